// SPDX-License-Identifier: GPL-3.0-or-later
// The spend screen over real parts: what it says is what the records say.
#include "spend/spendpage.h"

#include "../playground/desk.h"
#include "charts/spendchart.h"
#include "spend/audittable.h"
#include "spend/breakdowncard.h"
#include "spend/budgetbar.h"
#include "spend/periodbar.h"
#include "spend/tilerow.h"
#include "spend/whatifcard.h"
#include "support/records.h"
#include "support/suite.h"
#include "widgets/format.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using bw::test::Desk;
using bw::test::makeRecord;

namespace {

const PicoUsd Cent(10'000'000'000);

} // namespace

class TestSpendPage : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyHistoryIsSaid();
    void sumsAreThoseOfTheRecords();
    void longerTimesHoldMore();
    void barsCanBeWiderOrNarrower();
    void newRequestsAppearByThemselves();
    void budgetsHaveBars();
    void aClearedHistoryIsForgotten();
    void modelsWithoutAPriceAreNamed();
    void whatIfBeginsWithWhatWasUsed();
    void billsAreComparedOnRequest();
    void theFileSaysTheSame();
    void aPathThatCannotBeWrittenIsSaid();

private:
    void publish(const QList<record::RequestRecord>& records);
    void show();
    [[nodiscard]] WallTime now() const { return wallNow(systemClock()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::SpendPage> m_page;
};

void TestSpendPage::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<Desk>(m_dir->path());
    QVERIFY(m_desk->opened);
}

void TestSpendPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestSpendPage::publish(const QList<record::RequestRecord>& records)
{
    const qint64 before = m_desk->pipeline.counts().stored;
    for (const record::RequestRecord& record : records)
        m_desk->bus.publish(record);
    QTRY_COMPARE(m_desk->pipeline.counts().stored, before + records.size());
}

void TestSpendPage::show()
{
    m_page = std::make_unique<ui::SpendPage>(m_desk->services);
    m_page->headerBar()->show();
    m_page->resize(1200, 740);
    m_page->show();
    QTRY_VERIFY(m_page->figures());
}

void TestSpendPage::anEmptyHistoryIsSaid()
{
    show();
    QCOMPARE(m_page->tiles().tiles()[0].value, u"$0.00"_s);
    QVERIFY(m_page->chart().data().models.isEmpty());
    QCOMPARE(m_page->breakdown().table(0).rowCount(), 0);
    QVERIFY(!m_page->findChild<QPushButton*>(u"whatIfTake"_s)->isEnabled());
}

void TestSpendPage::sumsAreThoseOfTheRecords()
{
    QList<record::RequestRecord> records;
    QRandomGenerator random(7);
    PicoUsd sum;
    for (int i = 0; i < 300; ++i) {
        test::RecordPlan plan;
        plan.ended = now();
        plan.gateway = u"g%1"_s.arg(random.bounded(3));
        plan.model = random.bounded(2) == 0 ? u"gpt-4.1"_s : u"deepseek-v3.2"_s;
        plan.cost = PicoUsd(1 + random.bounded(1'000'000'000));
        sum += *plan.cost;
        records.append(makeRecord(plan));
    }
    publish(records);
    show();
    QCOMPARE(m_page->figures()->snapshot.totals.cost, sum);
    QCOMPARE(m_page->figures()->forecast.today, sum);
    QCOMPARE(m_page->figures()->today.cost, sum);
    PicoUsd ofBars;
    for (const PicoUsd each : m_page->figures()->bars.sums())
        ofBars += each;
    QCOMPARE(ofBars, sum);
    QCOMPARE(m_page->tiles().tiles()[0].value, ui::moneyText(sum));
    QCOMPARE(m_page->breakdown().table(0).rowCount(), 2);
    QCOMPARE(m_page->breakdown().table(1).rowCount(), 3);
}

void TestSpendPage::longerTimesHoldMore()
{
    publish({makeRecord({.ended = now(), .cost = Cent}), makeRecord({.ended = now() - 24h * 3, .cost = Cent * 2}),
             makeRecord({.ended = now() - 24h * 20, .cost = Cent * 4})});
    show();
    QCOMPARE(m_page->figures()->snapshot.totals.cost, Cent);
    m_page->periods().setPeriod({ui::SpendPeriod::Kind::SevenDays, {}});
    QTRY_COMPARE(m_page->figures()->snapshot.totals.cost, Cent * 3);
    const auto buttons = m_page->headerBar()->findChildren<QPushButton*>();
    QTest::mouseClick(buttons[2], Qt::LeftButton); // 30 days
    QTRY_COMPARE(m_page->figures()->snapshot.totals.cost, Cent * 7);
    QCOMPARE(m_page->figures()->bars.spans.size(), 30);
    m_page->periods().setPeriod({ui::SpendPeriod::Kind::Fixed, {now() - 24h * 21, now() - 24h * 19}});
    QTRY_COMPARE(m_page->figures()->snapshot.totals.cost, Cent * 4);
    QVERIFY(buttons[4]->text().contains(u'–'));
}

void TestSpendPage::barsCanBeWiderOrNarrower()
{
    publish({makeRecord({.ended = now(), .cost = Cent})});
    show();
    auto* width = m_page->findChild<QComboBox*>(u"barWidth"_s);
    QCOMPARE(width->count(), 2);
    const qsizetype hours = m_page->figures()->bars.spans.size();
    width->setCurrentIndex(0);
    QTRY_VERIFY(m_page->figures()->bars.spans.size() > hours);
    QCOMPARE(m_page->figures()->bars.models.constFirst().total, Cent);
}

void TestSpendPage::newRequestsAppearByThemselves()
{
    show();
    publish({makeRecord({.ended = now(), .cost = Cent * 5})});
    QTRY_COMPARE_WITH_TIMEOUT(m_page->figures()->snapshot.totals.cost, Cent * 5, 30'000);
}

void TestSpendPage::budgetsHaveBars()
{
    show();
    QVERIFY(!m_page->findChild<ui::BudgetBar*>());
    gateway::GatewayProfile profile = *m_desk->book.find(ProfileId(u"sim"_s));
    profile.budget.perDay = Cent * 10;
    publish({makeRecord({.ended = now(), .gateway = u"sim"_s, .cost = Cent * 12}), makeRecord({.ended = now(), .gateway = u"other"_s, .cost = Cent})});
    m_desk->book.addTransient(profile);
    QTRY_VERIFY(m_page->figures()->budgets.size() == 1 && m_page->figures()->budgets.constFirst().forecast.today == Cent * 12);
    const auto* const bar = m_page->findChild<ui::BudgetBar*>();
    QVERIFY(bar && bar->isVisible());
}

//! Since when a gateway is known is asked once: not of what is gone.
void TestSpendPage::aClearedHistoryIsForgotten()
{
    gateway::GatewayProfile profile = *m_desk->book.find(ProfileId(u"sim"_s));
    profile.budget.perDay = Cent * 10;
    m_desk->book.addTransient(profile);
    publish({makeRecord({.ended = now() - 24h * 5, .gateway = u"sim"_s, .cost = Cent * 2})});
    show();
    const auto daysKnown = [this] { return m_page->figures()->budgets.constFirst().forecast.daysKnown; };
    QTRY_VERIFY(m_page->figures()->budgets.size() == 1 && daysKnown() >= 4);
    publish({makeRecord({.ended = now(), .gateway = u"sim"_s, .cost = Cent * 3})});
    QTRY_COMPARE_WITH_TIMEOUT(m_page->figures()->today.cost, Cent * 3, 30'000);
    QVERIFY(daysKnown() >= 4);
    m_desk->services.history.clear(this, [](const Result<void>& done) { QVERIFY(done); });
    QTRY_COMPARE_WITH_TIMEOUT(m_page->figures()->today.cost, PicoUsd(), 30'000);
    publish({makeRecord({.ended = now(), .gateway = u"sim"_s, .cost = Cent})});
    QTRY_COMPARE_WITH_TIMEOUT(m_page->figures()->today.cost, Cent, 30'000);
    QCOMPARE(daysKnown(), 0);
}

void TestSpendPage::modelsWithoutAPriceAreNamed()
{
    publish({makeRecord({.ended = now(), .model = u"mystery-1"_s, .cost = {}}), makeRecord({.ended = now(), .cost = Cent})});
    show();
    QCOMPARE(m_page->tiles().tiles()[0].value, u"≥ $0.010"_s);
    QVERIFY(m_page->findChild<QLabel*>(u"unpriced"_s)->text().contains(u"mystery-1"_s));
}

void TestSpendPage::whatIfBeginsWithWhatWasUsed()
{
    publish({makeRecord({.ended = now(), .model = u"deepseek-v3.2"_s, .tokensIn = 900'000, .tokensOut = 100'000, .cost = Cent * 42})});
    show();
    m_page->periods().setPeriod({ui::SpendPeriod::Kind::Fixed, {floorTo(now(), 1h) - 24h * 30 + 1h, floorTo(now(), 1h) + 1h}});
    QTRY_COMPARE(m_page->figures()->period.kind, ui::SpendPeriod::Kind::Fixed);
    auto* const take = m_page->findChild<QPushButton*>(u"whatIfTake"_s);
    QVERIFY(take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);
    const spend::WhatIfInput input = m_page->whatIf().input();
    QCOMPARE(input.inputShare, 9'000);
    QVERIFY(input.tokensPerMonth >= 1'000'000 && input.tokensPerMonth < 1'100'000);
    QCOMPARE(m_page->findChild<QComboBox*>(u"whatIfBaseline"_s)->currentText(), u"deepseek-v3.2"_s);
    const QList<spend::WhatIfRow>& rows = m_page->whatIf().table().rows();
    QVERIFY(rows.size() > 3);
    QVERIFY(std::ranges::is_sorted(rows, {}, &spend::WhatIfRow::cost));
}

void TestSpendPage::billsAreComparedOnRequest()
{
    record::RequestRecord other = makeRecord({.ended = now(), .servedBy = u"gpt-4.1-nano"_s});
    other.operation = record::Operation::Chat;
    publish({makeRecord({.ended = now()}), other});
    show();
    m_page->breakdown().tabs().setCurrentIndex(4);
    auto* const button = m_page->findChild<QPushButton*>(u"compareBills"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(m_page->breakdown().audit().rowCount(), 1);
    QCOMPARE(m_page->breakdown().audit().rows().constFirst().requests, 2);
    QCOMPARE(m_page->breakdown().audit().rows().constFirst().answeredBy.value(u"gpt-4.1-nano"_s), 1);
}

void TestSpendPage::theFileSaysTheSame()
{
    publish({makeRecord({.ended = now(), .gateway = u"=evil()"_s, .cost = PicoUsd(123'456'789)}), makeRecord({.ended = now(), .cost = Cent})});
    show();
    const QString path = m_dir->filePath(u"spend.csv"_s);
    QVERIFY(m_page->exportTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines[0].startsWith("group,from,to,id,name,requests"));
    QVERIFY(lines[1].startsWith("total,"));
    QVERIFY(lines[1].contains(",0.010123456789,"));
    const QByteArray all = lines.join('\n');
    QVERIFY(all.contains("'=evil()"));
    QVERIFY(all.contains("\nspan,"));
    const qsizetype columns = lines[0].count(',');
    for (const QByteArray& line : lines.first(lines.size() - 1))
        QCOMPARE(line.count(','), columns);
}

void TestSpendPage::aPathThatCannotBeWrittenIsSaid()
{
    show();
    const auto saved = m_page->exportTo(u"/nonexistent/folder/spend.csv"_s);
    QVERIFY(!saved);
    QVERIFY(!saved.error().message.isEmpty());
}

QTEST_MAIN(TestSpendPage)
#include "tst_spendpage.moc"
