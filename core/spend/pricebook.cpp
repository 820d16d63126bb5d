// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include <QFile>

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

//! "gpt-4.1-2025-04-14" → "gpt-4.1". By hand: this runs for every request.
QStringView withoutDate(QStringView model)
{
    constexpr QStringView Shape = u"-0000-00-00";
    if (model.size() <= Shape.size())
        return model;
    const QStringView tail = model.last(Shape.size());
    for (qsizetype i = 0; i < Shape.size(); ++i) {
        const bool fits = Shape[i] == u'-' ? tail[i] == u'-' : (tail[i] >= u'0' && tail[i] <= u'9');
        if (!fits)
            return model;
    }
    return model.chopped(Shape.size());
}

QStringView withoutProvider(QStringView model)
{
    return model.sliced(model.lastIndexOf(u'/') + 1);
}

bool holdsOn(const Price& price, QDate day)
{
    return !day.isValid() || !price.validFrom.isValid() || price.validFrom <= day;
}

//! The row of exactly this name that was valid last.
const Price* newest(const QList<Price>& prices, QStringView name, QDate on)
{
    const Price* best = nullptr;
    for (const Price& price : prices) {
        const bool convertible = price.currency == "USD"_L1 || price.usdPerUnit;
        if (price.model != name || !convertible || !holdsOn(price, on))
            continue;
        if (!best || !best->validFrom.isValid() || (price.validFrom.isValid() && price.validFrom >= best->validFrom))
            best = &price;
    }
    return best;
}

//! The names under which a model may be listed, the most exact first.
std::array<QStringView, 4> namesOf(QStringView model)
{
    const QStringView undated = withoutDate(model);
    return {model, undated, withoutProvider(model), withoutProvider(undated)};
}

qint64 contextIn(const QList<Price>& prices, QStringView model)
{
    for (const QStringView name : namesOf(model)) {
        const auto row = std::find_if(prices.cbegin(), prices.cend(), [name](const Price& price) { return price.context > 0 && price.model == name; });
        if (!name.isEmpty() && row != prices.cend())
            return row->context;
    }
    return 0;
}

const Price* lookUp(const QList<Price>& prices, QStringView model, QDate on)
{
    for (const QStringView name : namesOf(model)) {
        const Price* const row = name.isEmpty() ? nullptr : newest(prices, name, on);
        if (row)
            return row;
    }
    return nullptr;
}

bool sameRow(const Price& price, const QString& model, QDate validFrom)
{
    return price.model == model && price.validFrom == validFrom;
}

} // namespace

PriceBook::PriceBook(const QList<Price>& prices)
{
    for (const Price& price : prices)
        set(price);
}

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
    const auto row = std::find_if(m_prices.begin(), m_prices.end(), [&price](const Price& other) {
        return sameRow(other, price.model, price.validFrom);
    });
    if (row == m_prices.end())
        m_prices.append(std::move(price));
    else
        *row = std::move(price);
}

void PriceBook::remove(const QString& model, QDate validFrom)
{
    m_prices.removeIf([&](const Price& price) { return sameRow(price, model, validFrom); });
}

std::optional<Price> PriceBook::find(QStringView model, QDate on) const
{
    const Price* const row = lookUp(m_prices, model, on);
    return row ? std::optional(*row) : std::nullopt;
}

qint64 PriceBook::context(QStringView model) const
{
    return contextIn(m_prices, model);
}

QDate priceDay(const Clock& clock)
{
    return clock.wallTime().toUTC().date();
}

qint64 findContext(const QList<Price>& own, const PriceBook& book, QStringView model)
{
    const qint64 context = contextIn(own, model);
    return context > 0 ? context : book.context(model);
}

std::optional<Price> findPrice(const QList<Price>& own, const PriceBook& book, QStringView model, QDate on)
{
    const Price* const row = lookUp(own, model, on);
    return row ? std::optional(*row) : book.find(model, on);
}

} // namespace bw::spend
