// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profiletable.h"

#include "base/typednumber.h"
#include "spend/pricebook.h"
#include "spend/pricejson.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::GatewayProfile;

struct PriceTableText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::PriceTable)
};

const QString Dollars = u"USD"_s;

//! A price as it stands in a cell: in dollars without a word, in another currency after its code.
struct TypedPrice
{
    explicit TypedPrice(const QString& text)
    {
        static const QRegularExpression coded(u"^([A-Za-z]{3})\\s*(.*)$"_s);
        const auto match = coded.match(text.trimmed());
        currency = match.hasMatch() ? match.captured(1).toUpper() : Dollars;
        number = match.hasMatch() ? match.captured(2) : text.trimmed();
    }

    QString currency;
    QString number;
};

QString inCurrency(const QString& number, const spend::Price& price)
{
    return price.currency == Dollars ? number : price.currency + u' ' + number;
}

QString perMillion(std::optional<PicoUsd> each, const spend::Price& price)
{
    return each ? inCurrency(spend::perMillionText(*each), price) : QString();
}

QString optionalPriceProblem(const QString& text)
{
    if (text.trimmed().isEmpty())
        return {};
    const Result<PicoUsd> price = spend::parsePerMillion(TypedPrice(text).number);
    return price ? QString() : price.error().message;
}

QString priceProblem(const QString& text)
{
    return text.trimmed().isEmpty() ? PriceTableText::tr("Enter a price; 0 if it costs nothing.") : optionalPriceProblem(text);
}

std::optional<PicoUsd> optionalPrice(const QString& text)
{
    const Result<PicoUsd> price = spend::parsePerMillion(TypedPrice(text).number);
    return price ? std::optional(*price) : std::nullopt;
}

std::optional<PicoUsd> amountOf(const QString& text)
{
    const auto amount = PicoUsd::fromDecimal(typedNumber(TypedPrice(text).number).value_or(QString()));
    return amount && amount->value() >= 0 ? amount : std::nullopt;
}

QString requestProblem(const QString& text)
{
    if (text.trimmed().isEmpty() || amountOf(text))
        return {};
    const Result<QString> typed = typedNumber(TypedPrice(text).number);
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

QDate firstDayOf(const QStringList& row)
{
    return QDate::fromString(row[PriceValidFrom].trimmed(), Qt::ISODate);
}

bool isOf(const spend::Price& price, const QStringList& row)
{
    return price.model == row[PriceModel].trimmed() && price.validFrom == firstDayOf(row);
}

//! What the row was: of the same model and day, or of the same model and a day that no row has any more.
spend::Price before(const QStringList& row, const QList<QStringList>& rows, const QList<spend::Price>& known, const QList<spend::Price>& shipped)
{
    for (const QList<spend::Price>& prices : {known, shipped}) {
        const auto same = std::ranges::find_if(prices, [&row](const spend::Price& each) { return isOf(each, row); });
        if (same != prices.end())
            return *same;
    }
    const auto moved = std::ranges::find_if(known, [&](const spend::Price& each) {
        return each.model == row[PriceModel].trimmed() && std::ranges::none_of(rows, [&each](const QStringList& other) { return isOf(each, other); });
    });
    return moved == known.end() ? spend::Price{} : *moved;
}

//! Sets the currency that the row's prices are written in, at the rate that is known of it.
Result<void> readCurrency(const QStringList& row, const QList<spend::Price>& known, spend::Price& price)
{
    QSet<QString> currencies;
    for (int column = PriceInput; column <= PricePerRequest; ++column) {
        if (!row[column].trimmed().isEmpty())
            currencies.insert(TypedPrice(row[column]).currency);
    }
    const QString currency = currencies.isEmpty() ? Dollars : *currencies.cbegin();
    if (currencies.size() > 1)
        return failure(ErrorCode::InvalidInput, PriceTableText::tr("The prices of %1 are in several currencies. Write all of them in one.").arg(price.model));
    if (price.currency == currency)
        return {};
    const auto rated = std::ranges::find_if(known, [&currency](const spend::Price& each) { return each.currency == currency && each.usdPerUnit; });
    if (currency != Dollars && rated == known.end())
        return failure(ErrorCode::InvalidInput,
                       PriceTableText::tr("It is not known what a %1 costs in US dollars. Write the prices of %2 in US dollars.").arg(currency, price.model));
    price.currency = currency;
    price.usdPerUnit = currency == Dollars ? std::nullopt : rated->usdPerUnit;
    price.tiers.clear(); // and the list prices: they are in the former one
    price.listInput = price.listOutput = price.listCachedInput = std::nullopt;
    return {};
}

//! Only of a row without problems. `price`: the row as it was, for what the table does not show.
Result<spend::Price> priceOf(const QStringList& row, spend::Price price, const QList<spend::Price>& known)
{
    price.model = row[PriceModel].trimmed();
    if (const Result<void> read = readCurrency(row, known, price); !read)
        return tl::unexpected(read.error());
    price.input = optionalPrice(row[PriceInput]).value_or(PicoUsd());
    price.output = optionalPrice(row[PriceOutput]).value_or(PicoUsd());
    price.cachedInput = optionalPrice(row[PriceCachedInput]);
    price.cacheWrite = optionalPrice(row[PriceCacheWrite]);
    price.perRequest = amountOf(row[PricePerRequest]).value_or(PicoUsd());
    price.validFrom = firstDayOf(row);
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
            perMillion(price.input, price),
            perMillion(price.output, price),
            perMillion(price.cachedInput, price),
            perMillion(price.cacheWrite, price),
            price.perRequest == PicoUsd() ? QString() : inCurrency(price.perRequest.toDecimal(), price),
            price.validFrom.toString(Qt::ISODate),
            price.source,
            price.sourceDate.toString(Qt::ISODate)};
}

Result<QList<spend::Price>> pricesOf(const QList<QStringList>& rows, const QList<spend::Price>& known, const QList<spend::Price>& shipped)
{
    if (const auto checked = checkedRows(rows, priceTable().columns, {PriceModel, PriceValidFrom}); !checked)
        return tl::unexpected(checked.error());
    QList<spend::Price> prices;
    for (const QStringList& row : rows) {
        if (!isFilled(row))
            continue;
        Result<spend::Price> price = priceOf(row, before(row, rows, known, shipped), known + shipped);
        if (!price)
            return tl::unexpected(price.error());
        prices.append(std::move(*price));
    }
    return prices;
}

ProfileTable priceTable(const Clock& clock)
{
    const QString today = spend::priceDay(clock).toString(Qt::ISODate); // east of Greenwich the local day is not yet that of the prices
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
                    {},
                    {},
                    {},
                    {},
                    {},
                    today,
                    PriceTableText::tr("entered by hand"),
                    today};
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
