// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatstyle.h"
#include "playground/statsline.h"
#include "playground/statspainting.h"
#include "playground/tokenpace.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

record::RequestRecord answered()
{
    record::RequestRecord record;
    record.intended = Instant(1s);
    record.firstDelta = record.intended + 184ms;
    record.lastDelta = record.firstDelta + 1s;
    for (int i = 0; i <= 20; ++i)
        record.deltaTimes.append(record.firstDelta + i * 50ms);
    record.deltaCount = record.deltaTimes.size();
    record.finish = openai::FinishReason::Stop;
    record.usage.emplace();
    record.usage->promptTokens = 38;
    record.usage->completionTokens = 21;
    return record;
}

QList<Instant> times(std::initializer_list<int> ms)
{
    QList<Instant> times;
    for (const int each : ms)
        times.append(Instant(std::chrono::milliseconds(each)));
    return times;
}

} // namespace

class TestStatsLine : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void saysWhatWasCachedAndThought()
    {
        record::RequestRecord record = answered();
        QVERIFY(plainText(statsOf(record)).contains(u"38 → 21 tok"_s));
        record.usage->cachedTokens = 30;
        record.usage->reasoningTokens = 5;
        QVERIFY(plainText(statsOf(record)).contains(u"38 (30 cached) → 21 (5 thought) tok"_s));
        record.usage->estimated = true;
        QVERIFY(plainText(statsOf(record)).contains(u"~38 (30 cached) → ~21 (5 thought) tok"_s));
    }

    void tellsTheGatewaysPartOfTheWait()
    {
        record::RequestRecord record = answered();
        QCOMPARE(closeStatsOf(record), statsOf(record)); // nobody knows when it was sent
        record.sent = record.intended + 60ms;
        record.firstOutputDelta = record.firstDelta;
        QVERIFY2(plainText(closeStatsOf(record)).startsWith(u"TTFT 184 ms · service 124 ms · 20"_s), qPrintable(plainText(closeStatsOf(record))));
        record.firstOutputDelta += 200ms; // it thought aloud first
        QVERIFY(plainText(closeStatsOf(record)).contains(u" · service 124 ms · first output 324 ms · "_s));
    }

    void aHitIsNotBilled()
    {
        record::RequestRecord record = answered();
        record.usage->providerCost = PicoUsd(9'700'000'000);
        QVERIFY(hintText(statsOf(record)).contains(u"provider says it bills"_s));
        record.cache = record::CacheState::Hit;
        QVERIFY(plainText(statsOf(record)).contains(u"$0.00"_s));
        QVERIFY(!hintText(statsOf(record)).contains(u"provider says it bills"_s));
        QVERIFY(hintText(statsOf(record)).contains(u"nothing was paid"_s));
        record.cache = record::CacheState::Bypass;
        QVERIFY(plainText(statsOf(record)).contains(u"cache bypass"_s));
        QVERIFY(hintText(statsOf(record)).contains(u"was not asked"_s));
    }

    void endsWithTheCurveAndTheWayToTheInspector()
    {
        const QList<Stat> stats = statsOf(answered());
        QVERIFY(stats.last().isAction);
        QVERIFY(!stats.at(stats.size() - 2).pace.isEmpty());
        QVERIFY(!plainText(stats).contains(stats.last().value));
    }

    void goesOnInAnotherLine()
    {
        const Theme theme(Theme::Mode::Dark);
        const ChatStyle style = ChatStyle::from(theme);
        const QList<Stat> stats = statsOf(answered());
        const qreal oneLine = statsHeight(stats, 2'000, style);
        QVERIFY(statsHeight(stats, 260, style) > oneLine);
        QVERIFY(statsHeight(stats, 10, style) <= oneLine * qreal(stats.size()));
        QCOMPARE(statsHeight(stats, 4'000, ChatStyle::from(theme, 200)), 2 * oneLine);
    }

    void pace_data()
    {
        QTest::addColumn<QList<Instant>>("moments");
        QTest::addColumn<int>("parts");
        QTest::addColumn<QList<double>>("pace");
        QTest::newRow("none") << QList<Instant>() << 8 << QList<double>();
        QTest::newRow("too few") << times({0, 10, 20}) << 8 << QList<double>();
        QTest::newRow("all at once") << times({5, 5, 5, 5, 5, 5, 5, 5}) << 8 << QList<double>();
        QTest::newRow("even") << times({0, 100, 200, 300, 400, 500, 600, 800}) << 8 << QList<double>{10, 10};
        QTest::newRow("a pause") << times({0, 10, 20, 30, 40, 50, 60, 1'000}) << 8 << QList<double>{14, 2};
    }
    void pace()
    {
        QFETCH(QList<Instant>, moments);
        QFETCH(int, parts);
        QTEST(tokenPace(moments, parts), "pace");
    }
};

QTEST_MAIN(TestStatsLine)
#include "tst_statsline.moc"
