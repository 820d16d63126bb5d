// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptmodel.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestPromptModel : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void knowsRowsAndFolders();
};

namespace {

const QList<Prompt>& prompts()
{
    static const QList<Prompt> all = {{u"Explain"_s, u"Explain {{topic}} in simple words."_s, {}},
                                      {u"Dịch thuật"_s, u"Translate this: {{text}}"_s, u"Việc"_s},
                                      {u"Review"_s, u"Review this code for mistakes."_s, u"Work"_s}};
    return all;
}

} // namespace

void TestPromptModel::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"Explain"_s, u"Việc › Dịch thuật"_s, u"Work › Review"_s};
    QTest::newRow("nothing searched") << QString() << all;
    QTest::newRow("by name") << u"rev"_s << QStringList{all[2]};
    QTest::newRow("letters of it") << u"xpn"_s << QStringList{all[0]};
    QTest::newRow("without accents") << u"dich"_s << QStringList{all[1]};
    QTest::newRow("by folder") << u"work"_s << QStringList{all[2]};
    QTest::newRow("by text") << u"this:"_s << QStringList{all[1]};
    QTest::newRow("name before text") << u"re"_s << QStringList{all[2]};
    QTest::newRow("nothing") << u"qqq"_s << QStringList();
}

void TestPromptModel::finds()
{
    QFETCH(QString, pattern);
    PromptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPrompts(prompts());
    model.setPattern(pattern);
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row).data().toString());
    QTEST(found, "found");
}

void TestPromptModel::knowsRowsAndFolders()
{
    PromptModel model;
    model.setPrompts(prompts());
    QCOMPARE(model.rowOf(u"Review"_s), 2);
    QCOMPARE(model.prompt(2), prompts()[2]);
    QCOMPARE(model.rowOf(u"none"_s), -1);
    QCOMPARE(model.folders(), (QStringList{u"Việc"_s, u"Work"_s}));
    model.setPattern(u"rev"_s);
    QCOMPARE(model.rowOf(u"Review"_s), 0);
    QCOMPARE(model.rowOf(u"Explain"_s), -1);
}

QTEST_GUILESS_MAIN(TestPromptModel)
#include "tst_promptmodel.moc"
