// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/bindingrules.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestBindingRules : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void whatMayBeBound_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const QKeySequence& keys, bool good) { QTest::newRow(name) << keys << good; };
        row("Ctrl+T", Qt::CTRL | Qt::Key_T, true);
        row("Ctrl+Shift+;", Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon, true);
        row("Alt+1", Qt::ALT | Qt::Key_1, true);
        row("F11", Qt::Key_F11, true);
        row("Shift+F6", Qt::SHIFT | Qt::Key_F6, true);
        row("Esc", Qt::Key_Escape, true);
        row("Shift+Esc", Qt::SHIFT | Qt::Key_Escape, true);
        row("Ctrl+Tab", Qt::CTRL | Qt::Key_Tab, true);
        row("nothing", QKeySequence(), false);
        row("a letter", Qt::Key_D, false);
        row("a capital", Qt::SHIFT | Qt::Key_D, false);
        row("a digit", Qt::Key_4, false);
        row("Del", Qt::Key_Delete, false);
        row("Backspace", Qt::Key_Backspace, false);
        row("Shift+Del", Qt::SHIFT | Qt::Key_Delete, false);
        row("Return", Qt::Key_Return, false);
        row("Space", Qt::Key_Space, false);
        row("Tab", Qt::Key_Tab, false);
        row("an arrow", Qt::Key_Down, false);
        row("copy", Qt::CTRL | Qt::Key_C, false);
        row("paste", Qt::CTRL | Qt::Key_V, false);
        row("undo", Qt::CTRL | Qt::Key_Z, false);
        row("select all", Qt::CTRL | Qt::Key_A, false);
        row("Ctrl alone", Qt::CTRL | Qt::Key_Control, false);
    }

    void whatMayBeBound()
    {
        QFETCH(QKeySequence, keys);
        QFETCH(bool, good);
        const auto problem = bindingProblem(keys);
        QCOMPARE(!problem, good);
        QVERIFY(!problem || problem->endsWith(u'.')); // a sentence
    }

    void oneStrokeIsOne()
    {
        QCOMPARE(singleStroke(QKeySequence(Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::Key_S)), QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(singleStroke({}).isEmpty());
    }

    void choicesComeBackFromTheirJson()
    {
        const KeyChoices choices{{u"pane.add"_s, {Qt::CTRL | Qt::Key_T, Qt::Key_F5}}, {u"window.quit"_s, {}}, {u"chat.find"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon}}};
        QCOMPARE(choicesFromJson(choicesToJson(choices)), std::optional(choices));
        QCOMPARE(choicesFromJson({}), std::optional(KeyChoices()));
    }

    void whatCannotBeReadIsLeftOut()
    {
        QCOMPARE(choicesFromJson(u"not json"_s), std::nullopt);
        QCOMPARE(choicesFromJson(u"[1, 2]"_s), std::nullopt);
        // A single letter would set something off while typing, wherever it comes from.
        QCOMPARE(choicesFromJson(uR"({"a.b": ["D"], "c.d": ["Ctrl+D", "nonsense", "Ctrl+D"], "e.f": 7, "g.h": []})"_s),
                 std::optional(KeyChoices{{u"c.d"_s, {Qt::CTRL | Qt::Key_D}}, {u"g.h"_s, {}}}));
    }
};

QTEST_MAIN(TestBindingRules)
#include "tst_bindingrules.moc"
