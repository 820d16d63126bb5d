// SPDX-License-Identifier: GPL-3.0-or-later
// What the help explains, and how it is found there.
#include "help/helpdialog.h"
#include "help/helptable.h"
#include "help/helptopic.h"
#include "record/filterfields.h"
#include "record/filterparser.h"
#include "support/suite.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace bw;

Q_DECLARE_METATYPE(bw::ui::HelpTopic)

class TestHelpDialog : public test::Suite
{
    Q_OBJECT

private slots:
    void everyTopicFillsItsTable_data();
    void everyTopicFillsItsTable();
    void namesEveryTrap_data();
    void namesEveryTrap();
    void examplesAreFilters();
    void namesEveryField();
    void findsInAllColumns();
    void isInTheDialog();
    void rowsAreAsHighAsTheirText();
};

void TestHelpDialog::everyTopicFillsItsTable_data()
{
    QTest::addColumn<ui::HelpTopic>("topic");
    for (const ui::HelpTopic& topic : {ui::numbersTopic(), ui::trapsTopic(), ui::filtersTopic()})
        QTest::newRow(qPrintable(topic.id)) << topic;
}

void TestHelpDialog::everyTopicFillsItsTable()
{
    QFETCH(const ui::HelpTopic, topic);
    QVERIFY(!topic.rows.isEmpty());
    for (const QStringList& row : topic.rows) {
        QCOMPARE(row.size(), topic.columns.size());
        QVERIFY2(!row.contains(QString()), qPrintable(row.join(u'|')));
    }
}

void TestHelpDialog::namesEveryTrap_data()
{
    QTest::addColumn<QString>("word");
    for (const char* word : {"Keep-Alive:", "keepAliveMsecs", "limit_req", "int(Retry-After) * 2**attempt", "$3,000,000", "half-open", "cache key",
                             "semantic", "/chat/completions/stream", "non_idempotent"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestHelpDialog::namesEveryTrap()
{
    QFETCH(const QString, word);
    const QList<QStringList> rows = ui::trapsTopic().rows;
    QVERIFY(std::ranges::any_of(rows, [&word](const QStringList& row) { return row.join(u' ').contains(word); }));
}

//! Those before the fields can be typed as they stand there.
void TestHelpDialog::examplesAreFilters()
{
    const ui::HelpTopic topic = ui::filtersTopic();
    const qsizetype examples = topic.rows.size() - static_cast<qsizetype>(record::filterFields().size());
    QVERIFY(examples > 0);
    for (const QStringList& row : topic.rows.first(examples)) {
        const auto parsed = record::parseFilter(row.first());
        QVERIFY2(parsed.has_value(), qPrintable(row.first()));
    }
}

void TestHelpDialog::namesEveryField()
{
    const QList<QStringList> rows = ui::filtersTopic().rows;
    for (const record::FilterFieldInfo& field : record::filterFields()) {
        const QString name = field.name;
        QVERIFY2(std::ranges::any_of(rows, [&name](const QStringList& row) { return row.first().startsWith(name); }), qPrintable(name));
    }
}

void TestHelpDialog::findsInAllColumns()
{
    ui::HelpTable table(ui::numbersTopic());
    auto* const view = table.findChild<QTableView*>();
    auto* const search = table.findChild<QLineEdit*>();
    QVERIFY(view && search);
    QCOMPARE(view->model()->rowCount(), ui::numbersTopic().rows.size());
    search->setText(u"guidellm"_s); // only in the last column
    QVERIFY(view->model()->rowCount() > 0);
    QVERIFY(view->model()->rowCount() < ui::numbersTopic().rows.size());
    search->setText(u"no such words"_s);
    QCOMPARE(view->model()->rowCount(), 0);
    search->clear();
    QCOMPARE(view->model()->rowCount(), ui::numbersTopic().rows.size());
}

void TestHelpDialog::isInTheDialog()
{
    auto* const dialog = new ui::HelpDialog;
    QSignalSpy wanted(dialog, &ui::HelpDialog::allKeysWanted);
    QCOMPARE(dialog->findChildren<ui::HelpTable*>().size(), 3);
    QCOMPARE(dialog->findChild<QTabBar*>()->count(), 5);
    dialog->show();
    auto* const view = dialog->findChild<ui::HelpTable*>(u"numbers"_s)->findChild<QTableView*>();
    QTRY_VERIFY(view->rowHeight(0) > 2 * view->fontMetrics().lineSpacing()); // the whole of a text is seen
    QVERIFY(!view->accessibleName().isEmpty());
    dialog->findChild<QPushButton*>(u"allKeys"_s)->click();
    QCOMPARE(wanted.count(), 1);
    dialog->close();
}

//! However narrow the columns were before it was shown.
void TestHelpDialog::rowsAreAsHighAsTheirText()
{
    ui::HelpTable table(ui::trapsTopic());
    auto* const view = table.findChild<QTableView*>();
    const auto tallest = [view] {
        int most = 0;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            most = std::max(most, view->rowHeight(row));
        return most;
    };
    table.resize(200, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTRY_VERIFY(tallest() > 200);
    table.resize(900, 600);
    QTRY_VERIFY2(tallest() < 200, qPrintable(QString::number(tallest())));
}

QTEST_MAIN(TestHelpDialog)
#include "tst_helpdialog.moc"
