// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorheader.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

class TestMonitorHeader : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aChoiceIsToldOnce();
    void theSameChoiceIsNoChange();
    void filtersByWhatWasChosen();
    void offersTheSourcesThatThereAre();

private:
    const Theme m_theme{Theme::Mode::Dark};
    const MonitorHeader::Choice m_choice{
        {{u"g1"_s, u"First"_s}}, {{u"m1"_s, u"m1"_s}, {u"m2"_s, u"m2"_s}}, {{u"stress"_s, u"stress"_s}}, 6h, {}};
};

void TestMonitorHeader::aChoiceIsToldOnce()
{
    MonitorHeader header(m_theme);
    const QSignalSpy changes(&header, &MonitorHeader::changed);
    header.setChoice(m_choice);
    QCOMPARE(changes.size(), 1);
    QVERIFY(header.choice() == m_choice);
    MonitorHeader::Choice fixed = m_choice;
    fixed.fixed = TimeRange{WallTime{24h}, WallTime{25h}};
    header.setChoice(fixed);
    QCOMPARE(changes.size(), 2);
    QVERIFY(header.choice() == fixed);
}

void TestMonitorHeader::theSameChoiceIsNoChange()
{
    MonitorHeader header(m_theme);
    header.setChoice(m_choice);
    const QSignalSpy changes(&header, &MonitorHeader::changed);
    header.setChoice(m_choice);
    QCOMPARE(changes.size(), 0);
}

void TestMonitorHeader::filtersByWhatWasChosen()
{
    MonitorHeader header(m_theme);
    header.setChoice(m_choice);
    QCOMPARE(header.filter().gateways, QList{ProfileId(u"g1"_s)});
    QCOMPARE(header.filter().models, (QStringList{u"m1"_s, u"m2"_s}));
    QCOMPARE(header.filter().sources, QList{record::Source::Stress});
}

//! The command line keeps no history: nothing is of "cli" or of "batch".
void TestMonitorHeader::offersTheSourcesThatThereAre()
{
    const MonitorHeader header(m_theme);
    QMenu* const menu = header.findChildren<ChoiceButton*>().at(2)->menu();
    emit menu->aboutToShow();
    QStringList offered;
    for (const QAction* const action : menu->actions())
        offered.append(action->text());
    QVERIFY(offered.contains(u"playground"_s));
    QVERIFY(!offered.contains(u"cli"_s));
    QVERIFY(!offered.contains(u"batch"_s));
}

QTEST_MAIN(TestMonitorHeader)
#include "tst_monitorheader.moc"
