// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/codehighlighter.h"

#include "playground/codelanguage.h"

namespace bw::ui {

namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

//! One pass over a piece of code.
class Scan
{
public:
    Scan(QStringView code, const CodeLanguage& language, CodeState& state)
        : m_code(code), m_language(language), m_state(state)
    {
    }

    QList<CodeSpan> run()
    {
        if (!m_state.until.isEmpty())
            takeUntil(0);
        while (m_at < m_code.size()) {
            if (!takeComment() && !takeString() && !takeWord())
                ++m_at;
        }
        return m_spans;
    }

private:
    void add(qsizetype start, CodeToken token)
    {
        if (m_at > start)
            m_spans.append({start, m_at - start, token});
    }

    bool startsWith(QStringView text) const { return !text.isEmpty() && m_code.sliced(m_at).startsWith(text); }

    //! To the end of the open comment or string, or of the code.
    void takeUntil(qsizetype start)
    {
        const qsizetype end = m_code.indexOf(m_state.until, m_at);
        m_at = end < 0 ? m_code.size() : end + m_state.until.size();
        add(start, m_state.token);
        if (end >= 0)
            m_state.until.clear();
    }

    void open(QStringView begin, QStringView end, CodeToken token)
    {
        const qsizetype start = m_at;
        m_state = {end.toString(), token};
        m_at += begin.size();
        takeUntil(start);
    }

    bool takeComment()
    {
        if (startsWith(m_language.blockOpen))
            return open(m_language.blockOpen, m_language.blockClose, CodeToken::Comment), true;
        for (const QStringView sign : m_language.lineComments.tokenize(u' ')) {
            if (!startsWith(sign) || !mayBeginComment(sign))
                continue;
            const qsizetype start = m_at;
            const qsizetype end = m_code.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_code.size() : end;
            add(start, CodeToken::Comment);
            return true;
        }
        return false;
    }

    //! "#" in "$#" and "//" in "https://…" are none.
    bool mayBeginComment(QStringView sign) const
    {
        if (m_at == 0)
            return true;
        const QChar before = m_code[m_at - 1];
        return sign == u"#" ? before.isSpace() : before != u':';
    }

    bool takeString()
    {
        for (const QStringView quote : m_language.longQuotes.tokenize(u' ')) {
            if (startsWith(quote))
                return open(quote, quote, CodeToken::String), true;
        }
        if (!m_language.quotes.contains(m_code[m_at]))
            return false;
        const QChar quote = m_code[m_at];
        const qsizetype start = m_at++;
        while (m_at < m_code.size() && m_code[m_at] != quote && m_code[m_at] != u'\n')
            m_at += m_code[m_at] == u'\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_code.size());
        add(start, CodeToken::String);
        return true;
    }

    bool takeWord()
    {
        if (!isWord(m_code[m_at]))
            return false;
        const qsizetype start = m_at;
        const bool number = m_code[m_at].isDigit();
        while (m_at < m_code.size() && (isWord(m_code[m_at]) || (number && m_code[m_at] == u'.')))
            ++m_at;
        const QStringView word = m_code.sliced(start, m_at - start);
        if (number)
            add(start, CodeToken::Number);
        else if (m_language.tags ? isTagName(start) : isKeyword(word))
            add(start, CodeToken::Keyword);
        else if (m_at < m_code.size() && m_code[m_at] == u'(')
            add(start, CodeToken::Call);
        return true;
    }

    bool isTagName(qsizetype start) const
    {
        return start > 0 && (m_code[start - 1] == u'<' || m_code.first(start).endsWith(u"</"));
    }

    bool isKeyword(QStringView word) const
    {
        const auto sensitivity = m_language.caseless ? Qt::CaseInsensitive : Qt::CaseSensitive;
        for (const QStringView keyword : m_language.keywords.tokenize(u' ')) {
            if (keyword.compare(word, sensitivity) == 0)
                return true;
        }
        return false;
    }

    QStringView m_code;
    const CodeLanguage& m_language;
    CodeState& m_state;
    QList<CodeSpan> m_spans;
    qsizetype m_at = 0;
};

} // namespace

QList<CodeSpan> highlightCode(QStringView code, QStringView language, CodeState& state)
{
    const CodeLanguage* const known = findCodeLanguage(language);
    return known ? Scan(code, *known, state).run() : QList<CodeSpan>();
}

} // namespace bw::ui
