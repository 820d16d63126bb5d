// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/stamps.h"
#include "support/suite.h"

using bw::Instant;
using bw::Nanoseconds;

namespace {

QByteArray chunk(const QByteArray& delta, qint64 stamp)
{
    return R"(data: {"choices":[{"index":0,"delta":)" + delta + R"(}],"sim_ns":)" + QByteArray::number(stamp) + "}\n\n";
}

} // namespace

class TestStamps : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void onlyEventsWithContentCount();
    void anEventOfSeveralChoicesIsOne();
    void missingAndBrokenStampsAreUnset_data();
    void missingAndBrokenStampsAreUnset();
    void nothingInNothingOut();
};

void TestStamps::onlyEventsWithContentCount()
{
    const QByteArray body = chunk(R"({"role":"assistant","content":""})", 1) + ": ping\n\n" +
                            chunk(R"({"content":"A"})", 5'000'000'007) + chunk(R"({"reasoning_content":"B"})", 6) +
                            chunk("{}", 7) + "data: [DONE]\n\n";
    const QList<Instant> expected = {Instant(Nanoseconds(5'000'000'007)), Instant(Nanoseconds(6))};
    QCOMPARE(bw::stress::writeStamps(body), expected);
}

void TestStamps::anEventOfSeveralChoicesIsOne()
{
    const QByteArray body = R"(data: {"choices":[{"index":0,"delta":{"content":"A"}},{"index":1,"delta":{"content":"B"}}],"sim_ns":9})" "\n\n";
    QCOMPARE(bw::stress::writeStamps(body), QList<Instant>{Instant(Nanoseconds(9))});
}

void TestStamps::missingAndBrokenStampsAreUnset_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("missing") << QByteArray("}");
    QTest::newRow("no number") << QByteArray(R"(,"sim_ns":"soon"})");
    QTest::newRow("too large") << QByteArray(R"(,"sim_ns":99999999999999999999})");
}

void TestStamps::missingAndBrokenStampsAreUnset()
{
    QFETCH(QByteArray, tail);
    const QByteArray body = R"(data: {"choices":[{"index":0,"delta":{"content":"A"}}])" + tail + "\n\n";
    QCOMPARE(bw::stress::writeStamps(body), QList<Instant>{bw::NoInstant});
}

void TestStamps::nothingInNothingOut()
{
    QVERIFY(bw::stress::writeStamps({}).isEmpty());
    QVERIFY(bw::stress::writeStamps("<html>").isEmpty());
}

QTEST_GUILESS_MAIN(TestStamps)
#include "tst_stamps.moc"
