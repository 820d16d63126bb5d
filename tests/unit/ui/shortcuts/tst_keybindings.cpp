// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandwindow.h"
#include "shell/page.h"
#include "shortcuts/commandfilter.h"
#include "shortcuts/commandgroups.h"
#include "shortcuts/commandmodel.h"
#include "shortcuts/fixedkeys.h"
#include "shortcuts/shortcutsheet.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

using Keys = QList<QKeySequence>;

const QKeySequence F5(Qt::Key_F5);
const QKeySequence CtrlR(Qt::CTRL | Qt::Key_R);

QStringList namesIn(const QAbstractItemModel& model)
{
    QStringList names;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        names.append(parent.data().toString());
        for (int row = 0; row < model.rowCount(parent); ++row)
            names.append(u"  "_s + model.index(row, 0, parent).data().toString() + u" "_s
                         + model.index(row, CommandModel::KeysColumn, parent).data().toString());
    }
    return names;
}

} // namespace

class TestKeyBindings : public test::Suite
{
    Q_OBJECT

private slots:
    void commandsHaveTheirDefaults()
    {
        const test::CommandWindow place;
        QCOMPARE(place.keysOf(u"chat.new"_s), Keys{Qt::CTRL | Qt::Key_N});
        QStringList ids;
        for (const CommandRow& row : place.bindings->commands())
            ids.append(row.id);
        QCOMPARE(ids, QStringList({u"window.help"_s, u"chat.new"_s, u"answer.again"_s, u"log.reload"_s})); // by their groups
    }

    void chosenKeysHoldAtOnceAndNextTime()
    {
        test::CommandWindow place;
        place.bindings->choose(u"chat.new"_s, {F5});
        QCOMPARE(place.keysOf(u"chat.new"_s), Keys{F5});
        QVERIFY(place.bindings->command(u"chat.new"_s)->isChanged());
        QVERIFY(place.settings.sync());

        QWidget later;
        new KeyBindings(place.settings, later);
        const QAction* const command = addCommand(later, u"chat.new"_s, u"New"_s, {Qt::CTRL | Qt::Key_N}, [] {});
        QCOMPARE(command->shortcuts(), Keys{F5}); // also where it is made later than the choice
        QCOMPARE(defaultKeysOf(*command), Keys{Qt::CTRL | Qt::Key_N});
    }

    void theyCanBeTakenBack()
    {
        test::CommandWindow place;
        place.bindings->choose(u"chat.new"_s, {});
        QCOMPARE(place.keysOf(u"chat.new"_s), Keys());
        QVERIFY(place.bindings->isChosen(u"chat.new"_s));
        place.bindings->choose(u"window.help"_s, {F5});
        place.bindings->reset(u"chat.new"_s);
        QCOMPARE(place.keysOf(u"chat.new"_s), Keys{Qt::CTRL | Qt::Key_N});
        QCOMPARE(place.keysOf(u"window.help"_s), Keys{F5});
        place.bindings->resetAll();
        QCOMPARE(place.keysOf(u"window.help"_s), Keys{Qt::Key_F1});
        QVERIFY(!place.settings.isSet(Setting::KeyBindings));
    }

    void promisedCommandsCanHaveKeys()
    {
        test::CommandWindow place;
        place.bindings->promise({{u"stress.start"_s, {}, u"Start"_s, u"Stress"_s, {}, {}}, {u"chat.new"_s, {}, u"Not this one"_s, {}, {}, {}}});
        QCOMPARE(place.bindings->commands().size(), 5); // what is there already is not there twice
        QCOMPARE(place.bindings->command(u"chat.new"_s)->name, u"CHAT.NEW"_s);
        QCOMPARE(place.bindings->command(u"stress.start"_s)->group, u"stress"_s);
        place.bindings->choose(u"stress.start"_s, {F5});
        QCOMPARE(place.bindings->command(u"stress.start"_s)->keys, Keys{F5});
        const QKeySequence f1(Qt::Key_F1);
        QCOMPARE(place.bindings->rivals(u"stress.start"_s, f1).size(), 1); // the window's own hold on every page
        QCOMPARE(place.bindings->rivals(u"stress.start"_s, CtrlR).size(), 0); // another page's do not
        QCOMPARE(place.bindings->rivals(u"window.help"_s, F5).size(), 1); // what is only promised has its keys, too
        QCOMPARE(place.bindings->rivals(u"answer.again"_s, F5).size(), 0); // on another page
        QWidget page(&place.window);
        QCOMPARE(place.add(page, u"stress.start"_s, {})->shortcuts(), Keys{F5});
        QCOMPARE(place.bindings->rivals(u"window.help"_s, F5).size(), 1);
    }

    void theDefaultIsNoChoice()
    {
        test::CommandWindow place;
        place.bindings->choose(u"chat.new"_s, {F5});
        place.bindings->choose(u"chat.new"_s, {Qt::CTRL | Qt::Key_N});
        QVERIFY(!place.settings.isSet(Setting::KeyBindings));
    }

    void rivalsAreThoseThatHoldInTheSamePlace()
    {
        const test::CommandWindow place;
        QCOMPARE(place.bindings->rivals(u"chat.new"_s, CtrlR).size(), 1); // on the same page
        QCOMPARE(place.bindings->rivals(u"chat.new"_s, CtrlR).constFirst().id, u"answer.again"_s);
        QVERIFY(place.bindings->rivals(u"answer.again"_s, CtrlR).isEmpty()); // the log has them too, but is another page
        QCOMPARE(place.bindings->rivals(u"window.help"_s, CtrlR).size(), 2); // everywhere: on both pages
        QCOMPARE(place.bindings->rivals(u"log.reload"_s, Qt::Key_F1).size(), 1);
        QVERIFY(place.bindings->rivals(u"chat.new"_s, F5).isEmpty());
    }

    //! Sending would have asked for the last answer again, and Shift+F10 is ambiguous for who stands in a list.
    void whatAPlaceHasForGoodIsARivalToo()
    {
        test::CommandWindow place;
        for (const QKeySequence& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter), deletionKeys(),
                                         QKeySequence(Qt::SHIFT | Qt::Key_F10), QKeySequence(Qt::ALT | Qt::Key_Up)}) {
            const QList<CommandRow> rivals = place.bindings->rivals(u"answer.again"_s, keys);
            QVERIFY2(!rivals.isEmpty() && rivals.constFirst().id.isEmpty(), qPrintable(keysText({keys})));
        }
        place.bindings->takeOver(u"answer.again"_s, Qt::Key_F5);
        QCOMPARE(place.keysOf(u"answer.again"_s), Keys({CtrlR, F5}));
    }

    void everyKeySaysWhereItHolds()
    {
        class OnePage final : public Page
        {
        public:
            using Page::Page;
            [[nodiscard]] QString id() const override { return u"screen"_s; }
            [[nodiscard]] QString title() const override { return u"The screen"_s; }
            [[nodiscard]] QString iconName() const override { return {}; }
        };
        test::CommandWindow place;
        OnePage screen(&place.window);
        QWidget part(&screen);
        place.add(part, u"pane.add"_s, {F5});
        QCOMPARE(place.bindings->command(u"pane.add"_s)->place, u"The screen"_s);
        QCOMPARE(place.bindings->command(u"window.help"_s)->place, QString());
        CommandModel model;
        model.setRows(place.bindings->commands());
        const QModelIndex group = model.index(0, 0);
        QCOMPARE(model.index(0, CommandModel::PlaceColumn, group).data().toString(), u"Everywhere"_s);
        for (const CommandRow& fixed : fixedKeys(place.settings))
            QVERIFY2(!fixed.place.isEmpty(), qPrintable(fixed.name));
    }

    void takingKeysOverLeavesTheOthersWithout()
    {
        test::CommandWindow place;
        place.bindings->takeOver(u"window.help"_s, CtrlR);
        QCOMPARE(place.keysOf(u"window.help"_s), Keys({Qt::Key_F1, CtrlR}));
        QCOMPARE(place.keysOf(u"answer.again"_s), Keys());
        QCOMPARE(place.keysOf(u"log.reload"_s), Keys());
        place.bindings->reset(u"answer.again"_s); // its default is somebody's choice: that stays
        QCOMPARE(place.keysOf(u"answer.again"_s), Keys());
        place.bindings->resetAll();
        QCOMPARE(place.keysOf(u"answer.again"_s), Keys{CtrlR});
    }

    //! A page that is made later must not make keys ambiguous that were free when they were chosen.
    void aLaterDefaultGivesWayToAChoice()
    {
        test::CommandWindow place;
        place.bindings->choose(u"window.help"_s, {F5});
        QWidget page(&place.window);
        const QAction* const command = place.add(page, u"stress.start"_s, {F5, Qt::CTRL | Qt::Key_Return});
        QCOMPARE(command->shortcuts(), Keys{Qt::CTRL | Qt::Key_Return});
    }

    void aDamagedTextMeansTheDefaultsAndStays()
    {
        test::CommandWindow place;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"keys in the settings cannot be read"_s));
        place.settings.setValue(Setting::KeyBindings, u"{ damaged"_s);
        QCOMPARE(place.keysOf(u"chat.new"_s), Keys{Qt::CTRL | Qt::Key_N});
        QCOMPARE(place.settings.value<QString>(Setting::KeyBindings), u"{ damaged"_s);
    }

    void choicesOfCommandsThatAreNotThereStay()
    {
        test::CommandWindow place;
        place.settings.setValue(Setting::KeyBindings, uR"({"of.later": ["F9"]})"_s);
        place.bindings->choose(u"chat.new"_s, {F5});
        QCOMPARE(choicesFromJson(place.settings.value<QString>(Setting::KeyBindings)),
                 std::optional(KeyChoices{{u"of.later"_s, {Qt::Key_F9}}, {u"chat.new"_s, {F5}}}));
    }

    void tellsOnceOfManyChanges()
    {
        test::CommandWindow place;
        QSignalSpy changed(place.bindings, &KeyBindings::changed);
        QTRY_COMPARE(changed.count(), 1); // of the four that were made
        place.bindings->choose(u"chat.new"_s, {F5});
        QTRY_COMPARE(changed.count(), 2);
        delete place.add(place.log, u"log.more"_s, {});
        QTRY_COMPARE(changed.count(), 3);
    }

    void tipsAndButtonsShowTheKeysOfTheMoment()
    {
        test::CommandWindow place;
        QPushButton button(&place.window);
        showKeysInTip(button, u"window.x"_s, u"Do it"_s);
        showKeysInText(button, u"window.x"_s, u"Do"_s);
        QCOMPARE(button.toolTip(), u"Do it"_s); // there is no such command yet
        place.add(place.window, u"window.x"_s, {F5});
        QTRY_COMPARE(button.toolTip(), u"Do it (F5)"_s);
        QCOMPARE(button.text(), u"Do  F5"_s);
        place.bindings->choose(u"window.x"_s, {Qt::Key_F7});
        QTRY_COMPARE(button.toolTip(), u"Do it (F7)"_s);
        place.bindings->choose(u"window.x"_s, {});
        QTRY_COMPARE(button.toolTip(), u"Do it"_s);
        QCOMPARE(button.text(), u"Do"_s);
    }

    void theModelListsGroupsAndFollows()
    {
        CommandModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        CommandFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const test::CommandWindow place;
        model.setRows(place.bindings->commands());
        QCOMPARE(namesIn(model), QStringList({groupTitle(u"window"_s), u"  WINDOW.HELP F1"_s, groupTitle(u"chat"_s), u"  CHAT.NEW Ctrl+N"_s,
                                              groupTitle(u"answer"_s), u"  ANSWER.AGAIN Ctrl+R"_s, groupTitle(u"log"_s), u"  LOG.RELOAD Ctrl+R"_s}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        place.bindings->choose(u"chat.new"_s, {F5});
        model.setRows(place.bindings->commands());
        QCOMPARE(reset.count(), 0); // what was chosen in a view stays chosen
        QCOMPARE(data.count(), 4);
        const QModelIndex chat = model.index(1, 0);
        QCOMPARE(model.index(0, CommandModel::KeysColumn, chat).data().toString(), u"F5"_s);
        QCOMPARE(model.index(0, CommandModel::DefaultColumn, chat).data().toString(), u"Ctrl+N"_s);
        QVERIFY(model.index(0, 0, chat).data(CommandModel::ChangedRole).toBool());
        QCOMPARE(model.index(0, 0, chat).data(CommandModel::IdRole).toString(), u"chat.new"_s);

        filter.setSearch(u"ctrl r"_s);
        QCOMPARE(namesIn(filter), QStringList({groupTitle(u"answer"_s), u"  ANSWER.AGAIN Ctrl+R"_s, groupTitle(u"log"_s), u"  LOG.RELOAD Ctrl+R"_s}));
        filter.setSearch(u"new"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setSearch(u"nowhere"_s);
        QCOMPARE(filter.rowCount(), 0);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theSheetShowsWhatHoldsNow()
    {
        test::CommandWindow place;
        ShortcutSheet sheet(*place.bindings, place.settings);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        const QAbstractItemModel& shown = *sheet.findChild<QTreeView*>()->model();
        QVERIFY(namesIn(shown).contains(u"  CHAT.NEW Ctrl+N"_s));
        QVERIFY(namesIn(shown).contains(u"  Send Return, Ctrl+Return"_s)); // fixed ones too
        place.bindings->choose(u"chat.new"_s, {F5});
        place.bindings->choose(u"log.reload"_s, {});
        QTRY_VERIFY(namesIn(shown).contains(u"  CHAT.NEW F5"_s));
        QVERIFY(!namesIn(shown).join(u' ').contains(u"LOG.RELOAD"_s)); // it has none: not for this sheet
        place.settings.setValue(Setting::SendOnEnter, false);
        QVERIFY(namesIn(shown).contains(u"  Send Ctrl+Return"_s));
        sheet.findChild<QLineEdit*>(u"shortcutSearch"_s)->setText(u"f5"_s);
        QCOMPARE(namesIn(shown), QStringList({groupTitle(u"chat"_s), u"  CHAT.NEW F5"_s}));
        QSignalSpy wanted(&sheet, &ShortcutSheet::changeWanted);
        sheet.findChild<QPushButton*>(u"changeKeys"_s)->click();
        QCOMPARE(wanted.count(), 1);
    }
};

QTEST_MAIN(TestKeyBindings)
#include "tst_keybindings.moc"
