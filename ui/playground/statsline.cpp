// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/statsline.h"

#include "playground/chatformat.h"
#include "playground/tokenpace.h"
#include "record/spent.h"
#include "widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int PacePoints = 32;

struct StatsLineText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::StatsLine)
};

Stat ttftStat(Nanoseconds ttft)
{
    return {.label = StatsLineText::tr("TTFT"),
            .value = durationText(ttft),
            .strong = true,
            .hint =
                StatsLineText::tr("Time from the press of Send to the first token, queueing and connecting included.")};
}

Stat rateStat(double rate, bool estimated)
{
    return {.value = (estimated ? u"~"_s : QString()) + StatsLineText::tr("%1 tok/s").arg(rateText(rate)),
            .hint = StatsLineText::tr("Tokens a second after the first one (1 / TPOT).")};
}

//! "38 → 196 tok"; what of it came from the provider's cache or was thought aloud stands in brackets.
Stat tokenStat(const openai::Usage& usage)
{
    const QString sign = usage.estimated ? u"~"_s : QString();
    QString in = sign + countText(usage.promptTokens);
    QString out = sign + countText(usage.outputTokens());
    if (usage.cachedTokens > 0)
        in = StatsLineText::tr("%1 (%2 cached)").arg(in, countText(usage.cachedInPrompt()));
    if (usage.reasoningTokens > 0)
        out = StatsLineText::tr("%1 (%2 thought)").arg(out, countText(usage.reasoningTokens));
    return {
        .value = StatsLineText::tr("%1 → %2 tok").arg(in, out),
        .hint = StatsLineText::tr(
            "Tokens in → tokens out. “~” marks an estimate; “cached” were read from the provider's cache, “thought” is reasoning.")};
}

Stat retryStat(qsizetype retries)
{
    return {.value = StatsLineText::tr("retried %1×").arg(retries),
            .warning = true,
            .hint = StatsLineText::tr("How many more attempts were needed; the waiting is part of TTFT.")};
}

bool isCut(const record::RequestRecord& record)
{
    return record.finish == openai::FinishReason::Length || record.finish == openai::FinishReason::ContentFilter ||
           record.truncated;
}

Stat finishStat(const record::RequestRecord& record)
{
    const QString reason = record.truncated ? StatsLineText::tr("cut") : openai::finishReasonId(record.finish);
    return {.value = reason,
            .warning = isCut(record),
            .hint = StatsLineText::tr("Why the model ended: “stop” is a complete answer, “length” hit max_tokens.")};
}

//! Providers answer with a dated name of the same model: only another model is worth a word.
bool wasServedByAnother(const record::RequestRecord& record)
{
    const QString asked = record.model.section(u'/', -1);
    const QString served = record.servedBy.section(u'/', -1);
    return !served.isEmpty() && !served.startsWith(asked, Qt::CaseInsensitive);
}

//! Without those attempts that our own breaker or limiter kept from being sent, or that only taught what a model refuses.
qsizetype requestsSent(const record::RequestRecord& record)
{
    return std::ranges::count_if(record.attempts, [](const record::Attempt& attempt) {
        return record::wasMade(attempt) && attempt.adapted.isEmpty();
    });
}

//! The model or the endpoint that answered in place of the one that was asked first; empty: nobody did.
QString otherServer(const record::RequestRecord& record)
{
    QStringList names;
    if (wasServedByAnother(record))
        names.append(record.servedBy);
    const bool moved = !record.attempts.isEmpty() && record.failure.errorClass == ErrorClass::Ok
        && record.attempts.first().endpoint != record.servedByEndpoint && !record.servedByEndpointName.isEmpty();
    if (moved)
        names.append(record.servedByEndpointName);
    return names.join(u" · "_s);
}

Stat cacheStat(const record::RequestRecord& record)
{
    const bool served = record.cache == record::CacheState::Hit || record.cache == record::CacheState::Stale;
    Stat stat{.value = StatsLineText::tr("cache %1").arg(record::cacheStateId(record.cache)),
              .warning = record.cache == record::CacheState::Stale};
    if (record.cache == record::CacheState::Stale && !record.attempts.isEmpty())
        stat.hint = StatsLineText::tr("The gateway failed, so an older answer of the response cache stands here. What was sent to it may cost something.");
    else if (record.cache == record::CacheState::Bypass)
        stat.hint = StatsLineText::tr("The response cache was not asked: a new answer was wanted. What the cache holds stays as it is.");
    else if (!served)
        stat.hint = StatsLineText::tr("The response cache did not have this answer; it has now, if it may be kept.");
    else if (record.savedCost)
        stat.hint = StatsLineText::tr("From the response cache: nothing was sent, and %1 was not spent.")
                        .arg(moneyText(*record.savedCost));
    else
        stat.hint = StatsLineText::tr("From the response cache: nothing was sent.");
    return stat;
}

Stat costStat(const record::RequestRecord& record)
{
    const record::Spent spent = record::spentOn(record);
    Stat stat{.value = spent.cost ? amountText(spent) : unknownText()};
    if (record::isFromCache(record) && spent.cost == PicoUsd())
        stat.hint = StatsLineText::tr("The answer came from the response cache, so nothing was paid for it.");
    else if (record::statedCost(record))
        stat.hint = StatsLineText::tr("What the provider says it bills; by the price book it is %1.").arg(moneyText(record.cost));
    else
        stat.hint = StatsLineText::tr("What it cost by the price book; “—” if the price is not known.");
    return stat;
}

} // namespace

QList<Stat> statsOf(const record::RequestRecord& record)
{
    QList<Stat> stats;
    if (const auto first = record::ttft(record))
        stats.append(ttftStat(*first));
    if (const auto rate = record::tokensPerSecond(record))
        stats.append(rateStat(*rate, record.usage && record.usage->estimated));
    if (record.usage)
        stats.append(tokenStat(*record.usage));
    if (record.failure.errorClass != ErrorClass::BreakerOpen)
        stats.append(costStat(record));
    if (record.finish != openai::FinishReason::None || record.truncated)
        stats.append(finishStat(record));
    if (record.cache != record::CacheState::Off)
        stats.append(cacheStat(record));
    if (const qsizetype sent = requestsSent(record); sent > 1)
        stats.append(retryStat(sent - 1));
    if (const QString server = otherServer(record); !server.isEmpty())
        stats.append({.value = StatsLineText::tr("answered by %1").arg(server),
                      .warning = true,
                      .hint = StatsLineText::tr("Another model or endpoint than the first one asked.")});
    if (!record.fingerprint.isEmpty())
        stats.append(
            {.value = record.fingerprint,
             .hint = StatsLineText::tr(
                 "Which build of the model answered (system_fingerprint): a seed gives the same answer only from the same build.")});
    if (QList<double> pace = tokenPace(record.deltaTimes, PacePoints); !pace.isEmpty())
        stats.append({.pace = std::move(pace)});
    stats.append({.value = StatsLineText::tr("inspect"), .isAction = true});
    return stats;
}

QList<Stat> closeStatsOf(const record::RequestRecord& record)
{
    QList<Stat> stats = statsOf(record);
    const auto service = record::serviceTtft(record);
    if (!service)
        return stats;
    stats.insert(1, {.label = StatsLineText::tr("service"),
                     .value = durationText(*service),
                     .hint = StatsLineText::tr("Time from the sending of the request to the first token: the gateway's part of TTFT.")});
    const auto output = record::ttfo(record);
    if (output && *output > *service)
        stats.insert(2, {.label = StatsLineText::tr("first output"),
                         .value = durationText(*output),
                         .hint = StatsLineText::tr("Time from the sending to the first token that is no reasoning (TTFO).")});
    return stats;
}

QList<Stat> statsOf(const LiveNumbers& numbers)
{
    QList<Stat> stats;
    if (numbers.ttft)
        stats.append(ttftStat(*numbers.ttft));
    if (numbers.tokensPerSecond > 0)
        stats.append(rateStat(numbers.tokensPerSecond, true));
    openai::Usage usage;
    usage.estimated = true;
    usage.promptTokens = numbers.tokensIn;
    usage.completionTokens = numbers.tokensOut;
    stats.append(tokenStat(usage));
    if (numbers.retries > 0)
        stats.append(retryStat(numbers.retries));
    return stats;
}

QString plainText(const QList<Stat>& stats)
{
    QStringList parts;
    for (const Stat& stat : stats) {
        if (!stat.isAction && stat.pace.isEmpty())
            parts.append(stat.label.isEmpty() ? stat.value : stat.label + u' ' + stat.value);
    }
    return parts.join(u" · "_s);
}

QString hintText(const QList<Stat>& stats)
{
    QStringList lines;
    for (const Stat& stat : stats) {
        if (stat.isAction || !stat.pace.isEmpty())
            continue;
        const QString what = stat.label.isEmpty() ? stat.value : stat.label + u' ' + stat.value;
        lines.append(stat.hint.isEmpty() ? what : what + u" — "_s + stat.hint);
    }
    return lines.join(u'\n');
}

} // namespace bw::ui
