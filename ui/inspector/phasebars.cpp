// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/phasebars.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

struct PhaseBarsText
{
    Q_DECLARE_TR_FUNCTIONS(PhaseBars)
};

//! Collects bars; leaves out what has no length or no place.
class Collector
{
public:
    explicit Collector(Instant zero) : m_zero(zero) {}

    void add(PhaseKind kind, const QString& name, Instant from, Instant to, const QString& note)
    {
        if (isSet(from) && isSet(to) && to > from)
            m_bars.append({kind, name, from - m_zero, to - m_zero, note});
    }

    [[nodiscard]] QList<PhaseBar> take() { return std::move(m_bars); }

private:
    Instant m_zero;
    QList<PhaseBar> m_bars;
};

Instant firstStart(const record::RequestRecord& record)
{
    for (const record::Attempt& attempt : record.attempts) {
        if (isSet(attempt.startedAt))
            return attempt.startedAt - attempt.limiterWait - attempt.waitBefore;
    }
    return isSet(record.timings.asked) ? record.timings.asked : record.firstByte;
}

void addWaits(Collector& bars, const record::Attempt& attempt)
{
    const Instant limited = attempt.startedAt - attempt.limiterWait;
    bars.add(
        PhaseKind::Backoff, PhaseBarsText::tr("pause"), limited - attempt.waitBefore, limited,
        PhaseBarsText::tr(
            "The pause before this attempt: as long as the server asked, or a growing one with some chance in it."));
    bars.add(PhaseKind::Limiter, PhaseBarsText::tr("rate limit"), limited, attempt.startedAt,
             PhaseBarsText::tr(
                 "Held back by our own limits for this key and model, so that the gateway would not have to refuse."));
}

void addFailed(Collector& bars, const record::Attempt& attempt)
{
    const QString what = attempt.httpStatus > 0 ? QString::number(attempt.httpStatus) : errorClassId(attempt.failure.errorClass);
    bars.add(PhaseKind::FailedAttempt, what, attempt.startedAt, attempt.startedAt + attempt.duration,
             PhaseBarsText::tr("An attempt at %1 that failed.").arg(attempt.endpointName));
}

//! From the moment a connection was asked for to the first byte.
void addExchange(Collector& bars, const net::PhaseTimings& timings)
{
    bars.add(PhaseKind::Pool, PhaseBarsText::tr("pool"), timings.asked, timings.assigned,
             PhaseBarsText::tr("Waiting for a free connection of the pool."));
    Instant at = timings.assigned;
    const auto next = [&](PhaseKind kind, const QString& name, std::optional<Nanoseconds> span, const QString& note) {
        if (!span || !isSet(at))
            return;
        bars.add(kind, name, at, at + *span, note);
        at += *span;
    };
    next(PhaseKind::Dns, PhaseBarsText::tr("dns"), timings.dns,
         PhaseBarsText::tr("Looking up the address of the host."));
    next(PhaseKind::Connect, PhaseBarsText::tr("connect"), timings.connect,
         PhaseBarsText::tr("Opening the TCP connection."));
    next(PhaseKind::Tls, PhaseBarsText::tr("tls"), timings.tls,
         PhaseBarsText::tr("Agreeing on keys: the TLS handshake."));
    if (timings.send && isSet(timings.sent))
        bars.add(PhaseKind::Send, PhaseBarsText::tr("send"), timings.sent - *timings.send, timings.sent,
                 PhaseBarsText::tr("Writing the request."));
    bars.add(
        PhaseKind::Wait, PhaseBarsText::tr("wait"), timings.sent, timings.firstByte,
        PhaseBarsText::tr(
            "From the last byte of the request to the first of the response: the network there and back, and the gateway."));
}

void addAnswer(Collector& bars, const record::RequestRecord& record)
{
    const Instant end = isSet(record.end) ? record.end : record.timings.lastByte;
    if (!isSet(record.firstDelta)) {
        bars.add(PhaseKind::Rest, PhaseBarsText::tr("body"), record.firstByte, end,
                 PhaseBarsText::tr("Reading the response."));
        return;
    }
    bars.add(PhaseKind::FirstToken, PhaseBarsText::tr("first token"), record.firstByte, record.firstDelta,
             PhaseBarsText::tr("The stream was open, but no token came yet."));
    bars.add(PhaseKind::Stream, PhaseBarsText::tr("stream"), record.firstDelta, record.lastDelta,
             PhaseBarsText::tr("From the first token to the last."));
    bars.add(PhaseKind::Rest, PhaseBarsText::tr("end"), record.lastDelta, end,
             PhaseBarsText::tr("After the last token: usage and the end of the stream."));
}

} // namespace

QList<PhaseBar> phaseBars(const record::RequestRecord& record)
{
    if (!isSet(record.intended))
        return {};
    Collector bars(record.intended);
    bars.add(
        PhaseKind::Queue, PhaseBarsText::tr("queue"), record.intended, firstStart(record),
        PhaseBarsText::tr("From when it was wanted to when it could begin: reading the key, waiting for a free slot."));
    for (qsizetype i = 0; i < record.attempts.size(); ++i) {
        const record::Attempt& attempt = record.attempts[i];
        if (!isSet(attempt.startedAt))
            continue;
        addWaits(bars, attempt);
        if (i + 1 < record.attempts.size())
            addFailed(bars, attempt);
    }
    addExchange(bars, record.timings);
    addAnswer(bars, record);
    return bars.take();
}

} // namespace bw::ui
