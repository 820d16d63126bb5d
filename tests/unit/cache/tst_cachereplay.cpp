// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachereplay.h"
#include "samples.h"
#include "support/suite.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::cache;

namespace {

struct Text
{
    QString content;
    QString reasoning;
    bool toolCall = false;
};

QHash<int, Text> joined(const QList<ReplayStep>& steps)
{
    QHash<int, Text> texts;
    for (const ReplayStep& step : steps) {
        Text& text = texts[step.delta.choice];
        text.content += step.delta.content;
        text.reasoning += step.delta.reasoning;
        text.toolCall = text.toolCall || step.delta.toolCall;
    }
    return texts;
}

CacheEntry streamed()
{
    CacheEntry entry = bw::test::answer(u"Hello there"_s);
    entry.completion.choices[0].reasoning = u"Hm"_s;
    entry.pacing = {{180ms, 0, 0, 2, false}, {200ms, 0, 5, 0, false}, {210ms, 0, 6, 0, false}};
    return entry;
}

} // namespace

class TestCacheReplay : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void recordedPace();
    void atOnce();
    void withoutPacing();
    void toolCalls();
    void choicesInterleave();
    void nothingIsLostOrRepeated();
};

void TestCacheReplay::recordedPace()
{
    const QList<ReplayStep> steps = replaySteps(streamed(), ReplayPace::Recorded);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].offset, 180ms);
    QCOMPARE(steps[0].delta.reasoning, u"Hm"_s);
    QCOMPARE(steps[1].offset, 200ms);
    QCOMPARE(steps[1].delta.content, u"Hello"_s);
    QCOMPARE(steps[2].offset, 210ms);
    QCOMPARE(steps[2].delta.content, u" there"_s);
}

void TestCacheReplay::atOnce()
{
    const QList<ReplayStep> steps = replaySteps(streamed(), ReplayPace::AtOnce);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps[0].offset, 0ns);
    QCOMPARE(steps[0].delta.content, u"Hello there"_s);
    QCOMPARE(steps[0].delta.reasoning, u"Hm"_s);
}

void TestCacheReplay::withoutPacing()
{
    const CacheEntry entry = bw::test::answer(u"whole"_s);
    const QList<ReplayStep> steps = replaySteps(entry, ReplayPace::Recorded);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps[0].offset, 0ns);
    QCOMPARE(steps[0].delta.content, u"whole"_s);
}

void TestCacheReplay::toolCalls()
{
    CacheEntry entry = bw::test::answer(QString());
    entry.completion.choices[0].toolCalls = {{u"1"_s, u"f"_s, u"{}"_s}};
    entry.pacing = {{10ms, 0, 0, 0, true}, {20ms, 0, 0, 0, true}};
    const QList<ReplayStep> paced = replaySteps(entry, ReplayPace::Recorded);
    QCOMPARE(paced.size(), 2);
    QVERIFY(paced[0].delta.toolCall && paced[1].delta.toolCall);
    const QList<ReplayStep> atOnce = replaySteps(entry, ReplayPace::AtOnce);
    QCOMPARE(atOnce.size(), 1);
    QVERIFY(atOnce[0].delta.toolCall);
}

void TestCacheReplay::choicesInterleave()
{
    CacheEntry entry = bw::test::answer(u"aabb"_s);
    entry.completion.choices.append(entry.completion.choices[0]);
    entry.completion.choices[1].index = 1;
    entry.completion.choices[1].content = u"xxyy"_s;
    entry.pacing = {{1ms, 0, 2, 0, false}, {2ms, 1, 2, 0, false}, {3ms, 0, 2, 0, false}, {4ms, 1, 2, 0, false}};
    const QList<ReplayStep> steps = replaySteps(entry, ReplayPace::Recorded);
    QCOMPARE(steps.size(), 4);
    QCOMPARE(steps[1].delta.choice, 1);
    QCOMPARE(steps[1].delta.content, u"xx"_s);
    QCOMPARE(steps[2].delta.content, u"bb"_s);
}

void TestCacheReplay::nothingIsLostOrRepeated()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 1'000; ++round) {
        CacheEntry entry = bw::test::answer(u"Xin chào 😀, thế giới"_s);
        entry.completion.choices[0].reasoning = u"nghĩ…"_s;
        entry.completion.choices[0].toolCalls = {{u"1"_s, u"f"_s, u"{}"_s}};
        for (int i = 0; i < int(random.bounded(12)); ++i) {
            entry.pacing.append({bw::Nanoseconds(int(random.bounded(1000)) - 100), int(random.bounded(3)) - 1,
                                 int(random.bounded(20)) - 5, int(random.bounded(10)) - 5, random.bounded(2) == 0});
        }
        const QList<ReplayStep> steps = replaySteps(entry, ReplayPace::Recorded);
        const Text text = joined(steps).value(0);
        QCOMPARE(text.content, entry.completion.choices[0].content);
        QCOMPARE(text.reasoning, entry.completion.choices[0].reasoning);
        QVERIFY(text.toolCall);
        QVERIFY(std::is_sorted(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.offset < b.offset; }));
        QVERIFY(steps.first().offset >= 0ns);
    }
}

QTEST_GUILESS_MAIN(TestCacheReplay)
#include "tst_cachereplay.moc"
