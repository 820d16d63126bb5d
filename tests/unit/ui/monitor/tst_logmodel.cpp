// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakelogsource.h"
#include "monitor/logmodel.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;
using test::FakeLogSource;

namespace {

constexpr int Height = 30;

QString idAt(const LogModel& model, int row)
{
    return model.index(row, static_cast<int>(LogColumn::Id)).data().toString();
}

} // namespace

class TestLogModel : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void showsWhatFits();
    void anyOfAMillionRows();
    void newRowsComeAtTheTop();
    void readingFurtherDownStaysInPlace();
    void selectionStaysWithItsRows();
    void aRangeHoldsRowsThatAreNotHere_data();
    void aRangeHoldsRowsThatAreNotHere();
    void tooManyNewOnesAreSurveyedAnew();
    void aLiveRangeGoesAlong();
    void skippedRowsAreCounted();
    void errorsAreFoundOnTheStrip();
    void anotherQueryStartsAnew();
    void rowsOfSeveralDaysTellTheirDay();
    void failuresAreSaid();
    void keepsFewPages();

private:
    test::FakeLogClock m_clock;
};

void TestLogModel::showsWhatFits()
{
    FakeLogSource source(1'000);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHeight(Height);
    rows.ask({}, false);
    QTRY_COMPARE(model.rowCount(), Height);
    QTRY_COMPARE(idAt(model, 0), u"0"_s);
    model.setHeight(10);
    QCOMPARE(model.rowCount(), 10);
    model.setTop(995);
    QCOMPARE(model.top(), 990); // the last page is full
    QTRY_COMPARE(idAt(model, 9), u"999"_s);
}

void TestLogModel::anyOfAMillionRows()
{
    FakeLogSource source(1'000'000);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    model.setHeight(Height);
    rows.ask({}, false);
    QTRY_COMPARE(rows.count(), 1'000'000);
    for (const qint64 top : {0LL, 199LL, 500'000LL, 765'432LL, 999'970LL}) {
        model.setTop(top);
        QTRY_COMPARE(idAt(model, 0), QString::number(top));
        QTRY_COMPARE(idAt(model, Height - 1), QString::number(top + Height - 1));
    }
    QVERIFY(source.pages < 20); // not one in between was fetched
}

void TestLogModel::newRowsComeAtTheTop()
{
    FakeLogSource source(100);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHeight(Height);
    rows.ask({}, true);
    QTRY_COMPARE(idAt(model, 0), u"0"_s);
    source.grow(3);
    rows.poll();
    QCOMPARE(rows.count(), 103);
    QCOMPARE(idAt(model, 0), u"-3"_s);
    QCOMPARE(idAt(model, 3), u"0"_s);
    rows.poll(); // nothing new is no news
    QCOMPARE(rows.count(), 103);
}

void TestLogModel::readingFurtherDownStaysInPlace()
{
    FakeLogSource source(1'000);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    model.setHeight(Height);
    rows.ask({}, true);
    QTRY_COMPARE(rows.count(), 1'000);
    model.setTop(400);
    QTRY_COMPARE(idAt(model, 0), u"400"_s);
    source.grow(7);
    rows.poll();
    QCOMPARE(model.top(), 407);
    QCOMPARE(idAt(model, 0), u"400"_s);
}

void TestLogModel::selectionStaysWithItsRows()
{
    FakeLogSource source(1'000);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    model.setHeight(Height);
    rows.ask({}, true);
    QTRY_COMPARE(idAt(model, 5), u"5"_s);
    model.select(5, Qt::NoModifier);
    model.select(8, Qt::ShiftModifier);
    QCOMPARE(model.selected().size(), 4);
    model.select(12, Qt::ControlModifier);
    model.select(6, Qt::ControlModifier);
    QCOMPARE(model.selected().size(), 4);
    source.grow(2);
    rows.poll();
    QVERIFY(model.index(7, 0).data(LogModel::SelectedRole).toBool()); // was row 5
    QVERIFY(!model.index(5, 0).data(LogModel::SelectedRole).toBool());
    QStringList ids;
    for (const record::LogRow& row : model.selectedRows())
        ids.append(row.request.value());
    QCOMPARE(ids, (QStringList{u"5"_s, u"7"_s, u"8"_s, u"12"_s}));
}

void TestLogModel::aRangeHoldsRowsThatAreNotHere_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("cut");
    QTest::newRow("down") << 5 << 2'004 << 5 << 2'000 << false;
    QTest::newRow("up") << 2'004 << 5 << 5 << 2'000 << false;
    QTest::newRow("as many as may be") << 0 << 4'999 << 0 << 5'000 << false;
    QTest::newRow("too many") << 5 << 9'000 << 5 << 5'000 << true;
    QTest::newRow("too many up") << 9'000 << 5 << 4'001 << 5'000 << true;
}

void TestLogModel::aRangeHoldsRowsThatAreNotHere()
{
    QFETCH(const int, from);
    QFETCH(const int, first);
    QFETCH(const int, count);
    FakeLogSource source(10'000);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    model.setHeight(Height);
    rows.ask({}, false);
    QTRY_COMPARE(rows.count(), 10'000);
    model.setTop(from);
    QTRY_COMPARE(idAt(model, 0), QString::number(from));
    model.select(from, Qt::NoModifier);
    QFETCH(const int, to);
    model.select(to, Qt::ShiftModifier);
    QVERIFY(model.isSelecting());
    QTRY_VERIFY(!model.isSelecting());
    QTEST(model.isCut(), "cut");
    const QList<record::LogRow> selected = model.selectedRows();
    QCOMPARE(selected.size(), count);
    QCOMPARE(selected.constFirst().request.value(), QString::number(first));
    QCOMPARE(selected.constLast().request.value(), QString::number(first + count - 1));
    model.select(to, Qt::ShiftModifier); // another one comes before the rows of this are here
    model.clearSelection();
    QVERIFY(!model.isSelecting());
    QVERIFY(!model.isCut());
}

void TestLogModel::tooManyNewOnesAreSurveyedAnew()
{
    FakeLogSource source(500);
    LogRows rows(source, nullptr, m_clock);
    rows.ask({}, true);
    QTRY_COMPARE(rows.count(), 500);
    QCOMPARE(source.surveys, 1);
    for (int i = 0; i < 5; ++i) {
        source.grow(500);
        rows.poll();
    }
    QCOMPARE(source.surveys, 2);
    QTRY_VERIFY(rows.isComplete());
}

void TestLogModel::aLiveRangeGoesAlong()
{
    test::FakeLogClock clock;
    FakeLogSource source(500);
    LogRows rows(source, nullptr, clock);
    const WallTime asked = wallNow(clock);
    QSignalSpy reset(&rows, &LogRows::reset);
    rows.ask({TimeRange{asked - 1h, asked + 24h}, {}, {}}, true, 15min);
    QCOMPARE(source.surveyed.range->from, asked - 15min);
    QTRY_VERIFY(rows.isComplete());
    clock.ahead = 1min;
    rows.poll();
    QCOMPARE(source.surveys, 1);
    clock.ahead = 2min;
    rows.poll();
    QCOMPARE(source.surveys, 2);
    QCOMPARE(source.surveyed.range->from, asked - 13min);
    QCOMPARE(rows.query().range->from, asked - 13min);
    QTRY_VERIFY(rows.isComplete());
    rows.poll();
    QCOMPARE(source.surveys, 2);
    QCOMPARE(reset.count(), 1); // what is marked and read stays
}

void TestLogModel::skippedRowsAreCounted()
{
    FakeLogSource source(100);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    model.setHeight(Height);
    rows.ask({}, true);
    QTRY_COMPARE(rows.count(), 100);
    source.grow(4);
    rows.poll();
    source.grow(6);
    source.news.skipped = 50;
    rows.poll();
    QCOMPARE(rows.count(), 160);
    QCOMPARE(idAt(model, 0), u"-10"_s);
    QCOMPARE(idAt(model, 6), QString()); // in the hole: on its way with the next survey
}

void TestLogModel::errorsAreFoundOnTheStrip()
{
    FakeLogSource source(10'000);
    LogRows rows(source, nullptr, m_clock);
    rows.ask({}, false);
    QTRY_COMPARE(rows.count(), 10'000);
    const QList<double> marks = rows.errorMarks(10);
    QCOMPARE(marks.size(), 10);
    for (const double mark : marks)
        QVERIFY(mark > 0.005 && mark < 0.015);
    QCOMPARE(rows.errors(), 100);
    QVERIFY(rows.errorMarks(0).isEmpty());
}

void TestLogModel::anotherQueryStartsAnew()
{
    FakeLogSource source(1'000);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHeight(Height);
    rows.ask({}, false);
    QTRY_COMPARE(model.rowCount(), Height);
    model.select(3, Qt::NoModifier);
    model.setTop(200);
    store::LogQuery other;
    other.series.models = {u"gpt-4.1"_s};
    rows.ask(other, false);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.selected().isEmpty());
    QTRY_COMPARE(model.rowCount(), Height);
    QCOMPARE(model.top(), 0);
}

void TestLogModel::rowsOfSeveralDaysTellTheirDay()
{
    FakeLogSource source(10);
    LogRows rows(source, nullptr, m_clock);
    LogModel model(rows);
    model.setHeight(Height);
    const WallTime now = wallNow(m_clock);
    const QDateTime newest = dateTimeOf(FakeLogSource::Newest).toTimeZone(QTimeZone::systemTimeZone());
    const auto text = [&model](int role) { return model.index(0, static_cast<int>(LogColumn::Time)).data(role).toString(); };
    rows.ask({TimeRange{now - 24h, now + 24h * 365}, {}, {}}, true);
    QTRY_COMPARE(text(Qt::DisplayRole), timeText(newest, TimeForm::Day));
    QVERIFY(model.isDated());
    rows.ask({TimeRange{FakeLogSource::Newest - 1s, FakeLogSource::Newest + 1ms}, {}, {}}, false);
    QTRY_COMPARE(text(Qt::DisplayRole), timeText(newest, TimeForm::Clock));
    QVERIFY(!model.isDated());
    QCOMPARE(text(Qt::ToolTipRole), timeText(newest, TimeForm::Full));
    QVERIFY(text(Qt::ToolTipRole).startsWith(newest.date().toString(Qt::ISODate)));
}

void TestLogModel::failuresAreSaid()
{
    class Broken final : public LogSource
    {
    public:
        void survey(const store::LogQuery&, QObject* receiver, std::function<void(const Result<store::LogSurvey>&)> done) override
        {
            QTimer::singleShot(0, receiver, [done = std::move(done)] { done(tl::unexpected(Error{ErrorCode::Io, u"The disk is gone."_s})); });
        }
        void page(const store::LogQuery&, const store::LogPlace&, int, QObject*, std::function<void(const Result<store::LogPage>&)>) override {}
        void vocabulary(QObject*, std::function<void(const Result<record::FilterVocabulary>&)>) override {}
        void follow(const store::LogQuery&) override {}
        LogNews take() override { return {}; }
    } source;
    LogRows rows(source, nullptr, m_clock);
    QSignalSpy failed(&rows, &LogRows::failed);
    rows.ask({}, false);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].toString(), u"The disk is gone."_s);
    QCOMPARE(rows.count(), 0);
}

void TestLogModel::keepsFewPages()
{
    FakeLogSource source(1'000'000);
    LogRows rows(source, nullptr, m_clock);
    rows.ask({}, false);
    QTRY_COMPARE(rows.count(), 1'000'000);
    for (qint64 page = 0; page < 100; ++page)
        static_cast<void>(rows.row(page * LogRows::PageRows));
    const int fetched = source.pages;
    static_cast<void>(rows.row(0)); // went long ago
    QCOMPARE(source.pages, fetched + 1);
    static_cast<void>(rows.row(99 * LogRows::PageRows));
    QCOMPARE(source.pages, fetched + 1);
}

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
