// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/variantpairs.h"
#include "support/suite.h"

#include <QTest>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using Pairs = QList<VariantPair>;

namespace {

RunResult runOf(const QStringList& names)
{
    RunResult run;
    for (const QString& name : names) {
        VariantResult result;
        result.variant.name = name;
        run.variants.append(result);
    }
    return run;
}

} // namespace

class TestVariantPairs : public test::Suite
{
    Q_OBJECT

private slots:
    void pairs_data();
    void pairs();
};

void TestVariantPairs::pairs_data()
{
    QTest::addColumn<QStringList>("a");
    QTest::addColumn<QStringList>("b");
    QTest::addColumn<Pairs>("expected");
    const QStringList one = {u"pooled"_s}, other = {u"vllm"_s}, both = {u"cold"_s, u"pooled"_s};
    QTest::newRow("one each, whatever they are called") << one << other << Pairs{{0, 0}};
    QTest::newRow("the same") << both << both << Pairs{{0, 0}, {1, 1}};
    QTest::newRow("in another order") << both << QStringList{u"pooled"_s, u"cold"_s} << Pairs{{0, 1}, {1, 0}};
    QTest::newRow("some of each alone") << both << QStringList{u"pooled"_s, u"pooled+cache"_s} << Pairs{{1, 0}, {0, -1}, {-1, 1}};
    QTest::newRow("a lone one by its name") << one << both << Pairs{{0, 1}, {-1, 0}};
    QTest::newRow("a lone one against each") << other << both << Pairs{{0, 0}, {0, 1}};
    QTest::newRow("each against a lone one") << both << other << Pairs{{0, 0}, {1, 0}};
    QTest::newRow("no name meets") << both << QStringList{u"x"_s, u"y"_s} << Pairs{{0, 0}, {1, -1}, {-1, 1}};
    QTest::newRow("nothing") << both << QStringList() << Pairs{{0, -1}, {1, -1}};
}

void TestVariantPairs::pairs()
{
    QFETCH(const QStringList, a);
    QFETCH(const QStringList, b);
    QTEST(pairVariants(runOf(a), runOf(b)), "expected");
}

QTEST_GUILESS_MAIN(TestVariantPairs)
#include "tst_variantpairs.moc"
