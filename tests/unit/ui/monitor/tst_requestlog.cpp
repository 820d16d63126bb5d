// SPDX-License-Identifier: GPL-3.0-or-later
// The log as a person uses it: scrolling, keys, filter, columns.
#include "fakelogsource.h"
#include "monitor/filterline.h"
#include "monitor/logmodel.h"
#include "monitor/logscrollbar.h"
#include "monitor/logtable.h"
#include "monitor/requestlog.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using test::FakeLogSource;

class TestRequestLog : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noRowIsCut();
    void scrollBarReachesEverywhere();
    void wheelAndKeysMove();
    void aClickOpensTheRow();
    void theEndKeyOpensWhatIsNotHereYet();
    void filtersWhenTheyMakeSense();
    void nonsenseIsSaidAndChangesNothing();
    void offersHelp();
    void columnsAreChosen();
    void copiesWhatIsShown();

private:
    [[nodiscard]] QString shown(int row) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeLogSource> m_source;
    std::unique_ptr<RequestLog> m_log;
};

void TestRequestLog::init()
{
    Suite::init();
    m_theme = std::make_unique<Theme>(Theme::Mode::Dark);
    m_source = std::make_unique<FakeLogSource>(1'000'000);
    m_log = std::make_unique<RequestLog>(*m_theme, *m_source);
    m_log->table().setColumnShown(LogColumn::Id, true);
    m_log->resize(1100, 400);
    m_log->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_log.get()));
    m_log->setQuery({}, false);
    QTRY_COMPARE(shown(0), u"0"_s);
}

void TestRequestLog::cleanup()
{
    m_log.reset();
    m_source.reset();
    m_theme.reset();
}

QString TestRequestLog::shown(int row) const
{
    return m_log->model().index(row, static_cast<int>(LogColumn::Id)).data().toString();
}

void TestRequestLog::noRowIsCut()
{
    const LogTable& table = m_log->table();
    const int rows = m_log->model().rowCount();
    QVERIFY(rows > 5);
    QVERIFY(rows * LogTable::RowHeight <= table.viewport()->height());
    QVERIFY((rows + 1) * LogTable::RowHeight > table.viewport()->height());
}

void TestRequestLog::scrollBarReachesEverywhere()
{
    auto* bar = m_log->findChild<LogScrollBar*>();
    QVERIFY(bar->maximum() > 999'000);
    bar->setValue(500'000);
    QTRY_COMPARE(shown(0), u"500000"_s);
    bar->setValue(bar->maximum());
    QTRY_COMPARE(shown(m_log->model().rowCount() - 1), u"999999"_s);
}

void TestRequestLog::wheelAndKeysMove()
{
    LogTable& table = m_log->table();
    QWheelEvent wheel(QPointF(50, 100), table.viewport()->mapToGlobal(QPoint(50, 100)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(table.viewport(), &wheel);
    QCOMPARE(m_log->model().top(), 3);
    QTest::keyClick(&table, Qt::Key_Home);
    QCOMPARE(m_log->model().top(), 0);
    QCOMPARE(m_log->model().current(), 0);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(m_log->model().current(), 40);
    QVERIFY(m_log->model().top() > 0);
    QTest::keyClick(&table, Qt::Key_PageUp);
    QVERIFY(m_log->model().current() < 40);
}

void TestRequestLog::aClickOpensTheRow()
{
    QSignalSpy opened(m_log.get(), &RequestLog::opened);
    LogTable& table = m_log->table();
    const QPoint third(30, table.rowViewportPosition(3) + 5);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, third);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<record::LogRow>().request.value(), u"3"_s);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(30, table.rowViewportPosition(6) + 5));
    QCOMPARE(opened.count(), 1); // marking several opens none
    QCOMPARE(m_log->model().selected().size(), 4);
}

void TestRequestLog::theEndKeyOpensWhatIsNotHereYet()
{
    QSignalSpy opened(m_log.get(), &RequestLog::opened);
    QTest::keyClick(&m_log->table(), Qt::Key_End);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<record::LogRow>().request.value(), u"999999"_s);
}

void TestRequestLog::filtersWhenTheyMakeSense()
{
    const int before = m_source->surveys;
    QTest::keyClicks(&m_log->filterLine(), u"status:error"_s);
    QTRY_COMPARE(m_source->surveys, before + 1);
    QVERIFY(!m_log->query().filter.isEmpty());
    m_log->filterLine().clear();
    QTRY_VERIFY(m_log->query().filter.isEmpty());
}

void TestRequestLog::nonsenseIsSaidAndChangesNothing()
{
    m_log->setFilter(u"status:error"_s);
    const record::FilterExpr before = m_log->query().filter;
    QSignalSpy problem(&m_log->filterLine(), &FilterLine::problemChanged);
    m_log->setFilter(u"modle:gpt"_s);
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem[0][0].toString().contains(u"modle"_s));
    QVERIFY(m_log->query().filter == before);
    QVERIFY(m_log->filterLine().property("invalid").toBool());
    m_log->setFilter(u"model:gpt"_s);
    QVERIFY(problem.last()[0].toString().isEmpty());
    QVERIFY(!m_log->filterLine().property("invalid").toBool());
}

void TestRequestLog::offersHelp()
{
    FilterLine& line = m_log->filterLine();
    QSignalSpy entered(&line, &FilterLine::entered);
    QTest::mouseClick(&line, Qt::LeftButton);
    QTRY_COMPARE(entered.count(), 1);
    QCoreApplication::processEvents(); // the names known by now have come
    QTest::keyClicks(&line, u"model:cl"_s);
    QWidget* popup = QApplication::activePopupWidget();
    QVERIFY(popup && popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY2(line.text().startsWith(u"model:claude-sonnet-4.5"_s), qPrintable(line.text()));
}

void TestRequestLog::columnsAreChosen()
{
    LogTable& table = m_log->table();
    QVERIFY(!table.isColumnShown(LogColumn::Queue));
    table.setColumnShown(LogColumn::Queue, true);
    table.horizontalHeader()->moveSection(0, 3);
    const QByteArray state = table.horizontalHeader()->saveState();
    table.resetColumns();
    QVERIFY(!table.isColumnShown(LogColumn::Queue));
    QCOMPARE(table.horizontalHeader()->visualIndex(0), 0);
    table.horizontalHeader()->restoreState(state);
    QVERIFY(table.isColumnShown(LogColumn::Queue));
    QCOMPARE(table.horizontalHeader()->visualIndex(0), 3);
}

void TestRequestLog::copiesWhatIsShown()
{
    m_log->model().select(0, Qt::NoModifier);
    m_log->model().select(1, Qt::ShiftModifier);
    QTest::keyClick(&m_log->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(u"\t429\t"_s) && lines[1].contains(u"\tHolySheep\t"_s));
}

QTEST_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
