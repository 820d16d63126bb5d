// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filterparser.h"

#include "record/filtervalues.h"

#include <QCoreApplication>

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;
using Parsed = tl::expected<FilterExpr, FilterError>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::record::FilterExpr)
};

constexpr int DeepestNesting = 40;

FilterExpr combined(FilterExpr::Kind kind, std::vector<FilterExpr> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    return FilterExpr{parts.empty() ? FilterExpr::Kind::All : kind, {}, std::move(parts)};
}

class Parser
{
public:
    Parser(QStringView text, const FilterTime& time) : m_tokens(filterTokens(text)), m_length(text.size()), m_time(time) {}

    [[nodiscard]] Parsed parse()
    {
        if (m_tokens.isEmpty())
            return FilterExpr{};
        Parsed all = either();
        if (all && m_at < m_tokens.size())
            return wrong(Text::tr("This parenthesis closes nothing."));
        return all;
    }

private:
    using Kind = FilterToken::Kind;

    [[nodiscard]] bool sees(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }

    [[nodiscard]] tl::unexpected<FilterError> wrong(const QString& message) const
    {
        if (m_at >= m_tokens.size())
            return tl::unexpected(FilterError{m_length, m_length, message});
        return tl::unexpected(FilterError{m_tokens[m_at].from, m_tokens[m_at].to, message});
    }

    Parsed either()
    {
        std::vector<FilterExpr> parts;
        do {
            Parsed part = both();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
        } while (sees(Kind::Or) && ++m_at > 0);
        return combined(FilterExpr::Kind::Or, std::move(parts));
    }

    Parsed both()
    {
        std::vector<FilterExpr> parts;
        do {
            Parsed part = one();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
        } while (m_at < m_tokens.size() && !sees(Kind::Or) && !sees(Kind::Close));
        return combined(FilterExpr::Kind::And, std::move(parts));
    }

    Parsed one()
    {
        if (m_depth > DeepestNesting)
            return wrong(Text::tr("This is nested too deeply."));
        if (sees(Kind::Not))
            return inverted();
        if (sees(Kind::Open))
            return nested();
        if (sees(Kind::Term))
            return term(m_tokens[m_at++]);
        return wrong(m_at == 0 || m_at >= m_tokens.size() ? Text::tr("A condition is missing here.")
                                                          : Text::tr("A condition is missing before this."));
    }

    Parsed inverted()
    {
        ++m_at;
        ++m_depth;
        Parsed part = one();
        --m_depth;
        if (!part)
            return part;
        return FilterExpr{FilterExpr::Kind::Not, {}, {std::move(*part)}};
    }

    Parsed nested()
    {
        const FilterToken opening = m_tokens[m_at++];
        ++m_depth;
        Parsed part = either();
        --m_depth;
        if (part && !sees(Kind::Close))
            return tl::unexpected(FilterError{opening.from, opening.to, Text::tr("This parenthesis is never closed.")});
        ++m_at;
        return part;
    }

    Parsed term(const FilterToken& token) const
    {
        FilterExpr expr{FilterExpr::Kind::Term, {}, {}};
        if (token.unclosed)
            return tl::unexpected(FilterError{token.valueFrom, token.to, Text::tr("The closing quotation mark is missing.")});
        if (!token.hasOperator) {
            expr.term.values = {token.values.constFirst().text.toLower()};
            if (expr.term.values.first().isEmpty())
                return tl::unexpected(FilterError{token.from, token.to, Text::tr("There is nothing between these quotation marks.")});
            return expr;
        }
        const FilterFieldInfo* const field = filterField(token.name);
        if (!field)
            return tl::unexpected(FilterError{token.from, token.nameTo, unknown(token.name)});
        if (auto error = readFilterValues(*field, token, m_time, expr.term))
            return tl::unexpected(std::move(*error));
        return expr;
    }

    [[nodiscard]] static QString unknown(const QString& name)
    {
        QStringList names;
        for (const FilterFieldInfo& field : filterFields())
            names.append(field.name);
        return Text::tr("There is nothing called “%1”. There is: %2. To look for these very characters, put quotation marks "
                        "around them.")
            .arg(name, names.join(u", "));
    }

    QList<FilterToken> m_tokens;
    qsizetype m_length;
    FilterTime m_time;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Parsed parseFilter(QStringView text, const FilterTime& time)
{
    return Parser(text, time).parse();
}

} // namespace bw::record
