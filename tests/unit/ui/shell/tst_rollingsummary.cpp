// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rollingsummary.h"
#include "support/suite.h"

using namespace std::chrono_literals;
using bw::ErrorClass;
using bw::Instant;
using bw::record::RequestRecord;
using bw::ui::RollingSummary;

namespace {

const QDate Today(2026, 3, 1);

RequestRecord answered(bw::Nanoseconds ttft, Instant end = Instant(1h))
{
    RequestRecord record;
    record.source = bw::record::Source::Playground;
    record.intended = end - 10s;
    record.sent = record.intended;
    record.firstDelta = record.intended + ttft;
    record.lastDelta = end;
    record.end = end;
    return record;
}

RequestRecord failed(ErrorClass errorClass)
{
    RequestRecord record = answered(1ms);
    record.failure.errorClass = errorClass;
    return record;
}

} // namespace

class TestRollingSummary : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void nothingIsUnknown();
    void p95IsTheNearestRank();
    void errorsCountButStopsDoNot();
    void keyChecksDoNotCount();
    void oldOnesAreForgotten();
    void onlyTheNewestCount();
    void moneyOfTheDay();
};

void TestRollingSummary::nothingIsUnknown()
{
    const RollingSummary summary;
    QVERIFY(!summary.ttftP95());
    QVERIFY(!summary.errorRate());
    QVERIFY(!summary.spentToday());
}

void TestRollingSummary::p95IsTheNearestRank()
{
    RollingSummary summary;
    for (int i = 100; i >= 1; --i)
        summary.add(answered(i * 1ms), Today);
    QCOMPARE(*summary.ttftP95(), bw::Nanoseconds(95ms));
    RollingSummary one;
    one.add(answered(7ms), Today);
    QCOMPARE(*one.ttftP95(), bw::Nanoseconds(7ms));
}

void TestRollingSummary::errorsCountButStopsDoNot()
{
    RollingSummary summary;
    summary.add(answered(1ms), Today);
    summary.add(answered(1ms), Today);
    summary.add(answered(1ms), Today);
    summary.add(failed(ErrorClass::RateLimited), Today);
    summary.add(failed(ErrorClass::Cancelled), Today);
    QCOMPARE(*summary.errorRate(), 0.25);
}

void TestRollingSummary::keyChecksDoNotCount()
{
    RollingSummary summary;
    RequestRecord check = failed(ErrorClass::Auth);
    check.source = bw::record::Source::KeyCheck;
    summary.add(check, Today);
    QVERIFY(!summary.errorRate());
}

void TestRollingSummary::oldOnesAreForgotten()
{
    RollingSummary summary;
    summary.add(answered(900ms, Instant(1h)), Today);
    summary.add(answered(5ms, Instant(2h)), Today);
    summary.forgetBefore(Instant(1h + 1s));
    QCOMPARE(*summary.ttftP95(), bw::Nanoseconds(5ms));
}

void TestRollingSummary::onlyTheNewestCount()
{
    RollingSummary summary;
    summary.add(failed(ErrorClass::Dns), Today);
    for (size_t i = 0; i < RollingSummary::MaxRecords; ++i)
        summary.add(answered(1ms), Today);
    QCOMPARE(*summary.errorRate(), 0.0);
}

void TestRollingSummary::moneyOfTheDay()
{
    RollingSummary summary;
    RequestRecord record = answered(1ms);
    record.usage.emplace();
    summary.add(record, Today);
    QVERIFY(!summary.spentToday());
    QCOMPARE(summary.unpricedToday(), 1);
    record.cost = bw::PicoUsd(5);
    summary.add(record, Today);
    summary.add(record, Today);
    QCOMPARE(*summary.spentToday(), bw::PicoUsd(10));
    summary.add(record, Today.addDays(1));
    QCOMPARE(*summary.spentToday(), bw::PicoUsd(5));
    QCOMPARE(summary.unpricedToday(), 0);
}

QTEST_GUILESS_MAIN(TestRollingSummary)
#include "tst_rollingsummary.moc"
