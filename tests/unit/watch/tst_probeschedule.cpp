// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/probeschedule.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::watch;
using bw::EndpointId;
using bw::Instant;

namespace {

constexpr Instant Start{1h};

ProbeSetting probeOf(const QString& endpoint, std::chrono::seconds every = 60s, bool enabled = true)
{
    ProbeSetting setting;
    setting.endpoint = EndpointId(endpoint);
    setting.every = every;
    setting.enabled = enabled;
    return setting;
}

QStringList names(const QList<ProbeSetting>& settings)
{
    QStringList names;
    for (const ProbeSetting& setting : settings)
        names.append(setting.endpoint.value());
    return names;
}

} // namespace

class TestProbeSchedule : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void nothingIsProbedUnlessAsked();
    void newOnesDoNotStartTogether();
    void goesOnInStep();
    void oneAtATime();
    void whatWasSleptThroughIsNotMadeUpFor();
    void othersKeepTheirTurn();
    void costsAreKnownBefore();
};

void TestProbeSchedule::nothingIsProbedUnlessAsked()
{
    ProbeSchedule schedule;
    QVERIFY(!schedule.next());
    schedule.setProbes({probeOf(u"a"_s, 60s, false)}, Start);
    QVERIFY(schedule.isEmpty());
    QVERIFY(schedule.take(Start + 24h).isEmpty());
    QVERIFY(!ProbeSetting().enabled);
}

void TestProbeSchedule::newOnesDoNotStartTogether()
{
    ProbeSchedule schedule;
    schedule.setProbes({probeOf(u"a"_s), probeOf(u"b"_s)}, Start);
    QCOMPARE(schedule.next(), Start);
    QCOMPARE(names(schedule.take(Start)), QStringList{u"a"_s});
    QCOMPARE(schedule.next(), Start + ProbeSchedule::Stagger);
    QCOMPARE(names(schedule.take(Start + ProbeSchedule::Stagger)), QStringList{u"b"_s});
    QVERIFY(!schedule.next()); // both are under way
}

void TestProbeSchedule::goesOnInStep()
{
    ProbeSchedule schedule;
    schedule.setProbes({probeOf(u"a"_s, 30s)}, Start);
    QCOMPARE(schedule.take(Start + 2s).size(), 1); // a little late
    schedule.ended(EndpointId(u"a"_s));
    QCOMPARE(schedule.next(), Start + 30s);
    QVERIFY(schedule.take(Start + 29s).isEmpty());
    QCOMPARE(schedule.take(Start + 30s).size(), 1);
}

void TestProbeSchedule::oneAtATime()
{
    ProbeSchedule schedule;
    schedule.setProbes({probeOf(u"a"_s, 10s)}, Start);
    QCOMPARE(schedule.take(Start).size(), 1);
    QVERIFY(schedule.take(Start + 10min).isEmpty());
    schedule.ended(EndpointId(u"nobody"_s));
    QVERIFY(schedule.take(Start + 10min).isEmpty());
    schedule.ended(EndpointId(u"a"_s));
    QCOMPARE(schedule.take(Start + 10min).size(), 1);
}

void TestProbeSchedule::whatWasSleptThroughIsNotMadeUpFor()
{
    ProbeSchedule schedule;
    schedule.setProbes({probeOf(u"a"_s, 10s)}, Start);
    const auto taken = [&schedule](Instant now) {
        const qsizetype count = schedule.take(now).size();
        schedule.ended(EndpointId(u"a"_s));
        return count;
    };
    QCOMPARE(taken(Start), 1);
    QCOMPARE(taken(Start + 8h), 1);
    QCOMPARE(taken(Start + 8h), 1); // the turn of now
    QCOMPARE(taken(Start + 8h), 0);
}

void TestProbeSchedule::othersKeepTheirTurn()
{
    ProbeSchedule schedule;
    schedule.setProbes({probeOf(u"a"_s, 60s)}, Start);
    static_cast<void>(schedule.take(Start));
    schedule.ended(EndpointId(u"a"_s));
    schedule.setProbes({probeOf(u"a"_s, 60s), probeOf(u"b"_s, 60s)}, Start + 20s);
    QCOMPARE(names(schedule.take(Start + 20s)), QStringList{u"b"_s});
    QCOMPARE(schedule.next(), Start + 60s);
    schedule.setProbes({probeOf(u"a"_s, 10s)}, Start + 25s); // another interval begins now
    QCOMPARE(schedule.next(), Start + 25s);
}

void TestProbeSchedule::costsAreKnownBefore()
{
    ProbeSetting setting = probeOf(u"a"_s, 60s);
    QCOMPARE(costOf(setting, {}).requestsPerDay, 1'440);
    QCOMPARE(costOf(setting, {}).perDay, bw::PicoUsd());
    setting.kind = ProbeKind::OneToken;
    QVERIFY(!costOf(setting, {}).perDay); // unknown is not free
    bw::spend::Price price;
    price.input = bw::PicoUsd(8'000'000);
    price.output = bw::PicoUsd(16'000'000);
    const ProbeCost cost = costOf(setting, price);
    QCOMPARE(cost.perDay, bw::PicoUsd((16 * 8'000'000LL + 16'000'000LL) * 1'440));
    QVERIFY(costInWords(cost).contains(u'$'));
    QVERIFY(!costInWords(costOf(setting, {})).contains(u'$'));
}

QTEST_APPLESS_MAIN(TestProbeSchedule)
#include "tst_probeschedule.moc"
