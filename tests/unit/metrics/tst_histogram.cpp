// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogram.h"
#include "metrics/histogramcodec.h"
#include "support/suite.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <cmath>

using namespace bw::metrics;
using namespace std::chrono_literals;
using bw::Nanoseconds;

namespace {

std::vector<qint64> samples(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<qint64> values;
    for (int i = 0; i < count; ++i)
        values.push_back(static_cast<qint64>(std::exp(random.generateDouble() * 25.0))); // 1 ns … 72 s
    return values;
}

Histogram filled(const std::vector<qint64>& values)
{
    Histogram histogram;
    for (const qint64 value : values)
        histogram.record(Nanoseconds(value));
    return histogram;
}

} // namespace

class TestHistogram : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void bucketsKeepThreeDigits();
    void emptySaysNothing();
    void percentilesMatchSortedSamples_data();
    void percentilesMatchSortedSamples();
    void exactRanks();
    void clampsWhatIsOutOfRange();
    void mergeIsTheSameAsRecordingAll();
    void trust_data();
    void trust();
    void encodingRoundTrips();
    void knownEncoding();
    void refusesBrokenEncodings_data();
    void refusesBrokenEncodings();
};

void TestHistogram::bucketsKeepThreeDigits()
{
    for (const qint64 value : samples(7, 20'000)) {
        const size_t index = Histogram::indexOf(Nanoseconds(value));
        const Nanoseconds low = Histogram::lowestAt(index), high = Histogram::highestAt(index);
        QVERIFY(low.count() <= value && value <= high.count());
        QVERIFY(static_cast<double>((high - low).count()) <= static_cast<double>(value) / 1000.0);
        QCOMPARE(Histogram::indexOf(low), index);
        QCOMPARE(Histogram::indexOf(high), index);
    }
}

void TestHistogram::emptySaysNothing()
{
    const Histogram histogram;
    QVERIFY(!histogram.percentile(50));
    QVERIFY(!histogram.mean());
    QCOMPARE(histogram.max(), 0ns);
}

void TestHistogram::percentilesMatchSortedSamples_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1U << 1;
    QTest::newRow("two") << 2U << 2;
    QTest::newRow("a hundred") << 3U << 100;
    QTest::newRow("many") << 4U << 50'000;
}

void TestHistogram::percentilesMatchSortedSamples()
{
    QFETCH(quint32, seed);
    QFETCH(int, count);
    std::vector<qint64> values = samples(seed, count);
    const Histogram histogram = filled(values);
    std::sort(values.begin(), values.end());
    for (const double percent : {0.0, 1.0, 50.0, 90.0, 95.0, 99.0, 99.9, 100.0}) {
        const auto rank = std::max<qint64>(1, static_cast<qint64>(std::ceil(percent * count / 100.0)));
        const auto truth = static_cast<double>(values[static_cast<size_t>(rank) - 1]);
        const auto told = static_cast<double>(histogram.percentile(percent)->count());
        QVERIFY2(std::abs(told - truth) <= truth / 1000.0, qPrintable(QString::number(percent)));
    }
    QCOMPARE(histogram.min().count(), values.front());
    QCOMPARE(histogram.max().count(), values.back());
}

void TestHistogram::exactRanks()
{
    Histogram histogram;
    for (int i = 1; i <= 100; ++i)
        histogram.record(Nanoseconds(i));
    QCOMPARE(*histogram.percentile(99), 99ns);
    QCOMPARE(*histogram.percentile(99.5), 100ns);
    QCOMPARE(*histogram.percentile(50), 50ns);
    QCOMPARE(*histogram.mean(), 51ns); // 50.5, rounded
    QCOMPARE(histogram.countAtOrBelow(30ns), 30);
}

void TestHistogram::clampsWhatIsOutOfRange()
{
    Histogram histogram;
    histogram.record(-5ns);
    histogram.record(48h);
    histogram.record(1s, 0);
    QCOMPARE(histogram.count(), 2);
    QCOMPARE(histogram.min(), 0ns);
    QCOMPARE(histogram.max(), Nanoseconds(24h));
}

void TestHistogram::mergeIsTheSameAsRecordingAll()
{
    const std::vector<qint64> first = samples(11, 500), second = samples(12, 900);
    Histogram merged = filled(first);
    merged.merge(filled(second));
    merged.merge({});
    std::vector<qint64> all = first;
    all.insert(all.end(), second.begin(), second.end());
    const Histogram whole = filled(all);
    QCOMPARE(merged.counts(), whole.counts());
    QCOMPARE(merged.min(), whole.min());
    QCOMPARE(merged.max(), whole.max());
    QCOMPARE(merged.count(), whole.count());
}

void TestHistogram::trust_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<qint64>("samples");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("p50 of one") << 50.0 << qint64{1} << true;
    QTest::newRow("p50 of none") << 50.0 << qint64{0} << false;
    QTest::newRow("p90 of 63") << 90.0 << qint64{63} << false;
    QTest::newRow("p95 of 64") << 95.0 << qint64{64} << true;
    QTest::newRow("p99 of 661") << 99.0 << qint64{661} << false;
    QTest::newRow("p99 of 662") << 99.0 << qint64{662} << true;
    QTest::newRow("p99.9 of 6619") << 99.9 << qint64{6619} << false;
    QTest::newRow("p99.9 of 6620") << 99.9 << qint64{6620} << true;
}

void TestHistogram::trust()
{
    QFETCH(double, percent);
    QFETCH(qint64, samples);
    QTEST(isTrustworthy(percent, samples), "trusted");
}

void TestHistogram::encodingRoundTrips()
{
    for (const int count : {0, 1, 5000}) {
        const Histogram histogram = filled(samples(21, count));
        const auto decoded = decodeHistogram(encodeHistogram(histogram));
        QVERIFY(decoded);
        QCOMPARE(decoded->counts(), histogram.counts());
        QCOMPARE(decoded->count(), histogram.count());
    }
}

void TestHistogram::knownEncoding()
{
    // Made by the reference JavaScript implementation from 1 000, 2 000 000 (twice) and 3 600 000 000 000.
    const QByteArray reference =
        "HISTFAAAADF4nJNpmSzMwMDAzcDAwMjAwMDMAAGMDAx+Uyb6M8AA43l+pvfrGFkun2ZiAgCGxQc+";
    const auto decoded = decodeHistogram(reference);
    QVERIFY(decoded);
    Histogram expected;
    expected.record(1000ns);
    expected.record(2'000'000ns, 2);
    expected.record(1h);
    QCOMPARE(decoded->counts(), expected.counts());
}

void TestHistogram::refusesBrokenEncodings_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray whole = encodeHistogram(filled(samples(5, 50)));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not base64") << QByteArray("*** no ***");
    QTest::newRow("cut") << whole.left(whole.size() / 2);
    QTest::newRow("other cookie") << QByteArray("AAAA") + whole.mid(4);
    QTest::newRow("text") << QByteArray("hello, this is not a histogram").toBase64();
}

void TestHistogram::refusesBrokenEncodings()
{
    QFETCH(QByteArray, text);
    if (QByteArrayView(QTest::currentDataTag()) == "cut")
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^qUncompress")));
    QVERIFY(!decodeHistogram(text));
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
