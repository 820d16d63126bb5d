// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/varint.h"
#include "record/recordcodec.h"
#include "record/recordjson.h"
#include "support/records.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::record;
using bw::test::fullRecord;
using bw::test::makeRecord;
using bw::test::randomPlan;

class TestRecordCodec : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void unsetStaysUnset();
    void agreesWithJson();
    void isSmall();
    void shorterFilesAreRead();
    void brokenBytesAreRefused();
};

void TestRecordCodec::readsBackWhatItWrote()
{
    const auto back = recordFromBytes(encoded(fullRecord()));
    QVERIFY(back);
    QCOMPARE(*back, fullRecord());
}

void TestRecordCodec::unsetStaysUnset()
{
    RequestRecord record;
    record.id = bw::RequestId(u"r"_s);
    record.intended = RestoredIntended;
    const auto back = recordFromBytes(encoded(record));
    QVERIFY(back);
    QVERIFY(!back->cost && !back->usage && !bw::isSet(back->sent) && back->attempts.isEmpty() && !back->connection.reused);
}

//! Whichever way a record took, it is the same.
void TestRecordCodec::agreesWithJson()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 300; ++i) {
        const RequestRecord record = makeRecord(randomPlan(random, {bw::WallTime(std::chrono::hours(1)), bw::WallTime(std::chrono::hours(99))}));
        QCOMPARE(recordFromBytes(encoded(record)).value(), recordFromJson(toJson(record)).value());
    }
}

void TestRecordCodec::isSmall()
{
    QVERIFY(encoded(makeRecord({.deltas = 20})).size() < 500);
    QVERIFY(encoded(makeRecord({.deltas = 2'000})).size() < 500 + 2'000 * 5);
}

//! Each struct may end early: fields that came later are unset.
void TestRecordCodec::shorterFilesAreRead()
{
    const QByteArray whole = encoded(fullRecord());
    qsizetype at = 1; // after the format
    const auto size = bw::readVarint(whole, at);
    QCOMPARE(qsizetype(*size), whole.size() - at);
    for (const qsizetype cut : {qsizetype(8), qsizetype(20), qsizetype(60)}) {
        QByteArray shorter = whole.first(1);
        bw::appendVarint(shorter, *size - static_cast<quint64>(cut));
        shorter += whole.sliced(at, whole.size() - at - cut);
        const auto read = recordFromBytes(shorter);
        if (read)
            QCOMPARE(read->id, fullRecord().id);
    }
}

void TestRecordCodec::brokenBytesAreRefused()
{
    const QByteArray whole = encoded(fullRecord());
    QVERIFY(!recordFromBytes({}));
    QVERIFY(!recordFromBytes(whole.first(whole.size() / 2)));
    QRandomGenerator random(2);
    for (int i = 0; i < 3'000; ++i) { // refused or read as something, never more
        QByteArray broken = whole;
        for (int flips = 1 + random.bounded(3); flips > 0; --flips)
            broken[random.bounded(int(broken.size()))] = static_cast<char>(random.bounded(256));
        if (const auto read = recordFromBytes(broken))
            QVERIFY(static_cast<size_t>(read->failure.errorClass) < bw::ErrorClassCount);
    }
}

QTEST_GUILESS_MAIN(TestRecordCodec)
#include "tst_recordcodec.moc"
