// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordbus.h"
#include "support/suite.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using bw::record::RecordBus;
using bw::record::RequestRecord;

namespace {

RequestRecord numbered(int number)
{
    RequestRecord record;
    record.id = bw::RequestId(QString::number(number));
    return record;
}

} // namespace

class TestRecordBus : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void keepsTheOrder();
    void dropsTheOldestAndCountsThem();
    void losesNothingUnderManyWriters();
};

void TestRecordBus::keepsTheOrder()
{
    RecordBus bus;
    QVERIFY(bus.take().isEmpty());
    for (int i = 0; i < 5; ++i)
        bus.publish(numbered(i));
    const QList<RequestRecord> taken = bus.take();
    QCOMPARE(taken.size(), 5);
    QCOMPARE(taken.first().id.value(), u"0"_s);
    QCOMPARE(taken.last().id.value(), u"4"_s);
    QVERIFY(bus.take().isEmpty());
    QCOMPARE(bus.dropped(), 0);
}

void TestRecordBus::dropsTheOldestAndCountsThem()
{
    RecordBus bus(3);
    for (int i = 0; i < 8; ++i)
        bus.publish(numbered(i));
    QCOMPARE(bus.dropped(), 5);
    const QList<RequestRecord> taken = bus.take();
    QCOMPARE(taken.size(), 3);
    QCOMPARE(taken.first().id.value(), u"5"_s);
}

void TestRecordBus::losesNothingUnderManyWriters()
{
    constexpr int Writers = 4;
    constexpr int Each = 2'000;
    RecordBus bus(Writers * Each);
    std::atomic<int> running{Writers};
    std::vector<std::thread> writers;
    for (int w = 0; w < Writers; ++w) {
        writers.emplace_back([&bus, &running, w] {
            for (int i = 0; i < Each; ++i)
                bus.publish(numbered(w * Each + i));
            --running;
        });
    }
    QSet<QString> seen;
    const auto collect = [&] {
        for (const RequestRecord& record : bus.take())
            seen.insert(record.id.value());
    };
    while (running > 0)
        collect();
    for (std::thread& writer : writers)
        writer.join();
    collect();
    QCOMPARE(seen.size() + bus.dropped(), qsizetype(Writers * Each));
    QCOMPARE(bus.dropped(), 0);
}

QTEST_GUILESS_MAIN(TestRecordBus)
#include "tst_recordbus.moc"
