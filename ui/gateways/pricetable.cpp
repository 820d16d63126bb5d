// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profiletable.h"

#include "base/typednumber.h"
#include "spend/pricejson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::GatewayProfile;

struct PriceTableText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::PriceTable)
};

QString perMillion(std::optional<PicoUsd> price)
{
    return price ? spend::perMillionText(*price) : QString();
}

QString priceProblem(const QString& text)
{
    const Result<PicoUsd> price = spend::parsePerMillion(text.trimmed());
    return price ? QString() : price.error().message;
}

std::optional<PicoUsd> optionalPrice(const QString& text)
{
    const Result<PicoUsd> price = spend::parsePerMillion(text.trimmed());
    return price ? std::optional(*price) : std::nullopt;
}

std::optional<PicoUsd> amountOf(const QString& text)
{
    const auto amount = PicoUsd::fromDecimal(typedNumber(text).value_or(QString()));
    return amount && amount->value() >= 0 ? amount : std::nullopt;
}

QString optionalPriceProblem(const QString& text)
{
    return text.trimmed().isEmpty() ? QString() : priceProblem(text);
}

QString requestProblem(const QString& text)
{
    if (text.trimmed().isEmpty() || amountOf(text))
        return {};
    const Result<QString> typed = typedNumber(text);
    return typed ? PriceTableText::tr("Enter US dollars a request, at least 0, or nothing.") : typed.error().message;
}

QString dateProblem(const QString& text)
{
    return text.trimmed().isEmpty() || QDate::fromString(text.trimmed(), Qt::ISODate).isValid()
               ? QString()
               : PriceTableText::tr("Enter a date such as 2025-11-30, or nothing.");
}

QString modelProblem(const QString& text)
{
    return text.trimmed().isEmpty() ? PriceTableText::tr("Enter the model's name.") : QString();
}

//! Only of a row without problems. `known`: the rows as they were, for what the table does not show.
spend::Price priceOf(const QStringList& row, const QList<spend::Price>& known)
{
    const QString model = row[PriceModel].trimmed();
    const QDate from = QDate::fromString(row[PriceValidFrom].trimmed(), Qt::ISODate);
    const auto before = std::ranges::find_if(known, [&](const spend::Price& each) { return each.model == model && each.validFrom == from; });
    spend::Price price = before == known.end() ? spend::Price{} : *before;
    price.model = model;
    price.input = optionalPrice(row[PriceInput]).value_or(PicoUsd());
    price.output = optionalPrice(row[PriceOutput]).value_or(PicoUsd());
    price.cachedInput = optionalPrice(row[PriceCachedInput]);
    price.cacheWrite = optionalPrice(row[PriceCacheWrite]);
    price.perRequest = amountOf(row[PricePerRequest]).value_or(PicoUsd());
    price.validFrom = from;
    price.source = row[PriceSource].trimmed();
    price.sourceDate = QDate::fromString(row[PriceSourceDate].trimmed(), Qt::ISODate);
    return price;
}

//! The dates of a new row alone make no price.
bool isFilled(const QStringList& row)
{
    return std::ranges::any_of(row.mid(0, PriceValidFrom), [](const QString& cell) { return !cell.trimmed().isEmpty(); });
}

} // namespace

QStringList priceRow(const spend::Price& price)
{
    return {price.model,
            perMillion(price.input),
            perMillion(price.output),
            perMillion(price.cachedInput),
            perMillion(price.cacheWrite),
            price.perRequest == PicoUsd() ? QString() : price.perRequest.toDecimal(),
            price.validFrom.toString(Qt::ISODate),
            price.source,
            price.sourceDate.toString(Qt::ISODate)};
}

Result<QList<spend::Price>> pricesOf(const QList<QStringList>& rows, const QList<spend::Price>& known)
{
    if (const auto checked = checkedRows(rows, priceTable().columns, {PriceModel, PriceValidFrom}); !checked)
        return tl::unexpected(checked.error());
    QList<spend::Price> prices;
    for (const QStringList& row : rows) {
        if (isFilled(row))
            prices.append(priceOf(row, known));
    }
    return prices;
}

ProfileTable priceTable()
{
    ProfileTable table;
    table.columns = {
        {PriceTableText::tr("Model"),
         PriceTableText::tr("As the gateway names it; a date at its end or a vendor before it is found too."), false,
         modelProblem},
        {PriceTableText::tr("Input"), PriceTableText::tr("US dollars a million tokens."), true, priceProblem},
        {PriceTableText::tr("Output"), PriceTableText::tr("US dollars a million tokens, reasoning included."), true,
         priceProblem},
        {PriceTableText::tr("Cached input"), PriceTableText::tr("US dollars a million tokens; empty: as input."), true,
         optionalPriceProblem},
        {PriceTableText::tr("Cache write"), PriceTableText::tr("US dollars a million tokens; empty: as input."), true,
         optionalPriceProblem},
        {PriceTableText::tr("A request"), PriceTableText::tr("US dollars on top of each request; empty: nothing."),
         true, requestProblem},
        {PriceTableText::tr("Valid from"), PriceTableText::tr("Year-month-day."), false, dateProblem},
        {PriceTableText::tr("Source"), PriceTableText::tr("Where the price is from."), false, {}},
        {PriceTableText::tr("As of"), PriceTableText::tr("When it stood there: year-month-day."), false, dateProblem}};
    table.newRow = {QString(),
                    u"0"_s,
                    u"0"_s,
                    {},
                    {},
                    {},
                    QDate::currentDate().toString(Qt::ISODate),
                    PriceTableText::tr("entered by hand"),
                    QDate::currentDate().toString(Qt::ISODate)};
    table.field = {u"prices"_s, PriceTableText::tr("Prices"), {}, {}, ProfileField::Kind::Text, {}, {}};
    table.field.text = [](const GatewayProfile& profile) {
        QList<QStringList> rows;
        for (const spend::Price& price : profile.prices)
            rows.append(priceRow(price));
        return textOf(rows);
    };
    table.field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        Result<QList<spend::Price>> prices = pricesOf(rowsOf(text, PriceColumnCount), profile.prices);
        if (!prices)
            return tl::unexpected(prices.error());
        profile.prices = std::move(*prices);
        return {};
    };
    return table;
}

} // namespace bw::ui
