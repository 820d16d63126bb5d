// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationrows.h"

#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using bw::ConversationId;
using bw::store::ConversationSummary;
using bw::ui::ConversationList;
using bw::ui::ConversationRows;

namespace {

ConversationSummary summary(const QString& id, int daysAgo, const QString& folder = {}, bool pinned = false)
{
    ConversationSummary made;
    made.id = ConversationId(id);
    made.title = id;
    // Noon, so that no test has another day than its rows.
    made.updatedAt = QDate::currentDate().addDays(-daysAgo).startOfDay().addSecs(60 * (20 - id.size()));
    made.folder = folder;
    made.pinned = pinned;
    return made;
}

//! "[Work] a b [Today] c"
QString shown(const ConversationRows& rows)
{
    QStringList words;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex index = rows.index(row);
        const QString title = index.data().toString();
        words.append(index.data(ConversationRows::IsHeadingRole).toBool() ? u'[' + title + u']' : title);
    }
    return words.join(u' ');
}

} // namespace

class TestConversationRows : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void sortsByPinFolderAndAge()
    {
        ConversationList list;
        ConversationRows rows(list);
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setAll({summary(u"today"_s, 0), summary(u"yesterday"_s, 1), summary(u"week"_s, 6), summary(u"month"_s, 20),
                     summary(u"old"_s, 400), summary(u"w"_s, 3, u"Work"_s), summary(u"a"_s, 5, u"Art"_s),
                     summary(u"pin"_s, 9, u"Work"_s, true)});
        QCOMPARE(shown(rows), u"[Pinned] pin [Art] a [Work] w [Today] today [Yesterday] yesterday [The last 7 days] week "
                              "[The last 30 days] month [Older] old"_s);
        list.place(ConversationId(u"week"_s), u"Work"_s, false);
        list.place(ConversationId(u"pin"_s), {}, false);
        QCOMPARE(shown(rows), u"[Art] a [Work] w week [Today] today [Yesterday] yesterday "
                              "[The last 30 days] pin month [Older] old"_s);
        list.remove(ConversationId(u"a"_s));
        list.put(summary(u"new"_s, 0));
        QCOMPARE(shown(rows), u"[Work] w week [Today] new today [Yesterday] yesterday [The last 30 days] pin month "
                              "[Older] old"_s);
    }

    void aListOfTodayHasNoHeading()
    {
        ConversationList list;
        const ConversationRows rows(list);
        QCOMPARE(shown(rows), QString());
        list.put(summary(u"one"_s, 0));
        QCOMPARE(shown(rows), u"one"_s);
        list.put(summary(u"two"_s, 1));
        QCOMPARE(shown(rows), u"[Today] one [Yesterday] two"_s);
    }

    void headingsFold()
    {
        ConversationList list;
        ConversationRows rows(list);
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setAll({summary(u"a"_s, 0, u"Work"_s), summary(u"bb"_s, 0, u"Work"_s), summary(u"c"_s, 0)});
        rows.toggle(rows.index(0));
        QCOMPARE(shown(rows), u"[Work] [Today] c"_s);
        QCOMPARE(rows.index(0).data(ConversationRows::CountRole).toInt(), 2);
        QVERIFY(rows.index(0).data(Qt::AccessibleTextRole).toString().contains(u"folded"));
        QVERIFY(!rows.indexOf(ConversationId(u"a"_s)).isValid());
        rows.toggle(rows.index(2)); // no heading
        rows.unfold(ConversationId(u"a"_s));
        QVERIFY(rows.indexOf(ConversationId(u"a"_s)).isValid());
    }

    void stepsOverHeadingsAndAround()
    {
        ConversationList list;
        const ConversationRows rows(list);
        QVERIFY(!rows.step({}, 1).isValid());
        list.setAll({summary(u"a"_s, 0, u"Work"_s), summary(u"b"_s, 0), summary(u"c"_s, 1)});
        QStringList order;
        QModelIndex at;
        for (int i = 0; i < 4; ++i) {
            at = rows.step(at, 1);
            order.append(at.data().toString());
        }
        QCOMPARE(order, QStringList({u"a"_s, u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(rows.step(at, -1).data().toString(), u"c"_s);
    }

    void whatIsTypedAndDroppedIsTold()
    {
        ConversationList list;
        ConversationRows rows(list);
        list.setAll({summary(u"p"_s, 0, {}, true), summary(u"a"_s, 0, u"Work"_s), summary(u"b"_s, 0)});
        QCOMPARE(shown(rows), u"[Pinned] p [Work] a [Today] b"_s);
        QSignalSpy title(&rows, &ConversationRows::titleTyped);
        QSignalSpy folder(&rows, &ConversationRows::folderTyped);
        QSignalSpy dropped(&rows, &ConversationRows::droppedInto);
        QVERIFY(!rows.setData(rows.index(1), u"  "_s, Qt::EditRole));
        QVERIFY(!rows.setData(rows.index(1), u"p"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(1), u" new  name "_s, Qt::EditRole));
        QCOMPARE(title.takeFirst().at(1).toString(), u"new name"_s);
        QVERIFY(rows.setData(rows.index(2), u"Play"_s, Qt::EditRole));
        QCOMPARE(folder.takeFirst(), QVariantList({u"Work"_s, u"Play"_s}));
        QVERIFY(!rows.index(4).flags().testFlag(Qt::ItemIsEditable)); // an age has no name to change

        const std::unique_ptr<QMimeData> dragged(rows.mimeData({rows.index(5)}));
        rows.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, rows.index(2));
        QCOMPARE(dropped.last().at(1).toString(), u"Work"_s);
        QCOMPARE(dropped.last().at(2).toBool(), false);
        rows.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, rows.index(0));
        QCOMPARE(dropped.last().at(2).toBool(), true);
        rows.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, rows.index(4));
        QCOMPARE(dropped.last().at(1).toString(), QString());
        rows.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, rows.index(3)); // onto one that is in the folder
        QCOMPARE(dropped.last().at(1).toString(), u"Work"_s);
        rows.dropMimeData(dragged.get(), Qt::MoveAction, 4, 0, {}); // between two rows
        QCOMPARE(dropped.last().at(1).toString(), u"Work"_s);
        rows.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {}); // below all
        QCOMPARE(dropped.last().at(1).toString(), QString());
        QCOMPARE(shown(rows), u"[Pinned] p [Work] a [Today] b"_s);
    }

    void viewsKeepTheirPlaceWhenOneChanges()
    {
        ConversationList list;
        ConversationRows rows(list);
        list.setAll({summary(u"a"_s, 0), summary(u"b"_s, 1), summary(u"c"_s, 2)});
        const QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex last = rows.indexOf(ConversationId(u"c"_s));
        list.put(summary(u"n"_s, 0));
        list.rename(ConversationId(u"a"_s), u"other"_s);
        QCOMPARE(reset.size(), 0);
        QVERIFY(last.isValid());
        QCOMPARE(last.data().toString(), u"c"_s);
        QCOMPARE(rows.indexOf(ConversationId(u"a"_s)).data().toString(), u"other"_s);
    }
};

QTEST_GUILESS_MAIN(TestConversationRows)
#include "tst_conversationrows.moc"
