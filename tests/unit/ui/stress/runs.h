// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <memory>

namespace bw::test {

//! A variant of `requests` streams that took 1, 2, … ms × `slow` to their first token; one in a hundred was overloaded.
inline stress::VariantResult variantOf(const QString& name, int requests, double slow)
{
    using metrics::Latency;
    stress::VariantResult result;
    result.variant.name = name;
    stress::Tally tally;
    for (int i = 1; i <= requests; ++i) {
        const Nanoseconds time(qint64(double(i) * slow * 1e6));
        for (const Latency latency : {Latency::Ttft, Latency::ServiceTtft, Latency::E2e, Latency::ServiceE2e})
            tally[latency].record(time);
        ++tally.totals.requests;
        ++tally.totals.byClass[i % 100 == 0 ? size_t(ErrorClass::Overloaded) : 0];
    }
    tally.good = tally.totals.ok();
    tally.totals.priced = tally.totals.requests;
    tally.totals.cost = PicoUsd(qint64{1'000'000'000} * requests);
    result.tally = tally;
    result.timeline.add(1, tally);
    result.window = std::chrono::seconds(10);
    result.flow = {requests, tally.good, double(requests)};
    result.client.loopLag.record(std::chrono::microseconds(80));
    return result;
}

inline std::shared_ptr<stress::RunResult> runOf(const QString& id, const QList<stress::VariantResult>& variants)
{
    auto run = std::make_shared<stress::RunResult>();
    run->id = id;
    run->plan.name = id;
    run->plan.model = QStringLiteral("gpt-4.1");
    run->plan.gateway = QStringLiteral("HolySheep");
    run->state = stress::RunState::Finished;
    run->program = QStringLiteral("bellwether");
    run->startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    run->progress.elapsed = std::chrono::seconds(10);
    run->progress.share = 1;
    run->variants = variants;
    for (const stress::VariantResult& variant : variants) {
        if (variants.size() > 1)
            run->plan.variants.append(variant.variant);
    }
    return run;
}

} // namespace bw::test
