// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/charge.h"

namespace bw::spend {

namespace {

using record::RequestRecord;

//! Finds prices for one request.
class Prices
{
public:
    Prices(const QList<Price>& own, const PriceBook& book, const RequestRecord& record)
        : m_own(own), m_book(book), m_day(record.startedAt.toUTC().date())
    {
    }

    [[nodiscard]] std::optional<Price> of(const QString& model) const { return findPrice(m_own, m_book, model, m_day); }

private:
    const QList<Price>& m_own;
    const PriceBook& m_book;
    QDate m_day;
};

std::optional<PicoUsd> costAt(const std::optional<openai::Usage>& usage, const std::optional<Price>& price)
{
    return usage && price ? std::optional(cost(*usage, *price).total()) : std::nullopt;
}

//! Nothing was asked of anybody; what it would have cost is what the cache saved.
void chargeHit(RequestRecord& record, const Prices& prices)
{
    record.cost = PicoUsd();
    if (record.usage && record.usage->providerCost)
        record.savedCost = record.usage->providerCost;
    else
        record.savedCost = costAt(record.usage, prices.of(record.servedBy));
}

void chargeAttempts(RequestRecord& record, const Prices& prices)
{
    const qsizetype answering = answeringAttempt(record);
    std::optional<PicoUsd> sum;
    for (qsizetype i = 0; i < record.attempts.size(); ++i) {
        record::Attempt& attempt = record.attempts[i];
        const QString asked = attempt.model.isEmpty() ? record.model : attempt.model;
        if (i == answering && record.usage)
            attempt.usage = record.usage; // the record's may be our estimate where none was sent
        if (!attempt.usage)
            continue;
        const std::optional<Price> price = prices.of(i == answering && !record.servedBy.isEmpty() ? record.servedBy : asked);
        attempt.cost = costAt(attempt.usage, price);
        if (attempt.cost)
            sum = sum.value_or(PicoUsd()) + *attempt.cost;
        if (i == answering && price)
            record.listCost = listCost(*attempt.usage, *price);
    }
    record.cost = sum;
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
    if (record::isFromCache(record))
        chargeHit(record, prices);
    else
        chargeAttempts(record, prices);
}

} // namespace bw::spend
