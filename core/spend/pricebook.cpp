// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

// Outside a namespace, as the macro asks: a resource in a static library is not registered by itself.
static void registerPrices()
{
    Q_INIT_RESOURCE(prices);
}

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

QString withoutDate(const QString& model)
{
    static const QRegularExpression date(u"-\\d{4}-\\d{2}-\\d{2}$"_s);
    QString name = model;
    return name.remove(date);
}

QString withoutProvider(const QString& model)
{
    return model.section(u'/', -1);
}

} // namespace

PriceBook PriceBook::builtIn()
{
    registerPrices();
    QFile file(u":/prices.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(file.readAll()).value_or(PriceBook());
}

void PriceBook::set(Price price)
{
    const auto row = std::find_if(m_prices.begin(), m_prices.end(),
                                  [&price](const Price& other) { return other.model == price.model; });
    if (row == m_prices.end())
        m_prices.append(std::move(price));
    else
        *row = std::move(price);
}

std::optional<Price> PriceBook::find(QStringView model) const
{
    const QString asked = model.toString();
    const QString undated = withoutDate(asked);
    const std::array names = {asked, undated, withoutProvider(asked), withoutProvider(undated)};
    for (const QString& name : names) {
        const auto row = std::find_if(m_prices.begin(), m_prices.end(),
                                      [&name](const Price& price) { return price.model == name; });
        if (row != m_prices.end() && !name.isEmpty())
            return *row;
    }
    return std::nullopt;
}

} // namespace bw::spend
