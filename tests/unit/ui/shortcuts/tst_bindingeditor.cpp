// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandwindow.h"
#include "shortcuts/bindingeditor.h"
#include "support/suite.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

using Keys = QList<QKeySequence>;

} // namespace

//! Keys are pressed into the field, buttons are clicked.
class TestBindingEditor : public test::Suite
{
    Q_OBJECT

private slots:
    void init()
    {
        Suite::init();
        m_place = std::make_unique<test::CommandWindow>();
        m_editor = new BindingEditor(&m_place->window);
        m_editor->setBindings(m_place->bindings);
        m_place->window.resize(700, 300);
        m_place->window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_place->window));
    }

    void cleanup() { m_place.reset(); }

    void nothingIsChosenAtFirst()
    {
        QVERIFY(!find<QKeySequenceEdit>(u"newKeys"_s)->isEnabled());
        for (const QString& name : {u"useKeys"_s, u"addKeys"_s, u"noKeys"_s, u"defaultKeys"_s})
            QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
        QVERIFY(!button(u"takeOverKeys"_s)->isVisible());
    }

    void freeKeysAreTakenByAButton()
    {
        m_editor->edit(u"chat.new"_s);
        press(Qt::Key_F5);
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys{Qt::CTRL | Qt::Key_N}); // pressing alone changes nothing
        button(u"addKeys"_s)->click();
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys({Qt::CTRL | Qt::Key_N, Qt::Key_F5}));
        press(Qt::Key_F7);
        button(u"useKeys"_s)->click();
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys{Qt::Key_F7});
        QTRY_VERIFY(button(u"defaultKeys"_s)->isEnabled());
        button(u"noKeys"_s)->click();
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys());
        button(u"defaultKeys"_s)->click();
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys{Qt::CTRL | Qt::Key_N});
        QTRY_VERIFY(!button(u"defaultKeys"_s)->isEnabled());
    }

    void keysOfAnotherAreSaidAndNotTaken()
    {
        m_editor->edit(u"chat.new"_s);
        press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(problem().contains(u"ANSWER.AGAIN"_s));
        QVERIFY(problem().contains(u"Ctrl+R"_s));
        QVERIFY(!button(u"useKeys"_s)->isEnabled());
        QVERIFY(!button(u"addKeys"_s)->isEnabled());
        QCOMPARE(m_place->keysOf(u"answer.again"_s), Keys{Qt::CTRL | Qt::Key_R});
        QVERIFY(button(u"takeOverKeys"_s)->isVisible());
        button(u"takeOverKeys"_s)->click();
        QCOMPARE(m_place->keysOf(u"answer.again"_s), Keys());
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys({Qt::CTRL | Qt::Key_N, Qt::CTRL | Qt::Key_R}));
        QVERIFY(problem().isEmpty());
        QVERIFY(!button(u"takeOverKeys"_s)->isVisible());
    }

    void keysThatCannotChangeHandsAreRefused()
    {
        addCommand(m_place->chat, QString(), u"Fixed"_s, {Qt::Key_F8}, [] {});
        m_editor->edit(u"chat.new"_s);
        press(Qt::Key_F8);
        QVERIFY(problem().contains(u"Fixed"_s));
        QVERIFY(!button(u"takeOverKeys"_s)->isEnabled());
    }

    void singleLettersAndEditingKeysAreRefused()
    {
        m_editor->edit(u"chat.new"_s);
        for (const auto& [key, modifiers] : {std::pair(Qt::Key_D, Qt::KeyboardModifiers()), std::pair(Qt::Key_Delete, Qt::KeyboardModifiers()),
                                             std::pair(Qt::Key_C, Qt::KeyboardModifiers(Qt::ControlModifier))}) {
            press(key, modifiers);
            QVERIFY(!problem().isEmpty());
            QVERIFY(!button(u"useKeys"_s)->isEnabled());
            QVERIFY(!button(u"addKeys"_s)->isEnabled());
        }
    }

    void anotherStrokeTakesThePlaceOfTheFirst()
    {
        m_editor->edit(u"chat.new"_s);
        auto* const field = find<QKeySequenceEdit>(u"newKeys"_s);
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QTest::keyPress(field, Qt::Key_Control, Qt::ControlModifier);
        QCOMPARE(field->keySequence(), QKeySequence(Qt::CTRL | Qt::Key_K)); // Ctrl alone is nothing yet
        QTest::keyClick(field, Qt::Key_F9);
        QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_F9));
        button(u"useKeys"_s)->click();
        QCOMPARE(m_place->keysOf(u"chat.new"_s), Keys{Qt::Key_F9});
    }

private:
    template <typename T> T* find(const QString& name) { return m_editor->findChild<T*>(name); }
    QPushButton* button(const QString& name) { return find<QPushButton>(name); }
    QString problem() { return find<QLabel>(u"keysProblem"_s)->text(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        auto* const field = find<QKeySequenceEdit>(u"newKeys"_s);
        QTest::keyClick(field, key, modifiers);
        QCOMPARE(field->keySequence(), QKeySequence(static_cast<int>(modifiers) | key));
    }

    std::unique_ptr<test::CommandWindow> m_place;
    BindingEditor* m_editor = nullptr; //!< of that window
};

QTEST_MAIN(TestBindingEditor)
#include "tst_bindingeditor.moc"
