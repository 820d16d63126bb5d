// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(PriceBook)

public:
    [[nodiscard]] static Result<QJsonArray> rows(const QByteArray& json)
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
        if (problem.error != QJsonParseError::NoError)
            return failure(ErrorCode::Parse, tr("The price file is not valid JSON: %1.").arg(problem.errorString()));
        const QJsonValue prices = document.object().value("prices"_L1);
        if (!prices.isArray())
            return failure(ErrorCode::Parse, tr("The price file has no list called “prices”."));
        return prices.toArray();
    }

    [[nodiscard]] static Result<Price> price(const QJsonObject& row)
    {
        Price price;
        price.model = row.value("model"_L1).toString();
        price.currency = row.value("currency"_L1).toString(u"USD"_s);
        if (price.model.isEmpty())
            return failure(ErrorCode::InvalidInput, tr("A row of the price file names no model."));
        if (price.currency != "USD"_L1)
            return failure(ErrorCode::Unsupported, tr("The price of %1 is not in US dollars.").arg(price.model));
        price.validFrom = QDate::fromString(row.value("valid_from"_L1).toString(), Qt::ISODate);
        price.source = row.value("source"_L1).toString();
        return readAmounts(row, price) ? Result<Price>(price) : failure(ErrorCode::InvalidInput, badPrice(price.model));
    }

private:
    static QString badPrice(const QString& model)
    {
        return tr("The price of %1 is no number of at least 0, with at most 6 decimal places.").arg(model);
    }

    static bool readAmounts(const QJsonObject& row, Price& price)
    {
        std::optional<PicoUsd> input;
        std::optional<PicoUsd> output;
        std::optional<PicoUsd> request;
        const bool ok = perToken(row, "input"_L1, input) && perToken(row, "output"_L1, output)
            && perToken(row, "cached_input"_L1, price.cachedInput) && perToken(row, "cache_write"_L1, price.cacheWrite)
            && perToken(row, "list_input"_L1, price.listInput) && perToken(row, "list_output"_L1, price.listOutput)
            && amount(row, "per_request"_L1, request);
        price.input = input.value_or(PicoUsd());
        price.output = output.value_or(PicoUsd());
        price.perRequest = request.value_or(PicoUsd());
        return ok && input && output;
    }

    //! An absent amount is fine, a wrong one is not.
    static bool amount(const QJsonObject& row, QLatin1StringView key, std::optional<PicoUsd>& into)
    {
        const QJsonValue value = row.value(key);
        if (value.isUndefined() || value.isNull())
            return true;
        const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
        into = PicoUsd::fromDecimal(text);
        return into && into->value() >= 0;
    }

    //! $/MTok to 10⁻¹² $ a token: a price with more than 6 decimal places would not be exact.
    static bool perToken(const QJsonObject& row, QLatin1StringView key, std::optional<PicoUsd>& into)
    {
        constexpr qint64 TokensInUnit = 1'000'000;
        if (!amount(row, key, into))
            return false;
        if (!into)
            return true;
        const qint64 perMillion = into->value();
        into = PicoUsd(perMillion / TokensInUnit);
        return perMillion % TokensInUnit == 0;
    }
};

} // namespace

Result<PriceBook> PriceBook::fromJson(const QByteArray& json)
{
    const Result<QJsonArray> rows = Reader::rows(json);
    if (!rows)
        return tl::unexpected(rows.error());
    PriceBook book;
    for (const QJsonValue& row : *rows) {
        Result<Price> price = Reader::price(row.toObject());
        if (!price)
            return tl::unexpected(price.error());
        book.set(std::move(*price));
    }
    return book;
}

} // namespace bw::spend
