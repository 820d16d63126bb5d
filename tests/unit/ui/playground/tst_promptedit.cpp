// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in the input. What an input method composes is sent as the systems' own methods send it: preedit text, then a commit.
#include "playground/composer.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw::ui;

namespace {

void compose(QWidget& edit, const QString& preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(&edit, &event);
}

void commit(QWidget& edit, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&edit, &event);
}

} // namespace

class TestPromptEdit : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void enterSends();
    void shiftEnterIsALine();
    void enterWhileComposingNeverSends_data();
    void enterWhileComposingNeverSends();
    void escapeWhileComposingStopsNothing();
    void theComposerSendsWhatWasCommitted();
};

void TestPromptEdit::enterSends()
{
    PromptEdit edit;
    const QSignalSpy sent(&edit, &PromptEdit::sendRequested);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(sent.count(), 2);
}

void TestPromptEdit::shiftEnterIsALine()
{
    PromptEdit edit;
    const QSignalSpy sent(&edit, &PromptEdit::sendRequested);
    QTest::keyClicks(&edit, u"one"_s);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&edit, u"two"_s);
    QCOMPARE(sent.count(), 0);
    QCOMPARE(edit.toPlainText(), u"one\ntwo"_s);
}

void TestPromptEdit::enterWhileComposingNeverSends_data()
{
    QTest::addColumn<QStringList>("preedits");
    QTest::addColumn<QString>("committed");
    QTest::newRow("Telex") << QStringList{u"v"_s, u"vi"_s, u"viê"_s, u"việ"_s, u"việt"_s} << u"việt"_s;
    QTest::newRow("VNI") << QStringList{u"d"_s, u"đ"_s, u"đo"_s, u"độ"_s} << u"độ"_s;
    QTest::newRow("Pinyin") << QStringList{u"n"_s, u"ni"_s, u"ni h"_s, u"ni hao"_s} << u"你好"_s;
    QTest::newRow("Kana") << QStringList{u"n"_s, u"に"_s, u"にほ"_s} << u"日本"_s;
}

//! The Enter that takes a candidate may come to the widget, too, before or after the commit: before it must do nothing.
void TestPromptEdit::enterWhileComposingNeverSends()
{
    QFETCH(const QStringList, preedits);
    QFETCH(const QString, committed);
    for (const bool onEnter : {true, false}) {
        PromptEdit edit;
        edit.setSendOnEnter(onEnter);
        const QSignalSpy sent(&edit, &PromptEdit::sendRequested);
        for (const QString& preedit : preedits) {
            compose(edit, preedit);
            QTest::keyClick(&edit, Qt::Key_Return);
            QTest::keyClick(&edit, Qt::Key_Enter, Qt::KeypadModifier);
            QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        }
        QCOMPARE(sent.count(), 0);
        commit(edit, committed);
        QCOMPARE(edit.toPlainText(), committed);
        QCOMPARE(sent.count(), 0);
        QTest::keyClick(&edit, Qt::Key_Return, onEnter ? Qt::NoModifier : Qt::ControlModifier);
        QCOMPARE(sent.count(), 1);
    }
}

void TestPromptEdit::escapeWhileComposingStopsNothing()
{
    PromptEdit edit;
    const QSignalSpy stopped(&edit, &PromptEdit::stopRequested);
    compose(edit, u"ni"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(stopped.count(), 0);
    compose(edit, {}); // given up
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(stopped.count(), 1);
}

void TestPromptEdit::theComposerSendsWhatWasCommitted()
{
    const Theme theme(Theme::Mode::Dark);
    Composer composer(theme);
    auto* const edit = composer.findChild<PromptEdit*>();
    const QSignalSpy sent(&composer, &Composer::sent);
    compose(*edit, u"độ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    commit(*edit, u"độ trễ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), u"độ trễ"_s);
}

QTEST_MAIN(TestPromptEdit)
#include "tst_promptedit.moc"
