// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filtervalues.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::record::FilterExpr)
};

struct Unit
{
    QLatin1StringView name;
    double factor;
};

constexpr std::array DurationUnits = {
    Unit{QLatin1StringView("ns"), 1},      Unit{QLatin1StringView("us"), 1e3},   Unit{QLatin1StringView("ms"), 1e6},
    Unit{QLatin1StringView("min"), 60e9},  Unit{QLatin1StringView("s"), 1e9},    Unit{QLatin1StringView("m"), 60e9},
    Unit{QLatin1StringView("h"), 3'600e9}, Unit{QLatin1StringView("d"), 86'400e9},
};
constexpr std::array CountUnits = {Unit{QLatin1StringView("k"), 1e3}, Unit{QLatin1StringView("m"), 1e6}};

constexpr double Largest = 9e18;
constexpr qsizetype ShortestText = 3; //!< the index of texts knows runs of three characters

//! A number of no sign and no exponent, times what its unit stands for.
template <size_t Size>
std::optional<double> scaled(QStringView text, const std::array<Unit, Size>& units, double plain)
{
    double factor = plain;
    for (const Unit& unit : units) {
        if (text.endsWith(unit.name, Qt::CaseInsensitive)) {
            factor = unit.factor;
            text.chop(unit.name.size());
            break;
        }
    }
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'.'; }))
        return std::nullopt;
    bool ok = false;
    const double number = text.toDouble(&ok) * factor;
    return ok && number < Largest ? std::optional(number) : std::nullopt;
}

QDateTime dateIn(const QString& text, const FilterTime& time)
{
    for (const QString& format : {u"yyyy-MM-dd'T'HH:mm:ss"_s, u"yyyy-MM-dd'T'HH:mm"_s, u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s}) {
        if (const QDateTime local = QDateTime::fromString(text, format); local.isValid())
            return QDateTime(local.date(), local.time(), time.zone);
    }
    if (const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s); day.isValid())
        return day.startOfDay(time.zone);
    for (const QString& format : {u"HH:mm"_s, u"HH:mm:ss"_s}) {
        if (const QTime clock = QTime::fromString(text, format); clock.isValid())
            return QDateTime(time.now.toTimeZone(time.zone).date(), clock, time.zone);
    }
    return {};
}

FilterError errorAt(const FilterToken::Value& value, const QString& message)
{
    return {value.from, value.to, message};
}

QString quotedName(const FilterFieldInfo& field)
{
    return QString(field.name);
}

std::optional<FilterError> readAmount(const FilterFieldInfo& field, const FilterToken::Value& value, FilterTerm& term)
{
    if (field.value == FilterValue::Duration) {
        const auto span = filterDuration(value.text);
        if (!span)
            return errorAt(value, Text::tr("“%1” takes a time: 500 (milliseconds), 1.5s or 2m.").arg(quotedName(field)));
        term.amount = span->count();
    } else if (field.value == FilterValue::Money) {
        QStringView text = value.text;
        if (text.startsWith(u'$'))
            text = text.sliced(1);
        const auto money = PicoUsd::fromDecimal(text);
        if (!money)
            return errorAt(value, Text::tr("“%1” takes an amount in dollars, such as 0.01.").arg(quotedName(field)));
        term.amount = money->value();
    } else if (field.value == FilterValue::Count) {
        const auto count = filterCount(value.text);
        if (!count)
            return errorAt(value, Text::tr("“%1” takes a whole number, such as 200 or 5k.").arg(quotedName(field)));
        term.amount = *count;
    } else {
        const auto number = scaled(value.text, CountUnits, 1);
        if (!number)
            return errorAt(value, Text::tr("“%1” takes a number, such as 20.").arg(quotedName(field)));
        term.number = *number;
    }
    return std::nullopt;
}

bool isStatusNumber(QStringView word)
{
    if (word.size() != 3 || word[0] < u'1' || word[0] > u'5')
        return false;
    return word.sliced(1) == "xx"_L1 || (word[1].isDigit() && word[2].isDigit());
}

std::optional<FilterError> readWord(const FilterFieldInfo& field, const FilterToken::Value& value, FilterTerm& term)
{
    const QString word = value.text.toLower();
    const QStringList known = filterWords(field.field);
    if (!known.contains(word) && !(field.field == FilterField::Status && isStatusNumber(word)))
        return errorAt(value, Text::tr("“%1” is nothing that “%2” can be. It can be: %3.")
                                  .arg(value.text, quotedName(field), known.join(u", ")));
    term.values.append(word);
    return std::nullopt;
}

std::optional<FilterError> readText(const FilterFieldInfo& field, const FilterToken::Value& value, FilterTerm& term)
{
    if (field.value == FilterValue::Text && value.text.size() < ShortestText)
        return errorAt(value, Text::tr("Texts are searched for at least three characters."));
    QString word = value.text.toLower();
    if (field.value == FilterValue::Id)
        word.remove(u'-');
    if (word.isEmpty())
        return errorAt(value, Text::tr("Something to look for must stand behind “%1”.").arg(quotedName(field)));
    term.values.append(word);
    return std::nullopt;
}

std::optional<FilterError> readValue(const FilterFieldInfo& field, const FilterToken::Value& value, const FilterTime& time,
                                     FilterTerm& term)
{
    if (field.isNumber())
        return readAmount(field, value, term);
    if (field.value == FilterValue::Word)
        return readWord(field, value, term);
    if (field.value != FilterValue::Time)
        return readText(field, value, term);
    const auto at = filterTimeOf(value.text, time);
    if (!at)
        return errorAt(value, Text::tr("“%1” takes how long ago (15m, 2h, 3d), a time of today (14:30) or a date (2026-01-31, "
                                       "2026-01-31T14:30).")
                                  .arg(quotedName(field)));
    term.amount = at->time_since_epoch().count();
    return std::nullopt;
}

} // namespace

std::optional<FilterError> readFilterValues(const FilterFieldInfo& field, const FilterToken& token, const FilterTime& time,
                                            FilterTerm& term)
{
    term.field = field.field;
    term.comparison = token.comparison;
    const FilterToken::Value& first = token.values.constFirst();
    if (first.text.isEmpty())
        return FilterError{token.from, token.to, Text::tr("A value must stand behind “%1”.").arg(quotedName(field))};
    if (token.comparison != Comparison::Equal && !field.isNumber())
        return FilterError{token.from, token.to,
                           Text::tr("“%1” is no number, so it cannot be larger or smaller. Write %1:value.").arg(quotedName(field))};
    const bool single = field.isNumber() || field.value == FilterValue::Time;
    if (single && token.values.size() > 1)
        return FilterError{first.from, token.to, Text::tr("“%1” takes one value only.").arg(quotedName(field))};
    for (const FilterToken::Value& value : token.values) {
        if (auto error = readValue(field, value, time, term))
            return error;
    }
    return std::nullopt;
}

std::optional<Nanoseconds> filterDuration(QStringView text)
{
    const auto ns = scaled(text, DurationUnits, 1e6);
    return ns ? std::optional(Nanoseconds(std::llround(*ns))) : std::nullopt;
}

std::optional<qint64> filterCount(QStringView text)
{
    const auto count = scaled(text, CountUnits, 1);
    return count && *count == std::floor(*count) ? std::optional(std::llround(*count)) : std::nullopt;
}

std::optional<WallTime> filterTimeOf(const QString& text, const FilterTime& time)
{
    const bool hasUnit = !text.isEmpty() && text.back().isLetter();
    if (const auto ago = hasUnit ? filterDuration(text) : std::nullopt)
        return wallTimeOf(time.now) - std::chrono::floor<Milliseconds>(*ago);
    const QDateTime date = dateIn(text, time);
    return date.isValid() ? std::optional(wallTimeOf(date)) : std::nullopt;
}

} // namespace bw::record
