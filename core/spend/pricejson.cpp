// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricejson.h"

#include "base/typednumber.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 TokensInUnit = 1'000'000;

struct PriceJsonText
{
    Q_DECLARE_TR_FUNCTIONS(PriceBook)
};

struct TokenField
{
    QLatin1StringView key;
    std::optional<PicoUsd> Price::*price;    //!< an optional price of a row, …
    std::optional<PicoUsd> PriceTier::*tier; //!< … and of a tier, where there is one
};

constexpr TokenField OptionalPrices[] = {
    {QLatin1StringView("cached_input"), &Price::cachedInput, &PriceTier::cachedInput},
    {QLatin1StringView("cache_write"), &Price::cacheWrite, &PriceTier::cacheWrite},
    {QLatin1StringView("list_input"), &Price::listInput, nullptr},
    {QLatin1StringView("list_output"), &Price::listOutput, nullptr},
    {QLatin1StringView("list_cached_input"), &Price::listCachedInput, nullptr},
};

QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString().trimmed();
}

bool isAbsent(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

//! Reads the fields of one object and notes what is wrong with each.
class FieldReader
{
public:
    FieldReader(const QJsonObject& json, QList<FieldProblem>& problems, QString prefix = {})
        : m_json(json), m_problems(problems), m_prefix(std::move(prefix))
    {
    }

    [[nodiscard]] QString text(QLatin1StringView key) const { return m_json.value(key).toString().trimmed(); }

    //! A price a token; none if absent.
    [[nodiscard]] std::optional<PicoUsd> perToken(QLatin1StringView key)
    {
        if (isAbsent(m_json.value(key)))
            return std::nullopt;
        const Result<PicoUsd> price = parsePerMillion(textOf(m_json.value(key)));
        if (!price)
            report(key, price.error().message);
        return price ? std::optional(*price) : std::nullopt;
    }

    [[nodiscard]] PicoUsd required(QLatin1StringView key)
    {
        if (isAbsent(m_json.value(key)))
            report(key, PriceJsonText::tr("A price is needed here; 0 if it costs nothing."));
        return perToken(key).value_or(PicoUsd());
    }

    [[nodiscard]] std::optional<PicoUsd> dollars(QLatin1StringView key)
    {
        if (isAbsent(m_json.value(key)))
            return std::nullopt;
        const std::optional<PicoUsd> amount = PicoUsd::fromDecimal(textOf(m_json.value(key)));
        if (amount && amount->value() >= 0)
            return amount;
        report(key, PriceJsonText::tr("This is no amount of money of at least 0, with at most 12 decimal places."));
        return std::nullopt;
    }

    [[nodiscard]] QDate date(QLatin1StringView key)
    {
        if (isAbsent(m_json.value(key)))
            return {};
        const QDate day = QDate::fromString(text(key), Qt::ISODate);
        if (!day.isValid())
            report(key, PriceJsonText::tr("This is no date like 2026-01-31."));
        return day;
    }

    //! A whole number above 0; 0 if absent.
    [[nodiscard]] qint64 count(QLatin1StringView key)
    {
        if (isAbsent(m_json.value(key)))
            return 0;
        const qint64 count = m_json.value(key).isString() ? text(key).toLongLong() : m_json.value(key).toInteger();
        if (count <= 0)
            report(key, PriceJsonText::tr("This is no whole number above 0."));
        return std::max<qint64>(0, count);
    }

    void report(QLatin1StringView key, const QString& message) { m_problems.append({m_prefix + key, message}); }

private:
    const QJsonObject& m_json;
    QList<FieldProblem>& m_problems;
    QString m_prefix;
};

PriceTier readTier(const QJsonObject& json, qint64 lowest, FieldReader fields)
{
    PriceTier tier;
    tier.abovePromptTokens = json.value("above_prompt_tokens"_L1).toVariant().toLongLong();
    if (tier.abovePromptTokens <= lowest)
        fields.report("above_prompt_tokens"_L1,
                      PriceJsonText::tr("The thresholds must be above 0 and rise from tier to tier."));
    tier.input = fields.required("input"_L1);
    tier.output = fields.required("output"_L1);
    for (const TokenField& field : OptionalPrices) {
        if (field.tier)
            tier.*field.tier = fields.perToken(field.key);
    }
    return tier;
}

QList<PriceTier> readTiers(const QJsonArray& array, QList<FieldProblem>& problems)
{
    QList<PriceTier> tiers;
    qint64 lowest = 0;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject json = array[i].toObject();
        tiers.append(readTier(json, lowest, FieldReader(json, problems, u"tiers.%1."_s.arg(i + 1))));
        lowest = std::max(lowest, tiers.constLast().abovePromptTokens);
    }
    return tiers;
}

void readCurrency(FieldReader& fields, Price& price)
{
    static const QRegularExpression code(u"^[A-Z]{3}$"_s);
    const QString text = fields.text("currency"_L1);
    price.currency = text.isEmpty() ? u"USD"_s : text.toUpper();
    price.usdPerUnit = fields.dollars("usd_per_unit"_L1);
    if (!code.match(price.currency).hasMatch()) {
        fields.report("currency"_L1, PriceJsonText::tr("This is no currency code of three letters like USD or CNY."));
        return;
    }
    const bool dollars = price.currency == "USD"_L1;
    if (dollars && price.usdPerUnit)
        fields.report("usd_per_unit"_L1, PriceJsonText::tr("A price in US dollars needs no rate."));
    if (!dollars && (!price.usdPerUnit || price.usdPerUnit->value() == 0))
        fields.report(
            "usd_per_unit"_L1,
            PriceJsonText::tr("Say how many US dollars one unit of this currency costs; costs are shown in dollars."));
}

void put(QJsonObject& json, QLatin1StringView key, std::optional<PicoUsd> perToken)
{
    if (perToken)
        json.insert(key, perMillionText(*perToken));
}

void put(QJsonObject& json, QLatin1StringView key, const QString& text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QJsonObject toJson(const PriceTier& tier)
{
    QJsonObject json{{u"above_prompt_tokens"_s, tier.abovePromptTokens}};
    put(json, "input"_L1, std::optional(tier.input));
    put(json, "output"_L1, std::optional(tier.output));
    for (const TokenField& field : OptionalPrices) {
        if (field.tier)
            put(json, field.key, tier.*field.tier);
    }
    return json;
}

} // namespace

PriceReading readPrice(const QJsonObject& row)
{
    PriceReading reading;
    Price& price = reading.price;
    FieldReader fields(row, reading.problems);
    price.model = fields.text("model"_L1);
    if (price.model.isEmpty())
        fields.report("model"_L1, PriceJsonText::tr("A price needs the name of its model."));
    price.input = fields.required("input"_L1);
    price.output = fields.required("output"_L1);
    for (const TokenField& field : OptionalPrices)
        price.*field.price = fields.perToken(field.key);
    price.perRequest = fields.dollars("per_request"_L1).value_or(PicoUsd());
    price.tiers = readTiers(row.value("tiers"_L1).toArray(), reading.problems);
    readCurrency(fields, price);
    price.validFrom = fields.date("valid_from"_L1);
    price.source = fields.text("source"_L1);
    price.sourceDate = fields.date("source_date"_L1);
    price.context = fields.count("context"_L1);
    price.contextSource = fields.text("context_source"_L1);
    return reading;
}

Result<Price> priceFromJson(const QJsonObject& row)
{
    PriceReading reading = readPrice(row);
    if (reading.problems.isEmpty())
        return std::move(reading.price);
    const FieldProblem& first = reading.problems.constFirst();
    const QString model =
        reading.price.model.isEmpty() ? PriceJsonText::tr("a row without a model") : reading.price.model;
    return failure(ErrorCode::InvalidInput,
                   PriceJsonText::tr("Price of %1, field “%2”: %3").arg(model, first.field, first.message));
}

QJsonObject toJson(const Price& price)
{
    QJsonObject json{{u"model"_s, price.model}};
    put(json, "input"_L1, std::optional(price.input));
    put(json, "output"_L1, std::optional(price.output));
    for (const TokenField& field : OptionalPrices)
        put(json, field.key, price.*field.price);
    if (price.perRequest != PicoUsd())
        json.insert("per_request"_L1, price.perRequest.toDecimal());
    QJsonArray tiers;
    for (const PriceTier& tier : price.tiers)
        tiers.append(toJson(tier));
    if (!tiers.isEmpty())
        json.insert("tiers"_L1, tiers);
    json.insert("currency"_L1, price.currency);
    if (price.usdPerUnit)
        json.insert("usd_per_unit"_L1, price.usdPerUnit->toDecimal());
    put(json, "valid_from"_L1, price.validFrom.toString(Qt::ISODate));
    put(json, "source"_L1, price.source);
    put(json, "source_date"_L1, price.sourceDate.toString(Qt::ISODate));
    if (price.context > 0)
        json.insert("context"_L1, price.context);
    put(json, "context_source"_L1, price.contextSource);
    return json;
}

bool isWritable(const Price& price)
{
    return priceFromJson(toJson(price)).has_value();
}

Result<PicoUsd> parsePerMillion(const QString& text)
{
    const Result<QString> typed = typedNumber(text);
    if (!typed)
        return tl::unexpected(typed.error());
    const std::optional<PicoUsd> amount = PicoUsd::fromDecimal(*typed);
    if (!amount)
        return failure(ErrorCode::InvalidInput, PriceJsonText::tr("This is no price like 2.50."));
    if (amount->value() < 0)
        return failure(ErrorCode::InvalidInput, PriceJsonText::tr("A price cannot be below 0."));
    if (amount->value() % TokensInUnit != 0)
        return failure(ErrorCode::InvalidInput,
                       PriceJsonText::tr("A price per million tokens has at most 6 decimal places."));
    return PicoUsd(amount->value() / TokensInUnit);
}

QString perMillionText(PicoUsd perToken)
{
    return (perToken * TokensInUnit).toDecimal();
}

} // namespace bw::spend
