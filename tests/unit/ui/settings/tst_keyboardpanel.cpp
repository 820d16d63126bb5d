// SPDX-License-Identifier: GPL-3.0-or-later
// The section in the real window: what is chosen holds in it at once.
#include "settings/keyboardpanel.h"
#include "settings/settingspage.h"
#include "sectiondesk.h"
#include "shell/mainwindow.h"
#include "shortcuts/commandmodel.h"
#include "shortcuts/keybindings.h"
#include "shortcuts/shortcutsheet.h"

#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestKeyboardPanel : public test::SectionDesk
{
    Q_OBJECT

private slots:
    void init()
    {
        SectionDesk::init();
        m_window = std::make_unique<MainWindow>(services());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_window->showSettings(u"keyboard"_s);
        m_keys = m_window->findChild<KeyboardPanel*>();
        QVERIFY(m_keys);
    }

    void cleanup()
    {
        m_window.reset();
        SectionDesk::cleanup();
    }

    void everyCommandHasAnIdOfItsOwnAndOneSetOfKeys()
    {
        QStringList ids;
        for (const CommandRow& row : bindings().commands()) {
            QVERIFY2(!row.id.isEmpty(), qPrintable(row.name + u" has no id"_s));
            QVERIFY2(!ids.contains(row.id), qPrintable(row.id));
            ids.append(row.id);
            for (const QKeySequence& keys : row.defaults) {
                const auto problem = bindingProblem(keys);
                QVERIFY2(!problem, qPrintable(row.id + u": "_s + problem.value_or(QString())));
                QVERIFY2(bindings().rivals(row.id, keys).isEmpty(), qPrintable(row.id + u" and another have "_s + keysText({keys})));
            }
        }
    }

    void theUsualKeysAreThere_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QKeySequence>("keys");
        const auto row = [](const char* id, const QKeySequence& keys) { QTest::newRow(id) << QString::fromLatin1(id) << keys; };
        row("chat.new", Qt::CTRL | Qt::Key_N);
        row("screen.settings", Qt::CTRL | Qt::Key_Comma);
        row("window.quit", Qt::CTRL | Qt::Key_Q);
        row("window.palette", Qt::CTRL | Qt::Key_K);
        row("window.shortcuts", Qt::CTRL | Qt::Key_Slash);
        row("window.help", Qt::Key_F1);
        row("window.fullScreen", Qt::Key_F11);
        row("chat.find", Qt::CTRL | Qt::Key_F);
        row("chat.findAll", Qt::CTRL | Qt::SHIFT | Qt::Key_F);
        row("answer.again", Qt::CTRL | Qt::Key_R);
        row("answer.stop", Qt::Key_Escape);
        row("answer.copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
        row("answer.copyCode", Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon);
        row("chat.next", Qt::CTRL | Qt::Key_Tab);
        row("input.focus", Qt::SHIFT | Qt::Key_Escape);
        row("pane.model", Qt::CTRL | Qt::SHIFT | Qt::Key_M);
        row("pane.add", Qt::CTRL | Qt::Key_T);
        row("text.larger", Qt::CTRL | Qt::Key_Plus);
        row("text.smaller", Qt::CTRL | Qt::Key_Minus);
        row("text.usual", Qt::CTRL | Qt::Key_0);
        row("screen.playground", Qt::CTRL | Qt::Key_1);
        row("screen.gateways", Qt::CTRL | Qt::Key_6);
    }

    void theUsualKeysAreThere()
    {
        QFETCH(QString, id);
        QFETCH(QKeySequence, keys);
        const auto command = bindings().command(id);
        QVERIFY(command);
        QVERIFY2(command->keys.contains(keys), qPrintable(keysText(command->keys)));
    }

    void aChoiceHoldsInTheWindowAtOnce()
    {
        select(u"screen.monitor"_s);
        auto* const field = m_keys->findChild<QKeySequenceEdit*>();
        QTest::keyClick(field, Qt::Key_F9);
        m_keys->findChild<QPushButton*>(u"useKeys"_s)->click();
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QCOMPARE(m_window->currentScreen(), u"monitor"_s);
        m_window->showSettings(u"keyboard"_s);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->currentScreen(), u"settings"_s); // its keys before are free

        QTRY_VERIFY(m_keys->findChild<QPushButton*>(u"keyboard.reset"_s)->isEnabled());
        m_keys->findChild<QPushButton*>(u"keyboard.reset"_s)->click();
        click(u"reallyResetKeys"_s);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->currentScreen(), u"monitor"_s);
    }

    void commandsAreFoundByWordsAndKeys()
    {
        auto* const search = m_keys->findChild<QLineEdit*>(u"commandSearch"_s);
        search->setText(u"f11"_s);
        QCOMPARE(shownIds(), QStringList{u"window.fullScreen"_s});
        search->setText(u"pane close"_s);
        QCOMPARE(shownIds(), QStringList{u"pane.close"_s});
        search->clear();
        QVERIFY(shownIds().size() > 30);
    }

    void ctrlSlashShowsAllKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Slash, Qt::ControlModifier);
        auto* const sheet = m_window->findChild<ShortcutSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        m_window->showScreen(u"monitor"_s);
        sheet->findChild<QPushButton*>(u"changeKeys"_s)->click();
        QCOMPARE(m_window->currentScreen(), u"settings"_s);
        QVERIFY(m_keys->isVisible());
    }

private:
    KeyBindings& bindings() { return *KeyBindings::of(*m_window); }
    QTreeView& tree() { return *m_keys->findChild<QTreeView*>(); }

    void forEachShown(const std::function<void(const QModelIndex&)>& look)
    {
        const QAbstractItemModel& model = *tree().model();
        for (int group = 0; group < model.rowCount(); ++group) {
            for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row)
                look(model.index(row, 0, model.index(group, 0)));
        }
    }

    QStringList shownIds()
    {
        QStringList ids;
        forEachShown([&ids](const QModelIndex& index) { ids.append(index.data(CommandModel::IdRole).toString()); });
        return ids;
    }

    void select(const QString& id)
    {
        forEachShown([&](const QModelIndex& index) {
            if (index.data(CommandModel::IdRole).toString() == id)
                tree().setCurrentIndex(index);
        });
        QCOMPARE(tree().currentIndex().data(CommandModel::IdRole).toString(), id);
    }

    std::unique_ptr<MainWindow> m_window;
    KeyboardPanel* m_keys = nullptr;
};

QTEST_MAIN(TestKeyboardPanel)
#include "tst_keyboardpanel.moc"
