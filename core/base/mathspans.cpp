// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mathspans.h"

#include <array>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

constexpr qsizetype LongestFence = 32; //!< of backticks around code in a line

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

//! "$100k and 200$" is money, whatever stands around it.
bool looksLikeProse(QStringView formula)
{
    for (const QChar c : formula) {
        if (QStringView(u"\\^_=<>+*/{}|()-").contains(c) || c.unicode() > 0x2000)
            return false;
    }
    return formula.contains(u' ');
}

class SpanFinder
{
public:
    SpanFinder(QStringView text, bool tableRow) : m_text(text), m_tableRow(tableRow) {}

    QList<MathSpan> run()
    {
        while (m_at < m_text.size())
            step();
        return m_spans;
    }

private:
    [[nodiscard]] bool isAt(QStringView what) const { return m_text.sliced(m_at).startsWith(what); }

    void step()
    {
        const QChar c = m_text[m_at];
        if (c == u'`')
            skipCode();
        else if (c == u'\\')
            takeBackslash();
        else if (c == u'$')
            takeDollar();
        else if (isAt(u"](") || isAt(u"://"))
            skipAddress();
        else
            ++m_at;
    }

    void skipCode()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] == u'`')
            ++m_at;
        const qsizetype length = m_at - start;
        if (length >= LongestFence || m_noFence.at(size_t(length)))
            return;
        for (qsizetype i = m_at; i < m_text.size();) {
            qsizetype end = i;
            while (end < m_text.size() && m_text[end] == u'`')
                ++end;
            if (end - i == length) {
                m_at = end;
                return;
            }
            i = std::max(end, i + 1);
        }
        m_noFence.at(size_t(length)) = true; // nor behind any later place
    }

    void skipAddress()
    {
        const QChar end = isAt(u"](") ? u')' : u' ';
        m_at += 2;
        while (m_at < m_text.size() && m_text[m_at] != end && !m_text[m_at].isSpace())
            ++m_at;
    }

    void takeBackslash()
    {
        if (isAt(u"\\(") && takeUntil(2, u"\\)", m_noRound, MathLayout::Inline))
            return;
        if (isAt(u"\\[") && takeUntil(2, u"\\]", m_noSquare, MathLayout::Display))
            return;
        m_at = std::min(m_at + 2, m_text.size());
    }

    void takeDollar()
    {
        if (isAt(u"$$")) {
            if (!takeUntil(2, u"$$", m_noDouble, MathLayout::Display))
                m_at += 2;
            return;
        }
        const qsizetype end = closingDollar();
        if (end < 0) {
            ++m_at;
            return;
        }
        add(m_text.sliced(m_at + 1, end - m_at - 1), 1, MathLayout::Inline);
    }

    //! The next one decides: if it cannot close, the one before was no maths.
    [[nodiscard]] qsizetype closingDollar()
    {
        const bool opens = m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() && (m_at == 0 || !isAsciiWord(m_text[m_at - 1]));
        if (!opens || m_noSingle)
            return -1;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != u'$') {
            if (m_text[end] == u'`' || (m_tableRow && m_text[end] == u'|'))
                return -1;
            end += m_text[end] == u'\\' ? 2 : 1;
        }
        if (end >= m_text.size()) {
            m_noSingle = true;
            return -1;
        }
        const bool closes = !m_text[end - 1].isSpace() && (end + 1 >= m_text.size() || !m_text[end + 1].isDigit());
        return closes && !looksLikeProse(m_text.sliced(m_at + 1, end - m_at - 1)) ? end : -1;
    }

    bool takeUntil(qsizetype opening, QStringView closing, bool& none, MathLayout layout)
    {
        const qsizetype end = none ? -1 : m_text.indexOf(closing, m_at + opening);
        none = end < 0;
        const QStringView formula = none ? QStringView() : m_text.sliced(m_at + opening, end - m_at - opening);
        if (formula.trimmed().isEmpty() || (m_tableRow && formula.contains(u'|')))
            return false;
        add(formula, opening, layout);
        return true;
    }

    void add(QStringView formula, qsizetype delimiter, MathLayout layout)
    {
        m_spans.append({m_at, formula.size() + 2 * delimiter, formula, layout});
        m_at += formula.size() + 2 * delimiter;
    }

    QStringView m_text;
    bool m_tableRow = false;
    qsizetype m_at = 0;
    QList<MathSpan> m_spans;
    std::array<bool, LongestFence> m_noFence{}; //!< of this length, from here to the end
    bool m_noRound = false;
    bool m_noSquare = false;
    bool m_noDouble = false;
    bool m_noSingle = false;
};

//! Nothing of it means anything to Markdown any more.
QString escaped(const QString& text)
{
    QString result;
    result.reserve(text.size() + text.size() / 4);
    for (const QChar c : text) {
        if (c == u'\n') {
            result += u"  "_s; // a display in the middle of a paragraph stays in its line
            continue;
        }
        if (c.unicode() < 0x80 && c.isPrint() && !c.isLetterOrNumber() && !c.isSpace())
            result += u'\\';
        result += c;
    }
    return result;
}

} // namespace

QList<MathSpan> mathSpans(QStringView markdown, bool tableRow)
{
    return SpanFinder(markdown, tableRow).run();
}

QString withReadableMaths(const QString& markdown, bool tableRow)
{
    if (!markdown.contains(u'$') && !markdown.contains("\\("_L1) && !markdown.contains("\\["_L1))
        return markdown;
    QString result;
    qsizetype done = 0;
    for (const MathSpan& span : mathSpans(markdown, tableRow)) {
        result += QStringView(markdown).sliced(done, span.from - done);
        const auto readable = mathText(span.formula, MathLayout::Inline);
        result += escaped(readable ? *readable : markdown.sliced(span.from, span.length));
        done = span.from + span.length;
    }
    return result.append(QStringView(markdown).sliced(done));
}

std::optional<QString> displayedMaths(QStringView block)
{
    const QStringView text = block.trimmed();
    for (const auto& [open, close] : {std::pair(u"$$"_s, u"$$"_s), std::pair(u"\\["_s, u"\\]"_s)}) {
        if (text.size() > open.size() + close.size() && text.startsWith(open) && text.endsWith(close))
            return mathText(text.sliced(open.size(), text.size() - open.size() - close.size()), MathLayout::Display);
    }
    return text.startsWith(u"\\begin{") ? mathText(text, MathLayout::Display) : std::nullopt;
}

} // namespace bw
