// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runwatch.h"

#include "base/sleeptime.h"
#include "gateway/explain.h"
#include "stress/runnumbers.h"

#include <QCoreApplication>

#include <cmath>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr qint64 FewestToJudge = 100;    //!< requests an error rate is taken of
constexpr qint64 FewestUnreachable = 20; //!< failures before anything was ever sent
constexpr auto SaturationTime = 5s;
constexpr auto GoneTime = 10s; //!< a gateway that restarts is back by then
constexpr Nanoseconds ShortestSleep = 500ms;
constexpr qint64 FewestToKnow = 1'000;
constexpr double Z95 = 1.959964;

constexpr std::array UnsentClasses = {ErrorClass::Offline, ErrorClass::Dns, ErrorClass::Connect, ErrorClass::Tls};

struct RunWatchText
{
    Q_DECLARE_TR_FUNCTIONS(RunWatch)
};

} // namespace

RunWatch::RunWatch(const Plan& plan, SleepClock asleep)
    : m_rules(plan.stop),
      m_openLoop(isOpenLoop(plan.load)),
      m_headline(userHeadline(plan)),
      m_asleep(asleep ? std::move(asleep) : SleepClock(&timeAsleep)),
      m_asleepBefore(m_asleep())
{
}

void RunWatch::partBegan()
{
    m_samples.clear();
    m_goneSince = NoInstant;
    m_attempted = m_unsent = 0;
}

std::optional<RunWatch::Verdict> RunWatch::judge(const Look& look)
{
    m_samples.push_back({look.at, look.part.attempted(), look.part.failed(), look.waiting});
    const auto isOld = [&](size_t next) {
        return m_samples.size() > next && look.at - m_samples[next].at > SaturationTime
            && m_samples.back().attempted - m_samples[next].attempted >= FewestToJudge;
    };
    while (isOld(1))
        m_samples.pop_front();
    if (auto verdict = unreachable(look.run.sent, FewestUnreachable))
        return verdict;
    if (auto verdict = gone(look.part, look.at))
        return verdict;
    if (auto verdict = tooManyErrors())
        return verdict;
    if (auto verdict = saturated())
        return verdict;
    return known(look.run);
}

RunWatch::Unsent RunWatch::unsentOf(const metrics::Totals& totals)
{
    Unsent unsent;
    for (const ErrorClass each : UnsentClasses) {
        unsent.count += totals.of(each);
        if (totals.of(each) > totals.of(unsent.commonest))
            unsent.commonest = each;
    }
    return unsent;
}

QString RunWatch::inWords(ErrorClass errorClass)
{
    Failure failure;
    failure.errorClass = errorClass;
    const gateway::Explanation text = gateway::explain(failure);
    return text.what + u' ' + text.advice;
}

//! Nobody is there. Going on would only count the same failure a million times.
std::optional<RunWatch::Verdict> RunWatch::unreachable(const metrics::Totals& totals, qint64 fewest)
{
    const Unsent unsent = unsentOf(totals);
    if (unsent.count < fewest || unsent.count < totals.attempted())
        return std::nullopt;
    return Verdict{RunState::Failed, RunWatchText::tr("Nothing could be sent. %1").arg(inWords(unsent.commonest))};
}

//! It answered once, and is not there any more.
std::optional<RunWatch::Verdict> RunWatch::gone(const metrics::Totals& totals, Instant now)
{
    const Unsent unsent = unsentOf(totals);
    const qint64 attempted = totals.attempted() - std::exchange(m_attempted, totals.attempted());
    const qint64 failed = unsent.count - std::exchange(m_unsent, unsent.count);
    if (attempted > failed) {
        m_goneSince = NoInstant;
        return std::nullopt;
    }
    if (!isSet(m_goneSince) && failed > 0) {
        m_goneSince = now;
        m_goneFrom = totals.attempted() - attempted;
    }
    if (!isSet(m_goneSince) || now - m_goneSince < GoneTime || totals.attempted() - m_goneFrom < FewestUnreachable)
        return std::nullopt;
    return Verdict{RunState::Guarded,
                   RunWatchText::tr("The gateway is gone: nothing could be sent for the last %1 s. %2")
                       .arg(std::chrono::duration_cast<std::chrono::seconds>(now - m_goneSince).count())
                       .arg(inWords(unsent.commonest))};
}

std::optional<RunWatch::Verdict> RunWatch::judgeEnd(const RunResult& run)
{
    const auto unsent = unreachable(run.sent, 1);
    return unsent ? unsent : unmeasured(run);
}

//! A number of requests that is over before the warm-up is.
std::optional<RunWatch::Verdict> RunWatch::unmeasured(const RunResult& run)
{
    const bool measured = !run.steps.isEmpty()
        || std::ranges::any_of(run.variants, [](const VariantResult& each) { return each.tally.totals.requests > 0; });
    if (measured || run.sent.requests == 0)
        return std::nullopt;
    return Verdict{RunState::Failed,
                   RunWatchText::tr("Nothing was measured: all requests (%1) were sent in the warm-up or the cool-down. Send more, or shorten those.")
                       .arg(run.sent.requests)};
}

std::optional<RunWatch::Verdict> RunWatch::tooManyErrors() const
{
    if (!m_rules.maxErrorRate)
        return std::nullopt;
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    const bool all = m_samples.size() == 1 || last.attempted - first.attempted < FewestToJudge;
    const qint64 attempted = last.attempted - (all ? 0 : first.attempted);
    const qint64 failed = last.failed - (all ? 0 : first.failed);
    if (attempted < FewestToJudge || double(failed) <= *m_rules.maxErrorRate * double(attempted))
        return std::nullopt;
    return Verdict{RunState::Guarded,
                   RunWatchText::tr("%1 of the last %2 requests failed, more than the %3 % that the plan allows.")
                       .arg(failed)
                       .arg(attempted)
                       .arg(*m_rules.maxErrorRate * 100),
                   PartEnd::TooManyErrors};
}

std::optional<RunWatch::Verdict> RunWatch::saturated() const
{
    if (!m_rules.overSaturated || !m_openLoop || m_samples.back().at - m_samples.front().at < SaturationTime)
        return std::nullopt;
    Instant second = m_samples.front().at;
    qint64 before = -1;
    for (const Sample& sample : m_samples) {
        if (sample.at < second)
            continue;
        if (sample.waiting <= before)
            return std::nullopt;
        before = sample.waiting;
        second = sample.at + 1s;
    }
    return Verdict{
        RunState::Guarded,
        RunWatchText::tr("The gateway does not keep up: %1 requests wait, and more every second.").arg(before),
        PartEnd::Saturated};
}

//! Of every variant: they are there to be compared.
std::optional<RunWatch::Verdict> RunWatch::known(const RunResult& run) const
{
    if (!m_rules.knownWithin)
        return std::nullopt;
    double widest = 0;
    for (const VariantResult& variant : run.variants) {
        const auto share = uncertainty(variant.tally[m_headline], 95);
        if (!share || *share > *m_rules.knownWithin)
            return std::nullopt;
        widest = std::max(widest, *share);
    }
    return Verdict{RunState::Finished, RunWatchText::tr("The 95th percentile is known to ± %1 %.").arg(widest * 100, 0, 'f', 1),
                   PartEnd::Known};
}

std::optional<Nanoseconds> RunWatch::slept()
{
    const auto asleep = m_asleep();
    const auto before = std::exchange(m_asleepBefore, asleep);
    if (!asleep || !before || *asleep - *before < ShortestSleep)
        return std::nullopt;
    return *asleep - *before;
}

std::optional<double> uncertainty(const metrics::Histogram& histogram, double percent)
{
    const auto n = double(histogram.count());
    const auto value = histogram.percentile(percent);
    if (histogram.count() < FewestToKnow || !value || *value <= Nanoseconds(0))
        return std::nullopt;
    const double p = percent / 100;
    const double spread = Z95 * std::sqrt(p * (1 - p) / n) * 100;
    const auto low = histogram.percentile(std::max(0.0, percent - spread));
    const auto high = histogram.percentile(std::min(100.0, percent + spread));
    return double((*high - *low).count()) / 2 / double(value->count());
}

} // namespace bw::stress
