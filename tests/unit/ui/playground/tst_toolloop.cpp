// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/toolblocks.h"
#include "playground/toolloop.h"
#include "playground/toolpanel.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using openai::ToolCall;

class TestToolLoop : public test::Suite
{
    Q_OBJECT

private slots:
    void openCalls();
    void roundsCountFromThePrompt();
    void idsAreMadeUnique();
    void argumentsAreIndented();
    void wrongArgumentsAreShownAsTheyCame();
    void resultsAreShown();
    void panelSendsWhatWasTyped();
    void panelKeepsWhatIsTyped();
    void panelSaysWhenItGoesOnTooLong();
};

namespace {

store::Message message(openai::Role role, const QList<ToolCall>& calls = {}, const QString& answers = {})
{
    store::Message made;
    made.role = role;
    made.toolCalls = calls;
    made.toolCallId = answers;
    return made;
}

const ToolCall Weather{u"a"_s, u"get_weather"_s, u"{\"city\":\"Hue\"}"_s};
const ToolCall Time{u"b"_s, u"get_time"_s, u"{}"_s};

QStringList typedIn(const ToolPanel& panel)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // those of the calls before
    QStringList texts;
    for (const QPlainTextEdit* const edit : panel.findChildren<QPlainTextEdit*>())
        texts.append(edit->toPlainText());
    return texts;
}

} // namespace

void TestToolLoop::openCalls()
{
    using Role = openai::Role;
    QVERIFY(openToolCalls({}).isEmpty());
    QVERIFY(openToolCalls({message(Role::User)}).isEmpty());
    QList<store::Message> path{message(Role::User), message(Role::Assistant, {Weather, Time})};
    QCOMPARE(openToolCalls(path), (QList{Weather, Time}));
    path.append(message(Role::Tool, {}, u"a"_s));
    QCOMPARE(openToolCalls(path), QList{Time});
    path.append(message(Role::Tool, {}, u"b"_s));
    QVERIFY(openToolCalls(path).isEmpty());
    path = {message(Role::User), message(Role::Assistant, {Weather})};
    path.last().state = store::MessageState::Streaming;
    QVERIFY(openToolCalls(path).isEmpty());
}

void TestToolLoop::roundsCountFromThePrompt()
{
    using Role = openai::Role;
    const QList<store::Message> round{message(Role::Assistant, {Weather}), message(Role::Tool, {}, u"a"_s)};
    QCOMPARE(toolRounds({}), 0);
    QCOMPARE(toolRounds(round + round), 2);
    QCOMPARE(toolRounds(round + QList{message(Role::User)} + round), 1);
}

void TestToolLoop::idsAreMadeUnique()
{
    const auto calls = withIds({{{}, u"x"_s, {}}, {u"0"_s, u"y"_s, {}}, {u"0"_s, u"z"_s, {}}});
    QCOMPARE(calls[0].id, u"call_1"_s);
    QCOMPARE(calls[1].id, u"0"_s);
    QCOMPARE(calls[2].id, u"call_3"_s);
}

void TestToolLoop::argumentsAreIndented()
{
    const auto blocks = toolCallBlocks({Weather});
    QCOMPARE(blocks.size(), 2);
    QVERIFY(blocks[0].text.contains(u"get_weather"_s));
    QCOMPARE(blocks[1].kind, MarkdownBlock::Kind::Code);
    QCOMPARE(blocks[1].text, u"{\n    \"city\": \"Hue\"\n}"_s);
    QCOMPARE(toolCallBlocks({{u"a"_s, u"f"_s, {}}}).size(), 1);
}

void TestToolLoop::wrongArgumentsAreShownAsTheyCame()
{
    const auto blocks = toolCallBlocks({{u"a"_s, u"f"_s, u"{\n\"city\": oops"_s}});
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks[1].text, u"{\n\"city\": oops"_s);
    QVERIFY(blocks[2].text.contains(u"Line 2"_s));
}

void TestToolLoop::resultsAreShown()
{
    QCOMPARE(toolResultBlocks(u"a"_s, u"sunny"_s)[1].text, u"sunny"_s);
    QVERIFY(toolResultBlocks(u"a"_s, u"{\"t\":1}"_s)[1].text.contains(u'\n'));
    const auto blocks = toolResultBlocks(u"a"_s, QString(1'000'000, u'x')); // in slices, and not all of it
    QVERIFY(blocks.size() > 2);
    qsizetype shown = 0;
    for (const MarkdownBlock& block : blocks)
        shown += block.text.size();
    QVERIFY(shown < 100'000);
    QVERIFY(blocks.last().text.contains(u"not shown"_s));
}

void TestToolLoop::panelSendsWhatWasTyped()
{
    Theme theme(Theme::Mode::Dark);
    ToolPanel panel(theme);
    QSignalSpy answered(&panel, &ToolPanel::answered);
    QVERIFY(panel.isHidden());
    panel.setCalls({Weather, Time}, 1, 8);
    QVERIFY(!panel.isHidden());
    const auto edits = panel.findChildren<QPlainTextEdit*>();
    QCOMPARE(edits.size(), 2);
    edits[0]->setPlainText(u"sunny"_s);
    panel.findChild<QPushButton*>(u"sendToolAnswers"_s)->click();
    QCOMPARE(answered.value(0).value(0).toStringList(), (QStringList{u"sunny"_s, QString()}));
    panel.setCalls({}, 1, 8); // they go once they are sent
    QVERIFY(panel.isHidden());
}

void TestToolLoop::panelKeepsWhatIsTyped()
{
    Theme theme(Theme::Mode::Dark);
    ToolPanel panel(theme);
    panel.setCalls({Weather}, 1, 8);
    panel.findChild<QPlainTextEdit*>()->setPlainText(u"sun"_s);
    panel.setCalls({Weather}, 1, 8);
    QCOMPARE(panel.findChild<QPlainTextEdit*>()->toPlainText(), u"sun"_s);
    panel.setCalls({}, 0, 8);
    QVERIFY(panel.isHidden());
    panel.setCalls({Time}, 1, 8); // of another branch
    QCOMPARE(typedIn(panel), QStringList{QString()});
    panel.setCalls({Weather}, 1, 8);
    QCOMPARE(typedIn(panel), QStringList{u"sun"_s});
    const ToolTexts typed = panel.typed();
    panel.setTyped({}); // of another conversation
    QCOMPARE(typedIn(panel), QStringList{QString()});
    panel.setTyped(typed);
    QCOMPARE(typedIn(panel), QStringList{u"sun"_s});
    connect(&panel, &ToolPanel::answered, &panel, [&panel] { panel.setCalls({}, 1, 8); });
    panel.findChild<QPushButton*>(u"sendToolAnswers"_s)->click();
    panel.setCalls({Weather}, 2, 8); // the same call again is another one
    QCOMPARE(typedIn(panel), QStringList{QString()});
}

void TestToolLoop::panelSaysWhenItGoesOnTooLong()
{
    Theme theme(Theme::Mode::Dark);
    ToolPanel panel(theme);
    panel.setCalls({Weather}, 2, 2);
    QVERIFY(!panel.isOverLimit());
    panel.setCalls({Weather}, 3, 2);
    QVERIFY(panel.isOverLimit());
}

QTEST_MAIN(TestToolLoop)
#include "tst_toolloop.moc"
