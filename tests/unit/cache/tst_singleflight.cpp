// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/singleflight.h"
#include "samples.h"
#include "support/suite.h"

#include <QRandomGenerator>
#include <QSet>

using namespace std::chrono_literals;
using namespace bw::cache;
using bw::test::key;
using Callers = QList<SingleFlight::Caller>;

namespace {

constexpr bw::Instant Start{1h};
constexpr bw::Instant Patient = Start + 30s;

} // namespace

class TestSingleFlight : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void theFirstLeads();
    void keysAreApart();
    void onlyTheLeaderFinishes();
    void aLeaderThatLeavesIsFollowed();
    void aWaiterThatLeavesIsForgotten();
    void patienceEnds();
    void nobodyIsLostOrAnsweredTwice();
};

void TestSingleFlight::theFirstLeads()
{
    SingleFlight flight;
    QVERIFY(flight.join(key(1), 10, Patient));
    QVERIFY(!flight.join(key(1), 11, Patient));
    QVERIFY(!flight.join(key(1), 12, Patient));
    QCOMPARE(flight.waiterCount(), 2);
    QCOMPARE(flight.finished(key(1), 10), (Callers{11, 12}));
    QCOMPARE(flight.waiterCount(), 0);
    QCOMPARE(flight.flightCount(), 0);
    QVERIFY(flight.join(key(1), 13, Patient));
}

void TestSingleFlight::keysAreApart()
{
    SingleFlight flight;
    QVERIFY(flight.join(key(1), 10, Patient));
    QVERIFY(flight.join(key(2), 11, Patient));
    QVERIFY(flight.join(key(1, QStringLiteral("gpt-4.1"), QStringLiteral("another")), 12, Patient));
    QCOMPARE(flight.finished(key(1), 10), Callers{});
    QCOMPARE(flight.flightCount(), 2);
}

void TestSingleFlight::onlyTheLeaderFinishes()
{
    SingleFlight flight;
    QVERIFY(flight.join(key(1), 10, Patient));
    QVERIFY(!flight.join(key(1), 11, Patient));
    QCOMPARE(flight.finished(key(1), 11), Callers{});
    QCOMPARE(flight.finished(key(2), 10), Callers{});
    QCOMPARE(flight.waiterCount(), 1);
}

void TestSingleFlight::aLeaderThatLeavesIsFollowed()
{
    SingleFlight flight;
    QVERIFY(flight.join(key(1), 10, Patient));
    QVERIFY(!flight.join(key(1), 11, Patient));
    QVERIFY(!flight.join(key(1), 12, Patient));
    QCOMPARE(flight.left(key(1), 10), std::optional<SingleFlight::Caller>(11));
    QCOMPARE(flight.finished(key(1), 10), Callers{}); // no longer the leader
    QCOMPARE(flight.left(key(1), 11), std::optional<SingleFlight::Caller>(12));
    QCOMPARE(flight.left(key(1), 12), std::optional<SingleFlight::Caller>());
    QCOMPARE(flight.flightCount(), 0);
}

void TestSingleFlight::aWaiterThatLeavesIsForgotten()
{
    SingleFlight flight;
    QVERIFY(flight.join(key(1), 10, Patient));
    QVERIFY(!flight.join(key(1), 11, Patient));
    QVERIFY(!flight.join(key(1), 12, Patient));
    QCOMPARE(flight.left(key(1), 11), std::optional<SingleFlight::Caller>());
    QCOMPARE(flight.left(key(1), 99), std::optional<SingleFlight::Caller>());
    QCOMPARE(flight.left(key(2), 10), std::optional<SingleFlight::Caller>());
    QCOMPARE(flight.finished(key(1), 10), Callers{12});
}

void TestSingleFlight::patienceEnds()
{
    SingleFlight flight;
    QVERIFY(flight.join(key(1), 10, Start)); // a leader needs none
    QVERIFY(!flight.join(key(1), 11, Start + 1s));
    QVERIFY(!flight.join(key(1), 12, Start + 2s));
    QCOMPARE(flight.impatient(Start + 999ms), Callers{});
    QCOMPARE(flight.impatient(Start + 1s), Callers{11});
    QCOMPARE(flight.impatient(Start + 1s), Callers{});
    QCOMPARE(flight.waiterCount(), 1);
    QCOMPARE(flight.finished(key(1), 10), Callers{12});
}

void TestSingleFlight::nobodyIsLostOrAnsweredTwice()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 300; ++round) {
        SingleFlight flight;
        QHash<SingleFlight::Caller, int> leading; // caller → key
        QHash<SingleFlight::Caller, int> waiting;
        SingleFlight::Caller next = 1;
        bw::Instant now = Start;
        const auto pick = [&random](const auto& callers) {
            return callers.keys().at(random.bounded(callers.size()));
        };
        for (int step = 0; step < 60; ++step) {
            const int action = random.bounded(5);
            now += 10ms;
            if (action < 2) {
                const int k = random.bounded(3);
                (flight.join(key(k), next, now + 200ms) ? leading : waiting).insert(next, k);
                ++next;
            } else if (action == 2 && !leading.isEmpty()) {
                const auto caller = pick(leading);
                const int k = leading.take(caller);
                const Callers released = flight.finished(key(k), caller);
                for (const auto other : released)
                    QCOMPARE(waiting.take(other), k);
                QVERIFY(!waiting.values().contains(k));
            } else if (action == 3 && !leading.isEmpty()) {
                const auto caller = pick(leading);
                const int k = leading.take(caller);
                const bool someoneWaits = waiting.values().contains(k);
                const auto heir = flight.left(key(k), caller);
                QCOMPARE(heir.has_value(), someoneWaits);
                if (heir)
                    leading.insert(*heir, waiting.take(*heir));
            } else if (action == 4) {
                for (const auto caller : flight.impatient(now))
                    QVERIFY(waiting.remove(caller) == 1);
            }
            QCOMPARE(flight.waiterCount(), waiting.size());
            QCOMPARE(flight.flightCount(), leading.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestSingleFlight)
#include "tst_singleflight.moc"
