// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filtersql.h"

#include "record/filterfields.h"
#include "store/requestrow.h"

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using record::FilterExpr;
using record::FilterField;
using record::FilterFlag;
using record::FilterTerm;

constexpr QLatin1StringView Never("0");
constexpr QLatin1StringView Always("1");

SqlCondition joined(const QList<SqlCondition>& parts, const QString& word, const QString& none)
{
    if (parts.isEmpty())
        return {none, {}};
    QStringList texts;
    SqlCondition all;
    for (const SqlCondition& part : parts) {
        texts.append(part.sql);
        all.values += part.values;
    }
    all.sql = parts.size() == 1 ? texts.first() : u'(' + texts.join(u' ' + word + u' ') + u')';
    return all;
}

SqlCondition anyOf(const QList<SqlCondition>& parts)
{
    return joined(parts, u"OR"_s, Never);
}

//! One series may use the index, whose rows are in order; more of them are looked for in the order of time, as sorting
//! what an index brings of a busy series would take far longer.
SqlCondition inSeries(const QList<qint64>& numbers, qsizetype known)
{
    if (numbers.isEmpty())
        return {Never, {}};
    if (numbers.size() == known)
        return {Always, {}};
    if (numbers.size() == 1)
        return {u"series = "_s + QString::number(numbers.first()), {}};
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return {u"+series IN ("_s + texts.join(u',') + u')', {}};
}

template <typename Fits> SqlCondition seriesThat(const SeriesCatalog& catalog, const Fits& fits)
{
    QList<qint64> numbers;
    for (auto it = catalog.all().begin(); it != catalog.all().end(); ++it) {
        if (fits(*it))
            numbers.append(it.key());
    }
    return inSeries(numbers, catalog.all().size());
}

SqlCondition named(const FilterTerm& term, const SeriesCatalog& catalog)
{
    return seriesThat(catalog, [&term](const metrics::SeriesKey& key) {
        record::LogRow row;
        row.gateway = key.gateway;
        row.gatewayName = key.gatewayName;
        row.endpoint = key.endpoint;
        row.endpointName = key.endpointName;
        row.model = key.model;
        row.servedBy = key.servedBy;
        row.source = key.source;
        row.keyLabel = key.keyLabel;
        return record::matchesNames(term, row);
    });
}

QString columnOf(FilterField field)
{
    switch (field) {
    case FilterField::Ttft:
        return u"ttft"_s;
    case FilterField::Total:
        return u"total"_s;
    case FilterField::Queue:
        return u"queue"_s;
    case FilterField::Wait:
        return u"wait"_s;
    case FilterField::Stall:
        return u"stall"_s;
    case FilterField::TokensPerSecond:
        return u"tokens_per_second"_s;
    case FilterField::Cost:
        return u"cost"_s;
    case FilterField::Saved:
        return u"saved"_s;
    case FilterField::Tokens:
        return u"tokens_in + tokens_out"_s;
    case FilterField::TokensIn:
        return u"tokens_in"_s;
    case FilterField::TokensOut:
        return u"tokens_out"_s;
    case FilterField::TokensCached:
        return u"tokens_cached"_s;
    case FilterField::Attempts:
        return u"attempts"_s;
    case FilterField::HttpStatus:
        return u"nullif(status, 0)"_s;
    default:
        return {};
    }
}

QString signOf(record::Comparison comparison)
{
    switch (comparison) {
    case record::Comparison::Equal:
        return u" = ?"_s;
    case record::Comparison::Less:
        return u" < ?"_s;
    case record::Comparison::AtMost:
        return u" <= ?"_s;
    case record::Comparison::Greater:
        return u" > ?"_s;
    case record::Comparison::AtLeast:
        break;
    }
    return u" >= ?"_s;
}

SqlCondition compared(const FilterTerm& term)
{
    const QString condition = columnOf(term.field) + signOf(term.comparison);
    const QVariant value = term.field == FilterField::TokensPerSecond ? QVariant(term.number) : QVariant(term.amount);
    if (term.field == FilterField::Attempts) // never NULL: as it stands it can use an index
        return {condition, {value}};
    return {u"ifnull("_s + condition + u", 0)"_s, {value}};
}

SqlCondition statusIs(const QString& word)
{
    if (word == "ok"_L1)
        return {u"outcome = 'ok'"_s, {}};
    if (word == "cancelled"_L1)
        return {u"(outcome <> 'ok' AND outcome = 'cancelled')"_s, {}};
    if (word == "error"_L1)
        return {u"(outcome <> 'ok' AND outcome <> 'cancelled')"_s, {}};
    if (word.endsWith("xx"_L1))
        return {u"status / 100 = ?"_s, {word.left(1).toInt()}};
    return {u"status = ?"_s, {word.toInt()}};
}

SqlCondition classIs(const QString& word)
{
    if (word == errorClassId(ErrorClass::Ok))
        return {u"outcome = 'ok'"_s, {}};
    return {u"(outcome <> 'ok' AND outcome = ?)"_s, {word}}; // the index of failures holds for such a condition
}

SqlCondition cacheIs(const QString& word)
{
    if (word == record::cacheStateId(record::CacheState::Off))
        return {u"cache = 'off'"_s, {}};
    return {u"(cache <> 'off' AND cache = ?)"_s, {word}};
}

SqlCondition bit(RowFlag flag)
{
    return {u"flags & %1 <> 0"_s.arg(static_cast<qint64>(flag)), {}};
}

SqlCondition flagIs(const QString& word)
{
    switch (record::filterFlag(word).value_or(FilterFlag::Stream)) {
    case FilterFlag::Stream:
        return bit(RowFlag::Stream);
    case FilterFlag::Retried:
        return {u"attempts > 1"_s, {}};
    case FilterFlag::Truncated:
        return bit(RowFlag::Truncated);
    case FilterFlag::Estimated:
        return bit(RowFlag::Estimated);
    case FilterFlag::Unpriced:
        return {u"(tokens_in IS NOT NULL AND cost IS NULL)"_s, {}};
    case FilterFlag::MaybeBilled:
        return bit(RowFlag::MaybeBilled);
    case FilterFlag::Reused:
        return bit(RowFlag::Reused);
    case FilterFlag::Kept:
        return bit(RowFlag::Kept);
    }
    return {Never, {}};
}

QString likePattern(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

SqlCondition idBegins(const QString& beginning)
{
    if (beginning.isEmpty())
        return {Never, {}};
    return {u"(CASE typeof(request) WHEN 'blob' THEN hex(request) ELSE replace(request, '-', '') END) LIKE ? ESCAPE '\\'"_s,
            {likePattern(beginning) + u'%'}};
}

SqlCondition said(const QString& words)
{
    QString phrase = words;
    phrase.replace(u'"', u"\"\""_s);
    return {u"id IN (SELECT rowid FROM exchange_text WHERE exchange_text MATCH ?)"_s, {u'"' + phrase + u'"'}};
}

QList<SqlCondition> forEach(const FilterTerm& term, SqlCondition (*condition)(const QString&))
{
    QList<SqlCondition> all;
    for (const QString& word : term.values)
        all.append(condition(word));
    return all;
}

SqlCondition anything(const FilterTerm& term, const SeriesCatalog& catalog)
{
    QList<SqlCondition> parts = {named(term, catalog)};
    for (const QString& word : term.values) {
        for (const QString& id : record::filterWords(FilterField::Class)) {
            if (id.contains(word, Qt::CaseInsensitive))
                parts.append(classIs(id));
        }
        if (const int status = record::statusInWord(word))
            parts.append(statusIs(QString::number(status)));
        if (const QString id = record::idInWord(word); !id.isEmpty())
            parts.append(idBegins(id));
    }
    return anyOf(parts);
}

SqlCondition termCondition(const FilterTerm& term, const SeriesCatalog& catalog)
{
    switch (term.field) {
    case FilterField::Any:
        return anything(term, catalog);
    case FilterField::Gateway:
    case FilterField::Endpoint:
    case FilterField::Model:
    case FilterField::ServedBy:
    case FilterField::Source:
    case FilterField::Key:
        return named(term, catalog);
    case FilterField::Status:
        return anyOf(forEach(term, &statusIs));
    case FilterField::Class:
        return anyOf(forEach(term, &classIs));
    case FilterField::Cache:
        return anyOf(forEach(term, &cacheIs));
    case FilterField::Finish:
        return anyOf(forEach(term, [](const QString& word) { return SqlCondition{u"finish = ?"_s, {word}}; }));
    case FilterField::Operation:
        return anyOf(forEach(term, [](const QString& word) { return SqlCondition{u"operation = ?"_s, {word}}; }));
    case FilterField::Is:
        return anyOf(forEach(term, &flagIs));
    case FilterField::Id:
        return anyOf(forEach(term, &idBegins));
    case FilterField::Text:
        return anyOf(forEach(term, &said));
    case FilterField::Since:
        return {u"id >= ?"_s, {record::RowId::at(WallTime(Milliseconds(term.amount))).value}};
    case FilterField::Until:
        return {u"id < ?"_s, {record::RowId::at(WallTime(Milliseconds(term.amount))).value}};
    default:
        return compared(term);
    }
}

} // namespace

SqlCondition conditionOf(const FilterExpr& filter, const SeriesCatalog& catalog)
{
    QList<SqlCondition> parts;
    for (const FilterExpr& part : filter.parts)
        parts.append(conditionOf(part, catalog));
    switch (filter.kind) {
    case FilterExpr::Kind::All:
        return {Always, {}};
    case FilterExpr::Kind::Term:
        return termCondition(filter.term, catalog);
    case FilterExpr::Kind::Not:
        return {u"NOT "_s + parts.first().sql, parts.first().values};
    case FilterExpr::Kind::And:
        return joined(parts, u"AND"_s, Always);
    case FilterExpr::Kind::Or:
        break;
    }
    return anyOf(parts);
}

SqlCondition conditionOf(const metrics::Filter& filter, const SeriesCatalog& catalog)
{
    if (filter == metrics::Filter())
        return {Always, {}};
    return seriesThat(catalog, [&filter](const metrics::SeriesKey& key) { return filter.matches(key); });
}

} // namespace bw::store
