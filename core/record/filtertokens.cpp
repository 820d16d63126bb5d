// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filtertokens.h"

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;

class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    [[nodiscard]] QList<FilterToken> tokens()
    {
        QList<FilterToken> all;
        while (skipSpace())
            all.append(token());
        return all;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }
    [[nodiscard]] static bool endsWord(QChar c) { return c.isSpace() || c == u'(' || c == u')'; }

    bool skipSpace()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
        return !atEnd();
    }

    FilterToken single(FilterToken::Kind kind, qsizetype length)
    {
        FilterToken token;
        token.kind = kind;
        token.from = m_at;
        m_at += length;
        token.to = m_at;
        return token;
    }

    FilterToken token()
    {
        if (here() == u'(')
            return single(FilterToken::Kind::Open, 1);
        if (here() == u')')
            return single(FilterToken::Kind::Close, 1);
        if (here() == u'-')
            return single(FilterToken::Kind::Not, 1);
        if (here() == u'|')
            return single(FilterToken::Kind::Or, 1);
        if (isKeyword(u"or"))
            return single(FilterToken::Kind::Or, 2);
        if (isKeyword(u"not"))
            return single(FilterToken::Kind::Not, 3);
        return term();
    }

    [[nodiscard]] bool isKeyword(QStringView word) const
    {
        const qsizetype end = m_at + word.size();
        return m_text.sliced(m_at).startsWith(word, Qt::CaseInsensitive) && (end >= m_text.size() || endsWord(m_text[end]));
    }

    FilterToken term()
    {
        FilterToken token;
        token.from = m_at;
        const qsizetype start = m_at;
        while (!atEnd() && (here().isLetterOrNumber() || here() == u'_' || here() == u'/'))
            ++m_at;
        if (m_at > start && readOperator(token)) {
            token.name = m_text.sliced(start, token.nameTo - start).toString();
        } else {
            m_at = start;
        }
        token.valueFrom = m_at;
        readValues(token);
        token.to = m_at;
        return token;
    }

    //! ":", "=", ">", ">=", "<", "<=", and ":>" and so on.
    bool readOperator(FilterToken& token)
    {
        const qsizetype before = m_at;
        const bool colon = here() == u':' || here() == u'=';
        if (colon)
            ++m_at;
        const QChar sign = here();
        const bool order = sign == u'<' || sign == u'>';
        if (!colon && !order)
            return false;
        token.nameTo = before;
        token.hasOperator = true;
        if (!order)
            return true;
        ++m_at;
        const bool equal = here() == u'=';
        if (equal)
            ++m_at;
        token.comparison = sign == u'<' ? (equal ? Comparison::AtMost : Comparison::Less)
                                        : (equal ? Comparison::AtLeast : Comparison::Greater);
        return true;
    }

    void readValues(FilterToken& token)
    {
        do {
            token.values.append(here() == u'"' ? quoted(token) : plain(token.hasOperator));
        } while (token.hasOperator && here() == u',' && ++m_at > 0);
    }

    FilterToken::Value plain(bool list)
    {
        FilterToken::Value value;
        value.from = m_at;
        while (!atEnd() && !endsWord(here()) && !(list && here() == u','))
            ++m_at;
        value.to = m_at;
        value.text = m_text.sliced(value.from, value.to - value.from).toString();
        return value;
    }

    FilterToken::Value quoted(FilterToken& token)
    {
        FilterToken::Value value;
        value.quoted = true;
        value.from = m_at++;
        for (; !atEnd() && here() != u'"'; ++m_at) {
            if (here() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.text += here();
        }
        token.unclosed = token.unclosed || atEnd();
        m_at = std::min(m_at + 1, m_text.size());
        value.to = m_at;
        return value;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<FilterToken> filterTokens(QStringView text)
{
    return Scanner(text).tokens();
}

} // namespace bw::record
