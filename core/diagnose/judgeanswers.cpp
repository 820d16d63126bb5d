// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/judge.h"

#include "diagnose/numbers.h"
#include "gateway/attemptwords.h"

#include <QCoreApplication>

namespace bw::diagnose {

namespace {

using namespace std::chrono_literals;
using gateway::spanInWords;
using record::RequestRecord;

constexpr Nanoseconds SlowToken = 1500ms;  //!< to the first token of a line of prompt
constexpr Nanoseconds UsualToken = 500ms;  //!< what a good one takes; only the rest is lost
constexpr double SlowGeneration = 8;       //!< tokens a second: slower than people read
constexpr double SlowerUnderLoad = 2.5;
constexpr Nanoseconds NotablySlower = 300ms;
constexpr Nanoseconds LateLoop = 50ms;
constexpr double LateLoopShare = 0.25;

struct JudgedAnswersText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

//! To the first token, one request at a time, over kept connections where there are any.
std::optional<Nanoseconds> alone(const Observations& seen)
{
    QList<RequestRecord> records = seen.warm;
    if (seen.token)
        records.append(*seen.token);
    if (records.isEmpty() && seen.request)
        records.append(*seen.request);
    return medianOf(records, record::serviceTtft);
}

QString slowAdvice()
{
    return JudgedAnswersText::tr(
        "Ask the provider, or try another model, region or endpoint; with a backup endpoint in the profile, requests move there by themselves.");
}

QList<Finding> judgeFirstToken(const Observations& seen)
{
    const auto time = alone(seen);
    if (!time || *time < SlowToken)
        return {};
    return {{Cause::ProviderSlow,
             weightOf(shareOf(*time - UsualToken, *time)),
             JudgedAnswersText::tr("The provider takes long before its first token."),
             {JudgedAnswersText::tr("From the request to the first token it took %1, with nothing else running.")
                  .arg(spanInWords(*time)),
              JudgedAnswersText::tr(
                  "The connection itself is not the reason: that time is counted after the request was sent.")},
             slowAdvice()}};
}

QList<Finding> judgePace(const Observations& seen)
{
    const auto rate = seen.request ? record::tokensPerSecond(*seen.request) : std::nullopt;
    if (!rate || *rate >= SlowGeneration)
        return {};
    return {{Cause::ProviderSlow,
             weightOf(0.2),
             JudgedAnswersText::tr("The provider writes slowly."),
             {JudgedAnswersText::tr("%1 tokens a second, one request at a time.").arg(*rate, 0, 'f', 1)},
             slowAdvice()}};
}

QList<Finding> judgeUnderLoad(const Observations& seen)
{
    const auto base = alone(seen);
    if (!base || seen.ramp.isEmpty())
        return {};
    const RampLevel& top = seen.ramp.constLast();
    const auto loaded = medianOf(top.records, record::serviceTtft);
    if (!loaded || *loaded < *base + NotablySlower || toMs(*loaded) < SlowerUnderLoad * toMs(*base))
        return {};
    return {
        {Cause::ProviderSlow,
         weightOf(shareOf(*loaded - *base, *loaded)) * 0.75,
         JudgedAnswersText::tr("The provider gets slower the more requests run at once."),
         {JudgedAnswersText::tr("To the first token: %1 alone, %2 with %3 at once, counted after the request was sent.")
              .arg(spanInWords(*base), spanInWords(*loaded))
              .arg(top.concurrency)},
         JudgedAnswersText::tr(
             "Send fewer at once, or spread them over more endpoints; ask the provider how many at once your plan allows.")}};
}

QList<Finding> judgeFlow(const Observations& seen)
{
    const auto hidden = seen.request && seen.token ? gateway::heldBack(*seen.request, *seen.token) : std::nullopt;
    if (!hidden)
        return {};
    const Nanoseconds whole = record::serviceTtft(*seen.request).value_or(*hidden);
    QStringList evidence{
        JudgedAnswersText::tr("%1 events of the stream came in %2 bursts.")
            .arg(seen.request->deltaTimes.size())
            .arg(gateway::burstsOf(*seen.request)),
        JudgedAnswersText::tr("The first token of a long answer came after %1, of a one-token answer after %2.")
            .arg(spanInWords(whole), spanInWords(whole - *hidden))};
    if (seen.doctor) {
        for (const QString& name : gateway::namesOnTheWay(seen.doctor->streamHeaders))
            evidence.append(JudgedAnswersText::tr("On the way: %1.").arg(name));
    }
    return {
        {Cause::Buffering, weightOf(shareOf(*hidden, whole)),
         JudgedAnswersText::tr("Something on the way holds the stream back and lets it go in bursts."), evidence,
         JudgedAnswersText::tr(
             "Switch buffering off where the stream passes (nginx: proxy_buffering off or the header X-Accel-Buffering: no, and no gzip "
             "for text/event-stream).")}};
}

QList<Finding> judgeMachine(const Observations& seen)
{
    const Nanoseconds time = alone(seen).value_or(0ns);
    if (seen.lag.p99 < LateLoop || shareOf(seen.lag.p99, time) < LateLoopShare)
        return {};
    return {
        {Cause::Machine,
         weightOf(shareOf(seen.lag.p99, time)) * 0.6,
         JudgedAnswersText::tr("This computer is too busy to measure well."),
         {JudgedAnswersText::tr("Its own event loop was up to %1 late.").arg(spanInWords(seen.lag.p99))},
         JudgedAnswersText::tr(
             "Close what uses the processor, or measure from another machine; the times above contain its delay.")}};
}

} // namespace

QList<Finding> judgeAnswers(const Observations& seen)
{
    return judgeFirstToken(seen) + judgePace(seen) + judgeUnderLoad(seen) + judgeFlow(seen) + judgeMachine(seen);
}

} // namespace bw::diagnose
