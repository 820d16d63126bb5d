// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/spent.h"

namespace bw::record {

namespace {

bool isOurCount(const std::optional<openai::Usage>& usage)
{
    return usage && usage->estimated && !usage->providerCost;
}

//! Of paid().
PicoUsd estimatedPart(const RequestRecord& record)
{
    if (record.cache == CacheState::Hit)
        return {};
    PicoUsd sum;
    bool ofAttempts = false;
    for (const Attempt& attempt : record.attempts) {
        const std::optional<PicoUsd> part = paid(attempt);
        ofAttempts = ofAttempts || part;
        if (part && isOurCount(attempt.usage))
            sum += *part;
    }
    const bool ofRecord = !ofAttempts && !isFromCache(record) && isOurCount(record.usage);
    return ofRecord ? record.cost.value_or(PicoUsd()) : sum;
}

} // namespace

std::optional<PicoUsd> Spent::known() const
{
    return unpriced > 0 && cost == PicoUsd() ? std::nullopt : cost;
}

std::optional<PicoUsd> Spent::sum() const
{
    return unpriced > 0 ? known() : cost.value_or(PicoUsd());
}

Spent& Spent::operator+=(const Spent& other)
{
    if (other.cost)
        cost = cost.value_or(PicoUsd()) + *other.cost;
    unpriced += other.unpriced;
    estimated += other.estimated;
    return *this;
}

QString spentText(const Spent& spent, QString (*money)(PicoUsd))
{
    const std::optional<PicoUsd> sum = spent.sum();
    if (!sum)
        return {};
    const PicoUsd billed = *sum - spent.estimated;
    QStringList parts;
    if (billed > PicoUsd() || spent.estimated == PicoUsd())
        parts.append(money(billed));
    if (spent.estimated > PicoUsd())
        parts.append(u'~' + money(spent.estimated));
    return (spent.unpriced > 0 ? QStringLiteral("≥ ") : QString()) + parts.join(QStringLiteral(" + "));
}

Spent spentOn(const RequestRecord& record)
{
    const std::optional<PicoUsd> cost = paid(record);
    return {cost, !cost && record.usage ? 1 : 0, estimatedPart(record)};
}

} // namespace bw::record
