// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/answercorpus.h"

#include "sim/wordpieces.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Resources of a static library are linked only when asked for; the macro must stand outside of any namespace.
static void loadAnswers()
{
    Q_INIT_RESOURCE(answers);
}

namespace bw::sim {

namespace {

struct Topic
{
    const char* name;
    std::array<QLatin1StringView, 6> keywords; //!< lower case; both languages; empty ones do not count
};

// In this order: the first topic with a keyword in the prompt wins. Vietnamese keywords are matched without accents.
constexpr std::array<Topic, 7> Topics = {{
    {"keepalive", {"keep-alive"_L1, "keepalive"_L1, "connection"_L1, "pool"_L1, "ket noi"_L1, "handshake"_L1}},
    {"retry", {"retry"_L1, "retries"_L1, "429"_L1, "backoff"_L1, "thu lai"_L1, "rate limit"_L1}},
    {"python", {"python"_L1, "code"_L1, "script"_L1, "vi du"_L1, "example"_L1, "doan ma"_L1}},
    {"cost", {"cost"_L1, "price"_L1, "cheap"_L1, "chi phi"_L1, "gia bao"_L1, "spend"_L1}},
    {"cache", {"cache"_L1, "redis"_L1, "bo nho dem"_L1, "ttl"_L1, ""_L1, ""_L1}},
    {"streaming", {"stream"_L1, "sse"_L1, "ttft"_L1, "latency"_L1, "do tre"_L1, "timeout"_L1}},
    {"hello", {"hello"_L1, "hi "_L1, "xin chao"_L1, "who are you"_L1, "ban la ai"_L1, ""_L1}},
}};

//! Lower case without accents: "Kết nối" is "ket noi".
QString folded(std::string_view text)
{
    QString plain;
    const QString decomposed = QString::fromUtf8(text.data(), qsizetype(text.size())).normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c == u'đ' || c == u'Đ' ? u'd' : c.toLower());
    }
    return plain;
}

bool closesSentence(std::string_view text) noexcept
{
    while (!text.empty() && (text.back() == '*' || text.back() == ')' || text.back() == '"'))
        text.remove_suffix(1);
    const bool mark = !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
    const bool listNumber = text.size() > 1 && text[text.size() - 2] >= '0' && text[text.size() - 2] <= '9';
    return mark && !listNumber;
}

//! May an answer end between these two texts? At a sentence, a closed code block or a whole table.
bool isGoodEnd(std::string_view before, std::string_view after, bool inCode) noexcept
{
    if (inCode)
        return false;
    if (after.empty() || before.ends_with("```"))
        return true;
    if (before.ends_with("|"))
        return after.starts_with("\n\n");
    return (after.front() == ' ' || after.front() == '\n') && closesSentence(before);
}

} // namespace

struct AnswerCorpus::Article
{
    explicit Article(const QString& path);

    QByteArray text;
    Pieces pieces;
    std::vector<size_t> ends; //!< numbers of pieces after which the text may end
};

AnswerCorpus::Article::Article(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        text = file.readAll().trimmed();
    const std::string_view whole(text.constData(), size_t(text.size()));
    pieces = wordPieces(whole);
    size_t length = 0;
    bool inCode = false;
    for (size_t i = 0; i < pieces.size(); ++i) {
        length += pieces[i].size();
        if (pieces[i].find("```") != std::string_view::npos)
            inCode = !inCode;
        if (isGoodEnd(whole.substr(0, length), whole.substr(length), inCode))
            ends.push_back(i + 1);
    }
}

//! The articles of one language.
class AnswerCorpus::Shelf
{
public:
    explicit Shelf(const QString& folder);

    [[nodiscard]] Pieces answer(size_t first, size_t tokens) const;
    [[nodiscard]] Pieces reasoning(size_t tokens) const;

private:
    [[nodiscard]] static Pieces opening(const Article& article, size_t tokens);
    [[nodiscard]] static bool canHold(const Article& article, size_t tokens) noexcept;

    std::vector<Article> m_articles; // in the order of Topics
    Article m_reasoning;
};

AnswerCorpus::Shelf::Shelf(const QString& folder) : m_reasoning(folder + u"/reasoning.md"_s)
{
    m_articles.reserve(Topics.size());
    for (const Topic& topic : Topics)
        m_articles.emplace_back(folder + u'/' + QLatin1StringView(topic.name) + u".md"_s);
}

bool AnswerCorpus::Shelf::canHold(const Article& article, size_t tokens) noexcept
{
    return tokens * 5 <= article.pieces.size() * 6; // a fifth more comes from finer pieces
}

Pieces AnswerCorpus::Shelf::opening(const Article& article, size_t tokens)
{
    const auto distance = [tokens](size_t end) { return end > tokens ? end - tokens : tokens - end; };
    const size_t end = std::ranges::min(article.ends, {}, distance);
    if (end * 2 < tokens || end > tokens * 2) // too far: an answer cut in the middle is better than one of crumbs
        return Pieces(article.pieces.begin(), article.pieces.begin() + qsizetype(std::min(tokens, article.pieces.size())));
    Pieces pieces(article.pieces.begin(), article.pieces.begin() + qsizetype(end));
    fitPieces(pieces, tokens);
    return pieces;
}

Pieces AnswerCorpus::Shelf::answer(size_t first, size_t tokens) const
{
    Pieces pieces;
    pieces.reserve(tokens);
    for (size_t i = first; pieces.size() < tokens; ++i) {
        if (!pieces.empty())
            pieces.emplace_back("\n\n");
        const Article& article = m_articles[i % m_articles.size()];
        const size_t room = tokens - pieces.size();
        const Pieces next = canHold(article, room) ? opening(article, room) : article.pieces;
        pieces.insert(pieces.end(), next.begin(), next.end());
    }
    return pieces;
}

Pieces AnswerCorpus::Shelf::reasoning(size_t tokens) const
{
    Pieces pieces;
    pieces.reserve(tokens);
    while (pieces.size() < tokens) {
        if (!pieces.empty())
            pieces.emplace_back("\n\n");
        const size_t room = tokens - pieces.size();
        const Pieces next = canHold(m_reasoning, room) ? opening(m_reasoning, room) : m_reasoning.pieces;
        pieces.insert(pieces.end(), next.begin(), next.end());
    }
    return pieces;
}

AnswerCorpus::AnswerCorpus()
{
    loadAnswers();
    m_english = std::make_unique<Shelf>(u":/bellwether/sim/answers/en"_s);
    m_vietnamese = std::make_unique<Shelf>(u":/bellwether/sim/answers/vi"_s);
}

AnswerCorpus::~AnswerCorpus() = default;

Pieces AnswerCorpus::answer(std::string_view prompt, quint64 variant, size_t tokens) const
{
    const QString plain = folded(prompt);
    const auto mentioned = std::ranges::find_if(Topics, [&plain](const Topic& topic) {
        return std::ranges::any_of(topic.keywords, [&plain](auto word) { return !word.isEmpty() && plain.contains(word); });
    });
    const size_t topic = mentioned == Topics.end() ? variant % Topics.size() : size_t(mentioned - Topics.begin());
    return (looksVietnamese(prompt) ? m_vietnamese : m_english)->answer(topic, tokens);
}

Pieces AnswerCorpus::reasoning(std::string_view prompt, size_t tokens) const
{
    return (looksVietnamese(prompt) ? m_vietnamese : m_english)->reasoning(tokens);
}

bool looksVietnamese(std::string_view text)
{
    bool shared = false;  // letters that other languages write too
    bool foreign = false; // letters that Vietnamese never writes
    for (const QChar c : QString::fromUtf8(text.data(), qsizetype(text.size())).toLower()) {
        if (QStringView(u"ăđơư").contains(c) || (c >= QChar(0x1ea0) && c <= QChar(0x1ef9)))
            return true;
        shared = shared || QStringView(u"àáâãèéêìíòóôõùúý").contains(c);
        foreign = foreign || QStringView(u"äåæçëîïñöøûüßœ").contains(c);
    }
    return shared && !foreign;
}

} // namespace bw::sim
