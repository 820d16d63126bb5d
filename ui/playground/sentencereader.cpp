// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/sentencereader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype LongestWait = 400; //!< characters without an end; what is longer is read out at the last word
constexpr qsizetype LongestWord = 80; //!< of ASCII that somebody can listen to: what is longer is base64 or an address

struct SentenceReaderText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::SentenceReader)
};

//! "```" or "~~~" that the line begins with, with what may stand before it; empty: none.
QString fenceOf(QStringView line)
{
    const QStringView text = line.trimmed();
    for (const QLatin1StringView mark : {"```"_L1, "~~~"_L1}) {
        if (text.startsWith(mark))
            return mark;
    }
    return {};
}

bool canBecomeFence(QStringView line)
{
    const QStringView text = line.trimmed();
    return !text.isEmpty() && text.size() < 3 && (text.count(u'`') == text.size() || text.count(u'~') == text.size());
}

bool isAsciiOfWord(QChar character)
{
    return character.unicode() < 128 && character != u' ';
}

bool isUnspeakable(QStringView word)
{
    return word.size() > LongestWord && std::ranges::all_of(word, isAsciiOfWord);
}

//! What `rest`, which begins with no space, is read out as next: LongestWait at most, or an unspeakable word that is longer.
QStringView pieceOf(QStringView rest)
{
    if (rest.size() <= LongestWait)
        return rest;
    const QStringView piece = rest.first(LongestWait);
    if (const qsizetype space = piece.lastIndexOf(u' '); space > 0)
        return piece.first(space);
    const qsizetype word = std::ranges::find_if_not(rest, isAsciiOfWord) - rest.begin();
    if (word >= LongestWait)
        return rest.first(word);
    return piece.back().isHighSurrogate() ? piece.chopped(1) : piece;
}

//! In pieces: finding marks takes more than its share of time in a text that is long.
void addSpoken(QStringList& sentences, const QString& text)
{
    QString spoken;
    for (QStringView rest = QStringView(text).trimmed(); !rest.isEmpty();) {
        const QStringView piece = pieceOf(rest);
        rest = rest.sliced(piece.size());
        const QString said = piece.size() <= LongestWait ? withoutMarks(piece.toString()) : QString();
        if (!isUnspeakable(said))
            spoken += said;
        if (rest.startsWith(u' ')) {
            spoken += u' ';
            rest = rest.trimmed();
        }
    }
    spoken = spoken.simplified();
    if (!spoken.isEmpty())
        sentences.append(spoken);
}

} // namespace

QStringList SentenceReader::append(QStringView text)
{
    QStringList sentences;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf(u'\n', from);
        m_open += text.sliced(from, (end < 0 ? text.size() : end) - from);
        skipWord();
        if (end < 0)
            break;
        m_skipsWord = false;
        const QString line = std::exchange(m_open, {});
        takeLine(line, sentences);
        from = end + 1;
    }
    takeSentences(sentences);
    return sentences;
}

QString SentenceReader::finish()
{
    QStringList sentences;
    takeLine(std::exchange(m_open, {}), sentences);
    if (!m_fence.isEmpty())
        sentences.append(SentenceReaderText::tr("Code, %n line(s).", nullptr, m_codeLines));
    *this = {};
    return sentences.join(u' ');
}

//! A whole line, or what is left of one after sentences of it were read out.
void SentenceReader::takeLine(QStringView line, QStringList& sentences)
{
    const QString fence = fenceOf(line);
    if (m_fence.isEmpty() && fence.isEmpty())
        return addSpoken(sentences, line.toString());
    if (m_fence.isEmpty()) {
        m_fence = fence;
        m_codeLines = 0;
    } else if (fence == m_fence) {
        sentences.append(SentenceReaderText::tr("Code, %n line(s).", nullptr, m_codeLines));
        m_fence.clear();
    } else if (!line.isEmpty()) {
        ++m_codeLines;
    }
}

//! The last sentence may go on in the next piece: "3." in "3.5".
void SentenceReader::takeSentences(QStringList& sentences)
{
    if (!m_fence.isEmpty() || canBecomeFence(m_open) || !fenceOf(m_open).isEmpty())
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, m_open);
    qsizetype taken = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0 && end < m_open.size(); end = finder.toNextBoundary()) {
        const QString sentence = m_open.sliced(taken, end - taken);
        static const QRegularExpression marker(u"^\\s*\\d{1,4}[.)]\\s*$"_s); // of a list, no sentence
        if (marker.match(sentence).hasMatch())
            continue;
        addSpoken(sentences, sentence);
        taken = end;
    }
    m_open.remove(0, taken);
    takeLong(sentences);
}

//! At the last word, or, of a text without spaces, all of it.
void SentenceReader::takeLong(QStringList& sentences)
{
    while (m_open.size() > LongestWait) {
        const qsizetype space = m_open.lastIndexOf(u' ');
        const QString part = m_open.first(space > 0 ? space : m_open.size());
        m_open.remove(0, part.size() + (space > 0 ? 1 : 0));
        m_skipsWord = space <= 0 && isUnspeakable(QStringView(part).trimmed());
        addSpoken(sentences, part);
    }
}

//! The rest of a word whose beginning was dropped.
void SentenceReader::skipWord()
{
    if (!m_skipsWord)
        return;
    const qsizetype space = m_open.indexOf(u' ');
    m_skipsWord = space < 0;
    m_open.remove(0, space < 0 ? m_open.size() : space);
}

QString withoutMarks(const QString& line)
{
    struct Rule
    {
        QRegularExpression what;
        QString by;
    };
    static const std::array rules = {
        Rule{QRegularExpression(u"^[\\s|:-]*$"_s), {}},                                // a rule, or below the head of a table
        Rule{QRegularExpression(u"^\\s*(?:#{1,6}\\s+|>\\s?|[-*+]\\s+(?:\\[[ xX]\\]\\s+)?)+"_s), {}}, // what a line begins with
        Rule{QRegularExpression(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s), u"\\1"_s},         // links and pictures
        Rule{QRegularExpression(u"\\*\\*|__|~~|`"_s), {}},
        Rule{QRegularExpression(u"(?<![\\w*])\\*(?=\\S)|(?<=\\S)\\*(?![\\w*])"_s), {}}, // emphasis; "2 * 3" stays
        Rule{QRegularExpression(u"^\\s*\\||\\|\\s*$"_s), {}},
        Rule{QRegularExpression(u"\\s*\\|\\s*"_s), u", "_s}, // cells of a table
    };
    QString text = line;
    for (const Rule& rule : rules)
        text.replace(rule.what, rule.by);
    return text.simplified();
}

} // namespace bw::ui
