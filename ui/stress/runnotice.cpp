// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runnotice.h"

#include "stress/runcharts.h"
#include "stress/runnumbers.h"
#include "stress/runresult.h"
#include "stress/threshold.h"
#include "widgets/format.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Nanoseconds Long = 1min;

struct RunNoticeText
{
    Q_DECLARE_TR_FUNCTIONS(RunNotice)
};

QString endingOf(const stress::RunResult& run)
{
    switch (run.state) {
    case stress::RunState::Failed:
        return RunNoticeText::tr("The load test failed: %1").arg(run.reason);
    case stress::RunState::Guarded:
        return RunNoticeText::tr("A guard ended the load test: %1").arg(run.reason);
    case stress::RunState::Interrupted:
        return RunNoticeText::tr("The load test was interrupted.");
    default:
        return stress::hasPassed(run) ? RunNoticeText::tr("The load test is over.")
                                            : RunNoticeText::tr("The load test is over and missed a threshold.");
    }
}

} // namespace

bool isLongRun(const stress::RunResult& run)
{
    return run.progress.elapsed >= Long;
}

QString runNotice(const stress::RunResult& run)
{
    metrics::Totals sum;
    for (const stress::VariantResult& variant : run.variants)
        sum += variant.tally.totals;
    QString text = endingOf(run);
    if (sum.requests == 0)
        return text;
    text += QLatin1Char(' ') +
            RunNoticeText::tr("%1 requests, %2 failed.").arg(countText(sum.requests), percentText(sum.errorRate()));
    const auto p95 = run.variants.constFirst().tally[stress::headline(run)].percentile(95);
    return p95 ? text + QLatin1Char(' ') + RunNoticeText::tr("p95 of %1: %2.").arg(headlineName(run), durationText(p95))
               : text;
}

} // namespace bw::ui
