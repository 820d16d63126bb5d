// SPDX-License-Identifier: GPL-3.0-or-later
// The list and the search on a real store.
#include "playground/conversationpanel.h"

#include "desk.h"
#include "playground/conversationrows.h"
#include "shortcuts/fixedkeys.h"
#include "support/suite.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::Desk;

namespace {

store::Conversation conversation(const QString& id, const QString& title, const QString& text)
{
    store::Conversation chat;
    chat.summary.id = ConversationId(id);
    chat.summary.title = title;
    chat.summary.updatedAt = QDateTime::currentDateTimeUtc();
    store::Message message;
    message.id = MessageId(u"m-"_s + id);
    message.text = text;
    chat.messages = {message};
    return chat;
}

//! The panel with two conversations, shown.
struct Side
{
    Side() : desk(folder.path()), panel(desk.services)
    {
        for (const auto& chat : {conversation(u"a"_s, u"Alpha"_s, u"Kết nối bị đóng"_s), conversation(u"b"_s, u"Beta"_s, u"a pool timeout"_s)}) {
            desk.conversations.saveWhole(chat);
            panel.list().put(chat.summary);
        }
        panel.resize(220, 500);
        panel.show();
    }

    [[nodiscard]] QListView& view() { return *panel.findChild<QListView*>(u"conversations"_s); }
    [[nodiscard]] QModelIndex row(const QString& id)
    {
        return static_cast<ConversationRows*>(view().model())->indexOf(ConversationId(id));
    }

    //! Opens the row's menu by the mouse and picks; submenus by "Folder/Name".
    void pick(const QModelIndex& index, const QString& path)
    {
        emit view().customContextMenuRequested(view().visualRect(index).center());
        const QMenu* menu = panel.findChildren<QMenu*>(u"conversationMenu"_s).last();
        for (const QString& name : path.split(u'/')) {
            for (QAction* const action : menu->actions()) {
                if (action->text() != name)
                    continue;
                menu = action->menu();
                if (!menu)
                    return action->trigger();
                break;
            }
        }
        QFAIL(qPrintable(u"no "_s + path));
    }

    [[nodiscard]] store::ConversationSummary stored(const QString& id)
    {
        std::optional<store::ConversationSummary> found;
        desk.conversations.load(ConversationId(id), &panel, [&](const auto& loaded) {
            found = loaded ? loaded->summary : store::ConversationSummary();
        });
        static_cast<void>(QTest::qWaitFor([&] { return found.has_value(); }, 10'000));
        return found.value_or(store::ConversationSummary());
    }

    QTemporaryDir folder;
    Desk desk;
    ConversationPanel panel;
};

} // namespace

class TestConversationPanel : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void pinsAndUnpins()
    {
        Side side;
        side.pick(side.row(u"a"_s), u"Pin"_s);
        QVERIFY(side.stored(u"a"_s).pinned);
        QCOMPARE(side.view().model()->index(0, 0).data().toString(), u"Pinned"_s);
        side.pick(side.row(u"a"_s), u"Unpin"_s);
        QVERIFY(!side.stored(u"a"_s).pinned);
    }

    void makesFoldersAndDissolvesThem()
    {
        Side side;
        side.pick(side.row(u"a"_s), u"Move to folder/New folder …"_s);
        auto* const dialog = side.panel.findChild<QInputDialog*>();
        dialog->setTextValue(u" Công  việc "_s);
        dialog->accept();
        QCOMPARE(side.stored(u"a"_s).folder, u"Công việc"_s);
        side.pick(side.row(u"b"_s), u"Move to folder/Công việc"_s);
        QCOMPARE(side.stored(u"b"_s).folder, u"Công việc"_s);
        side.pick(side.view().model()->index(0, 0), u"Fold"_s);
        QCOMPARE(side.view().model()->rowCount(), 1);
        side.pick(side.view().model()->index(0, 0), u"Dissolve folder, keep its conversations"_s);
        QCOMPARE(side.stored(u"b"_s).folder, QString());
        QVERIFY(side.row(u"a"_s).isValid());
    }

    void renamesInPlace()
    {
        Side side;
        const QSignalSpy renamed(&side.panel, &ConversationPanel::renamed);
        side.view().setCurrentIndex(side.row(u"a"_s));
        side.view().setFocus();
        side.panel.renameCurrent();
        auto* const editor = side.view().findChild<QLineEdit*>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"Alpha"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"Omega"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.size(), 1);
        QCOMPARE(side.stored(u"a"_s).title, u"Omega"_s);
        QCOMPARE(side.row(u"a"_s).data().toString(), u"Omega"_s);
    }

    void duplicates()
    {
        Side side;
        QSignalSpy chosen(&side.panel, &ConversationPanel::chosen);
        side.pick(side.row(u"a"_s), u"Duplicate"_s);
        QTRY_COMPARE(side.panel.list().rowCount(), 3);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(side.panel.list().index(0).data().toString(), u"Alpha (copy)"_s);
    }

    void findsInEverything()
    {
        Side side;
        QSignalSpy places(&side.panel, &ConversationPanel::placeChosen);
        side.panel.focusSearch();
        auto* const search = side.panel.findChild<QLineEdit*>();
        QTest::keyClicks(search, u"bi dong"_s);
        QListView* const found = side.panel.findChild<QListView*>(u"placesFound"_s);
        QTRY_COMPARE(found->model()->rowCount(), 1);
        QTRY_VERIFY(found->isVisible());
        QVERIFY(found->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"bị đóng"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto hit = places.first().first().value<store::SearchHit>();
        QCOMPARE(hit.conversation, ConversationId(u"a"_s));
        QCOMPARE(hit.message, MessageId(u"m-a"_s));
        QTest::keyClicks(search, u" nowhere"_s);
        QTRY_COMPARE(found->model()->rowCount(), 0);
        search->clear();
        QTRY_VERIFY(side.view().isVisible());
    }

    void noSingleKeyDeletes()
    {
        Side side;
        side.panel.setCurrent(ConversationId(u"a"_s));
        side.panel.activateWindow();
        side.view().setFocus();
        QTRY_VERIFY(side.view().hasFocus());
        const QSignalSpy removed(&side.panel, &ConversationPanel::removed);
        QTest::keyClick(&side.view(), Qt::Key_Delete);
        QTest::keyClick(&side.view(), Qt::Key_Backspace);
        QCOMPARE(removed.size(), 0);
        const QKeyCombination keys = deletionKeys()[0];
        QTest::keyClick(&side.view(), keys.key(), keys.keyboardModifiers());
        QCOMPARE(removed.size(), 1);
        QVERIFY(!side.panel.list().find(ConversationId(u"a"_s)));
    }

    void theShownOneStaysChosenWhenItMoves()
    {
        Side side;
        side.panel.setCurrent(ConversationId(u"a"_s));
        const QSignalSpy chosen(&side.panel, &ConversationPanel::chosen);
        store::ConversationSummary newest = *side.panel.list().find(ConversationId(u"a"_s));
        newest.updatedAt = newest.updatedAt.addSecs(5);
        side.panel.list().put(newest);
        side.pick(side.row(u"b"_s), u"Pin"_s);
        QCOMPARE(side.view().currentIndex(), side.row(u"a"_s));
        QCOMPARE(chosen.size(), 0);
    }
};

QTEST_MAIN(TestConversationPanel)
#include "tst_conversationpanel.moc"
