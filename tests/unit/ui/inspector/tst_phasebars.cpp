// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/phasebars.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

constexpr Instant Zero{100s};

//! Wanted at 0, asked for a connection at 5 ms, sent at 100 ms, first byte at 300 ms.
net::PhaseTimings timings(Nanoseconds shift = 0ns)
{
    net::PhaseTimings made;
    made.asked = Zero + shift + 5ms;
    made.assigned = made.asked + 2ms;
    made.pool = 2ms;
    made.dns = 13ms;
    made.connect = 30ms;
    made.tls = 45ms;
    made.send = 1ms;
    made.sent = Zero + shift + 100ms;
    made.firstByte = Zero + shift + 300ms;
    made.wait = 200ms;
    return made;
}

record::Attempt attempt(Nanoseconds start, Nanoseconds duration)
{
    record::Attempt made;
    made.startedAt = Zero + start;
    made.duration = duration;
    made.endpointName = u"primary"_s;
    return made;
}

record::RequestRecord answered()
{
    record::RequestRecord record;
    record.intended = Zero;
    record.timings = timings();
    record.attempts = {attempt(5ms, 900ms)};
    record.sent = record.timings.sent;
    record.firstByte = record.timings.firstByte;
    record.firstDelta = Zero + 320ms;
    record.lastDelta = Zero + 880ms;
    record.end = Zero + 905ms;
    return record;
}

QString described(const QList<PhaseBar>& bars)
{
    QStringList words;
    for (const PhaseBar& bar : bars)
        words.append(u"%1 %2-%3"_s.arg(bar.name).arg(bar.from / 1ms).arg(bar.to / 1ms));
    return words.join(u", "_s);
}

} // namespace

class TestPhaseBars : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aNewConnection()
    {
        const auto bars = phaseBars(answered());
        QCOMPARE(described(bars), u"queue 0-5, pool 5-7, dns 7-20, connect 20-50, tls 50-95, send 99-100, wait 100-300, "
                                  "first token 300-320, stream 320-880, end 880-905"_s);
        for (const PhaseBar& bar : bars)
            QVERIFY(!bar.note.isEmpty());
    }

    void aKeptConnectionHasNoHandshake()
    {
        record::RequestRecord record = answered();
        record.timings.dns = record.timings.connect = record.timings.tls = std::nullopt;
        QCOMPARE(described(phaseBars(record)), u"queue 0-5, pool 5-7, send 99-100, wait 100-300, first token 300-320, stream 320-880, end 880-905"_s);
    }

    void failedAttemptsAndThePausesAfterThem()
    {
        record::RequestRecord record = answered();
        record::Attempt refused = attempt(5ms, 40ms);
        refused.httpStatus = 429;
        refused.failure.errorClass = ErrorClass::RateLimited;
        record::Attempt last = attempt(2'100ms, 900ms);
        last.waitBefore = 2'000ms;
        last.limiterWait = 50ms;
        record.attempts = {refused, last};
        record.timings = timings(2'095ms);
        record.firstByte = record.timings.firstByte;
        record.firstDelta = Zero + 2'420ms;
        record.lastDelta = record.end = Zero + 2'900ms;
        QCOMPARE(described(phaseBars(record)),
                 u"queue 0-5, 429 5-45, pause 50-2050, rate limit 2050-2100, pool 2100-2102, dns 2102-2115, connect 2115-2145, "
                 "tls 2145-2190, send 2194-2195, wait 2195-2395, first token 2395-2420, stream 2420-2900"_s);
    }

    void aBodyThatWasNoStream()
    {
        record::RequestRecord record = answered();
        record.firstDelta = record.lastDelta = NoInstant;
        QVERIFY(described(phaseBars(record)).endsWith(u"wait 100-300, body 300-905"_s));
    }

    void whatWasNeverSent()
    {
        QVERIFY(phaseBars({}).isEmpty());
        record::RequestRecord record;
        record.intended = Zero;
        QVERIFY(phaseBars(record).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPhaseBars)
#include "tst_phasebars.moc"
