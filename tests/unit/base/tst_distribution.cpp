// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/distribution.h"

#include "base/seededrandom.h"
#include "support/suite.h"

#include <algorithm>
#include <cmath>
#include <vector>

using bw::Distribution;
using bw::SeededRandom;

class TestDistribution : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void hasItsMeanAndMedian_data();
    void hasItsMeanAndMedian();
    void isNeverNegative();
    void repeatsWithTheSeed();
};

void TestDistribution::hasItsMeanAndMedian_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("median");
    using Kind = Distribution::Kind;
    QTest::newRow("constant") << int(Kind::Constant) << 7.0 << 0.0 << 7.0 << 7.0;
    QTest::newRow("normal") << int(Kind::Normal) << 100.0 << 10.0 << 100.0 << 100.0;
    QTest::newRow("lognormal") << int(Kind::LogNormal) << 180.0 << 0.4 << 180.0 * std::exp(0.08) << 180.0;
    QTest::newRow("uniform") << int(Kind::Uniform) << 10.0 << 30.0 << 20.0 << 20.0;
    QTest::newRow("exponential") << int(Kind::Exponential) << 50.0 << 0.0 << 50.0 << 50.0 * std::log(2.0);
}

void TestDistribution::hasItsMeanAndMedian()
{
    QFETCH(int, kind);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, mean);
    QFETCH(double, median);
    const Distribution distribution{Distribution::Kind(kind), first, second};
    SeededRandom random(42);
    std::vector<double> draws(50'000);
    std::ranges::generate(draws, [&] { return distribution.draw(random); });
    double sum = 0;
    for (const double draw : draws)
        sum += draw;
    QVERIFY(std::abs(sum / double(draws.size()) - mean) < 0.02 * mean);
    std::ranges::nth_element(draws, draws.begin() + 25'000);
    QVERIFY(std::abs(draws[25'000] - median) < 0.02 * median);
}

void TestDistribution::isNeverNegative()
{
    const Distribution wide{Distribution::Kind::Normal, 1, 100};
    SeededRandom random(1);
    int zeros = 0;
    for (int i = 0; i < 1000; ++i) {
        const double draw = wide.draw(random);
        QVERIFY(draw >= 0);
        zeros += draw == 0 ? 1 : 0;
    }
    QVERIFY(zeros > 300);
}

void TestDistribution::repeatsWithTheSeed()
{
    SeededRandom one(5, 9);
    SeededRandom same(5, 9);
    SeededRandom otherStream(5, 10);
    SeededRandom otherSeed(6, 9);
    const quint64 first = one.next();
    QCOMPARE(same.next(), first);
    QVERIFY(otherStream.next() != first);
    QVERIFY(otherSeed.next() != first);
}

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
