// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/sentencereader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <array>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype LongestWait = 400; //!< characters without an end; what is longer is read out at the last word

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

void addSpoken(QStringList& sentences, const QString& text)
{
    const QString spoken = withoutMarks(text);
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
        if (end < 0)
            break;
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
    const qsizetype space = m_open.size() > LongestWait ? m_open.lastIndexOf(u' ') : -1;
    if (space > 0) {
        addSpoken(sentences, m_open.first(space));
        m_open.remove(0, space + 1);
    }
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
