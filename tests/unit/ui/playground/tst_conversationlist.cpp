// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationlist.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using bw::ConversationId;
using bw::PicoUsd;
using bw::store::ConversationSummary;
using bw::ui::ConversationList;

namespace {

ConversationSummary summary(const QString& id, int minutesAgo)
{
    return {ConversationId(id), u"Title "_s + id, QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo),
            std::nullopt};
}

QString order(const ConversationList& list)
{
    QString ids;
    for (const ConversationSummary& each : list.all())
        ids += each.id.value();
    return ids;
}

} // namespace

class TestConversationList : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void keepsTheNewestFirst()
    {
        ConversationList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setAll({summary(u"b"_s, 20), summary(u"a"_s, 10), summary(u"c"_s, 30)});
        QCOMPARE(order(list), u"abc"_s);
        list.put(summary(u"c"_s, 0));
        QCOMPARE(order(list), u"cab"_s);
        list.put(summary(u"d"_s, 15));
        QCOMPARE(order(list), u"cadb"_s);
        list.remove(ConversationId(u"a"_s));
        QCOMPARE(order(list), u"cdb"_s);
        list.remove(ConversationId(u"unknown"_s));
        QCOMPARE(list.rowCount(), 3);
    }

    //! A title may come from anywhere: what a tool tip takes for HTML it reads files and hosts for.
    void tipsAreNoMarkup()
    {
        ConversationList list;
        ConversationSummary hostile = summary(u"a"_s, 1);
        hostile.title = u"<img src=\"file://host/share/x\"> & more"_s;
        list.put(hostile);
        const QString tip = list.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<img"_s));
        QVERIFY(tip.contains(u"&lt;img"_s));
        QCOMPARE(list.index(0).data().toString(), hostile.title);
    }

    void keepsWhatBeganBeforeTheStoreAnswered()
    {
        ConversationList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.put(summary(u"n"_s, 0));
        list.addStored({summary(u"a"_s, 5), summary(u"n"_s, 7), summary(u"b"_s, 9)});
        QCOMPARE(order(list), u"nab"_s);
    }

    void tellsWhatChanged()
    {
        ConversationList list;
        list.setAll({summary(u"a"_s, 0), summary(u"b"_s, 10)});
        const QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        const QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
        ConversationSummary renamed = list.all().at(1);
        renamed.title = u"Other"_s;
        renamed.cost = PicoUsd(30'000'000'000);
        list.put(renamed);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(list.index(1).data().toString(), u"Other"_s);
        QVERIFY(list.index(1).data(ConversationList::MetaRole).toString().contains(u"$0.03"));
        QVERIFY(!list.index(0).data(ConversationList::MetaRole).toString().contains(u'$'));
    }
};

QTEST_APPLESS_MAIN(TestConversationList)
#include "tst_conversationlist.moc"
