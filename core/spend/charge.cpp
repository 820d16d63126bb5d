// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/charge.h"

#include "spend/audit.h"

#include <algorithm>

namespace bw::spend {

namespace {

using record::RequestRecord;

//! Finds prices for one request.
class Prices
{
public:
    Prices(const QList<Price>& own, const PriceBook& book, const RequestRecord& record)
        : m_own(own), m_book(book), m_record(record), m_day(record.startedAt.toUTC().date())
    {
    }

    [[nodiscard]] std::optional<Price> of(const QString& model) const { return findPrice(m_own, m_book, model, m_day); }

    //! `asked`: of the endpoint that answered.
    [[nodiscard]] std::optional<Price> ofAnswer(const QString& asked) const
    {
        if (m_record.servedBy.isEmpty())
            return of(asked);
        QStringList names{m_record.servedBy};
        for (const QString& name : {asked, m_record.model}) {
            if (!names.contains(name) && !isOtherModel(name, m_record.servedBy))
                names.append(name);
        }
        const auto own = firstOf(names, [this](const QString& name) { return findPrice(m_own, PriceBook(), name, m_day); });
        return own ? own : firstOf(names, [this](const QString& name) { return m_book.find(name, m_day); });
    }

private:
    template <typename Find>
    [[nodiscard]] static std::optional<Price> firstOf(const QStringList& names, const Find& find)
    {
        for (const QString& name : names) {
            if (const std::optional<Price> price = find(name))
                return price;
        }
        return std::nullopt;
    }

    const QList<Price>& m_own;
    const PriceBook& m_book;
    const RequestRecord& m_record;
    QDate m_day;
};

//! As the endpoint of that attempt knows the model; −1: as the person does.
QString askedOf(const RequestRecord& record, qsizetype attempt)
{
    const QString there = attempt < 0 ? QString() : record.attempts[attempt].model;
    return there.isEmpty() ? record.model : there;
}

std::optional<PicoUsd> costAt(const std::optional<openai::Usage>& usage, const std::optional<Price>& price)
{
    return usage && price ? std::optional(cost(*usage, *price).total()) : std::nullopt;
}

//! What the answer would have cost is what the cache saved.
void chargeSaved(RequestRecord& record, const Prices& prices)
{
    if (record.usage && record.usage->providerCost)
        record.savedCost = record.usage->providerCost;
    else
        record.savedCost = costAt(record.usage, prices.ofAnswer(record.model));
}

std::optional<PicoUsd> sumOf(const QList<record::Attempt>& attempts)
{
    std::optional<PicoUsd> sum;
    for (const record::Attempt& attempt : attempts) {
        if (attempt.cost)
            sum = sum.value_or(PicoUsd()) + *attempt.cost;
    }
    return sum;
}

bool hasUsage(const QList<record::Attempt>& attempts)
{
    return std::ranges::any_of(attempts, [](const record::Attempt& attempt) { return attempt.usage.has_value(); });
}

//! `answering`: −1 where none of them brought the answer.
void chargeAttempts(RequestRecord& record, qsizetype answering, const Prices& prices)
{
    for (qsizetype i = 0; i < record.attempts.size(); ++i) {
        record::Attempt& attempt = record.attempts[i];
        if (i == answering && record.usage)
            attempt.usage = record.usage; // the record's may be our estimate where none was sent
        if (!attempt.usage)
            continue;
        const QString asked = askedOf(record, i);
        const std::optional<Price> price = i == answering ? prices.ofAnswer(asked) : prices.of(asked);
        attempt.cost = costAt(attempt.usage, price);
        if (i == answering && price)
            record.listCost = listCost(*attempt.usage, *price);
    }
}

} // namespace

qsizetype answeringAttempt(const RequestRecord& record) noexcept
{
    for (qsizetype i = record.attempts.size() - 1; i >= 0; --i) {
        if (record.attempts[i].failure.errorClass == ErrorClass::Ok)
            return i;
    }
    return record.attempts.size() - 1;
}

void charge(RequestRecord& record, const QList<Price>& own, const PriceBook& book)
{
    const Prices prices(own, book, record);
    const bool stored = record::isFromCache(record);
    if (stored)
        chargeSaved(record, prices);
    if (record.cache == record::CacheState::Hit) {
        record.cost = PicoUsd();
        return;
    }
    // A stale answer stands in for one that was asked for in vain, and those attempts may have cost something.
    chargeAttempts(record, stored ? -1 : answeringAttempt(record), prices);
    record.cost = sumOf(record.attempts);
    if (stored && !record.cost && !hasUsage(record.attempts))
        record.cost = PicoUsd();
}

std::optional<Price> priceOfAnswer(const RequestRecord& record, const QList<Price>& own, const PriceBook& book)
{
    const qsizetype answering = record::isFromCache(record) ? -1 : answeringAttempt(record);
    return Prices(own, book, record).ofAnswer(askedOf(record, answering));
}

} // namespace bw::spend
