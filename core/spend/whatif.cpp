// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/whatif.h"

#include "spend/cost.h"

#include <algorithm>

namespace bw::spend {

namespace {

//! Whole parts first, so that no count of tokens overflows.
qint64 shareOf(qint64 count, BasisPoints share)
{
    return count / WholeShare * share + count % WholeShare * share / WholeShare;
}

struct Month
{
    openai::Usage usage;
    qint64 requests = 0;
};

Month monthOf(const WhatIfInput& input, BasisPoints sent)
{
    const qint64 tokens = std::max<qint64>(0, input.tokensPerMonth);
    const qint64 prompts = shareOf(tokens, std::clamp(input.inputShare, 0, WholeShare));
    Month month;
    month.usage.promptTokens = shareOf(prompts, sent);
    month.usage.completionTokens = shareOf(tokens - prompts, sent);
    month.requests = shareOf(std::max<qint64>(0, input.requestsPerMonth), sent);
    return month;
}

} // namespace

QList<WhatIfRow> whatIf(const WhatIfInput& input, const QList<Price>& prices, const QString& baseline)
{
    const Month all = monthOf(input, WholeShare);
    const Month sent = monthOf(input, WholeShare - std::clamp(input.cacheHitRate, 0, WholeShare));
    QList<WhatIfRow> rows;
    for (const Price& price : prices)
        rows.append({price.model, costOfMany(sent.usage, sent.requests, price), costOfMany(all.usage, all.requests, price), listCost(all.usage, price), {}, {}});
    const auto base =
        std::find_if(rows.cbegin(), rows.cend(), [&](const WhatIfRow& row) { return row.model == baseline; });
    if (baseline.isEmpty() || base == rows.cend())
        return rows;
    const PicoUsd reference = base->cost;
    for (WhatIfRow& row : rows) {
        row.difference = row.cost - reference;
        if (reference.value() > 0)
            row.differencePercent =
                100.0 * static_cast<double>(row.difference->value()) / static_cast<double>(reference.value());
    }
    return rows;
}

} // namespace bw::spend
