// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filter.h"

#include "record/filterfields.h"

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;

template <typename Value> bool compares(Comparison comparison, const Value& value, const Value& with)
{
    switch (comparison) {
    case Comparison::Equal:
        return value == with;
    case Comparison::Less:
        return value < with;
    case Comparison::AtMost:
        return value <= with;
    case Comparison::Greater:
        return value > with;
    case Comparison::AtLeast:
        return value >= with;
    }
    return false;
}

//! What a number field holds; nullopt: unknown, which no comparison fits.
std::optional<qint64> amountIn(FilterField field, const LogRow& row)
{
    const auto ns = [](const std::optional<Nanoseconds>& span) { return span ? std::optional<qint64>(span->count()) : std::nullopt; };
    const auto pico = [](const std::optional<PicoUsd>& money) { return money ? std::optional(money->value()) : std::nullopt; };
    switch (field) {
    case FilterField::Ttft:
        return ns(row.ttft);
    case FilterField::Total:
        return ns(row.total);
    case FilterField::Queue:
        return ns(row.queue);
    case FilterField::Wait:
        return ns(row.wait);
    case FilterField::Stall:
        return ns(row.stall);
    case FilterField::Cost:
        return pico(row.cost);
    case FilterField::Saved:
        return pico(row.savedCost);
    case FilterField::Tokens:
        return row.tokensIn && row.tokensOut ? std::optional(*row.tokensIn + *row.tokensOut) : std::nullopt;
    case FilterField::TokensIn:
        return row.tokensIn;
    case FilterField::TokensOut:
        return row.tokensOut;
    case FilterField::TokensCached:
        return row.tokensCached;
    case FilterField::Attempts:
        return row.attempts;
    case FilterField::HttpStatus:
        return row.httpStatus == 0 ? std::nullopt : std::optional<qint64>(row.httpStatus);
    default:
        return std::nullopt;
    }
}

bool isStatus(const QString& word, const LogRow& row)
{
    if (word == "ok"_L1)
        return row.outcome == ErrorClass::Ok;
    if (word == "cancelled"_L1)
        return row.outcome == ErrorClass::Cancelled;
    if (word == "error"_L1)
        return row.outcome != ErrorClass::Ok && row.outcome != ErrorClass::Cancelled;
    if (word.endsWith("xx"_L1))
        return row.httpStatus / 100 == word.left(1).toInt();
    return row.httpStatus == word.toInt();
}

bool hasFlag(const QString& word, const LogRow& row)
{
    switch (filterFlag(word).value_or(FilterFlag::Stream)) {
    case FilterFlag::Stream:
        return row.stream;
    case FilterFlag::Retried:
        return row.attempts > 1;
    case FilterFlag::Truncated:
        return row.truncated;
    case FilterFlag::Estimated:
        return row.estimated;
    case FilterFlag::Unpriced:
        return row.tokensIn && !row.cost;
    case FilterFlag::MaybeBilled:
        return row.maybeBilled;
    case FilterFlag::Reused:
        return row.reused == true;
    case FilterFlag::Kept:
        return row.hasExchange;
    }
    return false;
}

bool beginsWithId(const QString& beginning, const LogRow& row)
{
    QString id = row.request.value().toLower();
    return !beginning.isEmpty() && id.remove(u'-').startsWith(beginning);
}

bool anyWord(const FilterTerm& term, const auto& fits)
{
    return std::any_of(term.values.begin(), term.values.end(), fits);
}

bool fitsAnything(const QString& word, const LogRow& row)
{
    const auto has = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
    const int status = statusInWord(word);
    return has(errorClassId(row.outcome)) || (status != 0 && row.httpStatus == status) || beginsWithId(idInWord(word), row);
}

bool fits(const FilterTerm& term, const LogRow& row, QStringView text)
{
    switch (term.field) {
    case FilterField::Gateway:
    case FilterField::Endpoint:
    case FilterField::Model:
    case FilterField::ServedBy:
    case FilterField::Source:
    case FilterField::Key:
        return matchesNames(term, row);
    case FilterField::Any:
        return matchesNames(term, row) || anyWord(term, [&row](const QString& word) { return fitsAnything(word, row); });
    case FilterField::Status:
        return anyWord(term, [&row](const QString& word) { return isStatus(word, row); });
    case FilterField::Class:
        return term.values.contains(errorClassId(row.outcome));
    case FilterField::Cache:
        return term.values.contains(cacheStateId(row.cache));
    case FilterField::Finish:
        return term.values.contains(openai::finishReasonId(row.finish));
    case FilterField::Operation:
        return term.values.contains(operationId(row.operation));
    case FilterField::Is:
        return anyWord(term, [&row](const QString& word) { return hasFlag(word, row); });
    case FilterField::Id:
        return anyWord(term, [&row](const QString& word) { return beginsWithId(word, row); });
    case FilterField::Text:
        return anyWord(term, [text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    case FilterField::Since:
        return row.endedAt() >= WallTime(Milliseconds(term.amount));
    case FilterField::Until:
        return row.endedAt() < WallTime(Milliseconds(term.amount));
    case FilterField::TokensPerSecond:
        return row.tokensPerSecond && compares(term.comparison, *row.tokensPerSecond, term.number);
    default:
        break;
    }
    const std::optional<qint64> amount = amountIn(term.field, row);
    return amount && compares(term.comparison, *amount, term.amount);
}

} // namespace

bool FilterExpr::needsText() const
{
    return (kind == Kind::Term && term.field == FilterField::Text) ||
           std::any_of(parts.begin(), parts.end(), [](const FilterExpr& part) { return part.needsText(); });
}

bool matches(const FilterExpr& filter, const LogRow& row, QStringView text)
{
    const auto fit = [&](const FilterExpr& part) { return matches(part, row, text); };
    switch (filter.kind) {
    case FilterExpr::Kind::All:
        return true;
    case FilterExpr::Kind::Term:
        return fits(filter.term, row, text);
    case FilterExpr::Kind::Not:
        return !fit(filter.parts.front());
    case FilterExpr::Kind::And:
        return std::all_of(filter.parts.begin(), filter.parts.end(), fit);
    case FilterExpr::Kind::Or:
        return std::any_of(filter.parts.begin(), filter.parts.end(), fit);
    }
    return true;
}

//! By parts: the first stands at the beginning, the last at the end, those between in this order.
bool fitsPattern(QStringView pattern, QStringView text)
{
    const QList<QStringView> parts = pattern.split(u'*');
    if (parts.size() == 1)
        return text.compare(pattern, Qt::CaseInsensitive) == 0;
    if (!text.startsWith(parts.first(), Qt::CaseInsensitive))
        return false;
    qsizetype at = parts.first().size();
    for (qsizetype i = 1; i < parts.size() - 1; ++i) {
        const qsizetype found = text.indexOf(parts[i], at, Qt::CaseInsensitive);
        if (found < 0)
            return false;
        at = found + parts[i].size();
    }
    return text.size() - at >= parts.last().size() && text.endsWith(parts.last(), Qt::CaseInsensitive);
}

int statusInWord(QStringView word)
{
    const bool isNumber = word.size() == 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int status = isNumber ? word.toInt() : 0;
    return status >= 100 && status < 600 ? status : 0;
}

QString idInWord(const QString& word)
{
    constexpr qsizetype Fewest = 6;
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    const QString digits = QString(word).remove(u'-');
    return digits.size() >= Fewest && std::all_of(digits.begin(), digits.end(), isHex) ? digits : QString();
}

bool matchesNames(const FilterTerm& term, const LogRow& row)
{
    const auto is = [&term](const QString& name) {
        return anyWord(term, [&name](const QString& pattern) { return fitsPattern(pattern, name); });
    };
    const auto has = [&term](const QString& name) {
        return anyWord(term, [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
    };
    switch (term.field) {
    case FilterField::Gateway:
        return is(row.gatewayName) || is(row.gateway.value());
    case FilterField::Endpoint:
        return is(row.endpointName) || is(row.endpoint.value());
    case FilterField::Model:
        return is(row.model) || is(row.servedBy);
    case FilterField::ServedBy:
        return is(row.servedBy);
    case FilterField::Source:
        return term.values.contains(sourceId(row.source));
    case FilterField::Key:
        return is(row.keyLabel);
    case FilterField::Any:
        return has(row.gatewayName) || has(row.endpointName) || has(row.model) || has(row.servedBy) || has(row.keyLabel) ||
               has(sourceId(row.source));
    default:
        return false;
    }
}

} // namespace bw::record
