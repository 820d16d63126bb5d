// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"
#include "spend/pricejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

struct PriceBookJsonText
{
    Q_DECLARE_TR_FUNCTIONS(PriceBook)
};

Result<QJsonArray> rowsOf(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Parse,
                       PriceBookJsonText::tr("The price file is not valid JSON: %1.").arg(problem.errorString()));
    const QJsonValue prices = document.object().value("prices"_L1);
    if (!prices.isArray())
        return failure(ErrorCode::Parse, PriceBookJsonText::tr("The price file has no list called “prices”."));
    return prices.toArray();
}

} // namespace

Result<PriceBook> PriceBook::fromJson(const QByteArray& json)
{
    const Result<QJsonArray> rows = rowsOf(json);
    if (!rows)
        return tl::unexpected(rows.error());
    PriceBook book;
    for (const QJsonValue& row : *rows) {
        Result<Price> price = priceFromJson(row.toObject());
        if (!price)
            return tl::unexpected(price.error());
        book.set(std::move(*price));
    }
    return book;
}

QByteArray PriceBook::toJson() const
{
    QJsonArray rows;
    for (const Price& price : m_prices)
        rows.append(spend::toJson(price));
    return QJsonDocument(QJsonObject{{u"unit"_s, u"currency units per million tokens"_s}, {u"prices"_s, rows}})
        .toJson();
}

} // namespace bw::spend
