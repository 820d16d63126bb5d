// SPDX-License-Identifier: GPL-3.0-or-later
#include "../stress/runs.h"

#include "runs/runfiles.h"
#include "runs/runset.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;
using test::runOf;
using test::variantOf;

class TestRunSet : public test::Suite
{
    Q_OBJECT

private slots:
    void oneIsItself();
    void namesTellThemApart();
    void comparesWithTheFirst();
    void saysWhereThePlansDiffer();
    void writesEveryFormat();
    void readsWhatItWrote();
};

void TestRunSet::oneIsItself()
{
    const KeptRun run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    QCOMPARE(sideBySide({run}), run);
    QVERIFY(!sideBySide({}));
}

void TestRunSet::namesTellThemApart()
{
    const KeptRun a = runOf(u"nightly"_s, {variantOf(u"pooled"_s, 10, 1)});
    const KeptRun b = runOf(u"nightly"_s, {variantOf(u"pooled"_s, 10, 1)});
    const KeptRun c = runOf(u"table"_s, {variantOf(u"cold"_s, 10, 1), variantOf(u"pooled"_s, 10, 1)});
    QStringList names;
    const KeptRun all = sideBySide({a, b, c});
    for (const stress::VariantResult& variant : all->variants)
        names.append(variant.variant.name);
    QCOMPARE(names, (QStringList{u"nightly"_s, u"nightly (2)"_s, u"table · cold"_s, u"table · pooled"_s}));
}

void TestRunSet::comparesWithTheFirst()
{
    const KeptRun a = runOf(u"a"_s, {variantOf(u"pooled"_s, 2'000, 1)});
    const KeptRun b = runOf(u"b"_s, {variantOf(u"pooled"_s, 2'000, 0.5)});
    const auto differences = differencesOf({a, b});
    const auto p50 = std::ranges::find(differences, u"ttft_p50"_s, &stress::Difference::metric);
    QVERIFY(p50 != differences.end());
    QCOMPARE(p50->from, u"a"_s);
    QCOMPARE(p50->to, u"b"_s);
    QCOMPARE(p50->verdict, stress::Difference::Verdict::Better);
    QVERIFY(differencesOf({a}).isEmpty());
}

void TestRunSet::saysWhereThePlansDiffer()
{
    const auto a = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    const auto b = runOf(u"b"_s, {variantOf(u"pooled"_s, 10, 1)});
    QVERIFY(planDifferences({a, b}).isEmpty());
    b->plan.load.level = 20;
    b->plan.maxTokens = Distribution::constant(64);
    const QStringList differences = planDifferences({a, b});
    QCOMPARE(differences.size(), 2);
    QVERIFY(differences.contains(u"load.level: 10 → 20"_s));
    QVERIFY(differences.contains(u"max_tokens: null → 64"_s));
}

void TestRunSet::writesEveryFormat()
{
    const QTemporaryDir folder;
    const KeptRun run = runOf(u"a"_s, {variantOf(u"pooled"_s, 100, 1)});
    for (const RunFormat format : {RunFormat::Html, RunFormat::Json, RunFormat::Csv, RunFormat::HdrLog}) {
        const QString path = folder.filePath(u"run."_s + runFormatSuffix(format));
        QVERIFY(writeRun(*run, format, path));
        QVERIFY(QFile(path).size() > 200);
        QVERIFY(!runFormatTitle(format).isEmpty());
    }
    QVERIFY(!writeRun(*run, RunFormat::Html, folder.filePath(u"no/such/folder.html"_s)));
}

void TestRunSet::readsWhatItWrote()
{
    const QTemporaryDir folder;
    const KeptRun run = runOf(u"a"_s, {variantOf(u"pooled"_s, 100, 1)});
    const QString path = folder.filePath(u"run.json"_s);
    QVERIFY(writeRun(*run, RunFormat::Json, path));
    const auto read = readRunFile(path);
    QVERIFY(read);
    QCOMPARE(read->variants, run->variants);
    QVERIFY(read->id != run->id); // imported is another one
    QVERIFY(!readRunFile(folder.filePath(u"no.json"_s)));
    QFile broken(folder.filePath(u"broken.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{]");
    broken.close();
    QVERIFY(!readRunFile(broken.fileName()));
}

QTEST_GUILESS_MAIN(TestRunSet)
#include "tst_runset.moc"
