// SPDX-License-Identifier: GPL-3.0-or-later
// Tools, schemas, odds, refusals and completions on the real page, against the simulated gateway.
#include "desk.h"
#include "playground/answernotes.h"
#include "playground/chatoptions.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/playgroundpage.h"
#include "playground/toolloop.h"
#include "playground/toolpanel.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::Desk;

class TestPlaygroundTools : public test::Suite
{
    Q_OBJECT

private slots:
    void toolsAreAnsweredInPlace();
    void roundsAreLimited();
    void answersAreJudged();
    void oddsAreKept();
    void refusedParametersAreSaid();
    void completionsGoOnFromThePrompt();
};

namespace {

sim::Scenario scenario()
{
    sim::Scenario scenario;
    scenario.tokens = Distribution::constant(12);
    scenario.gapMs = Distribution::constant(0);
    scenario.models = {{u"gpt-4.1"_s, {}, {}, 100'000}, {u"o9"_s, {}, {}, 100'000, {u"temperature"_s, u"max_tokens"_s}}};
    return scenario;
}

QJsonArray tools()
{
    QJsonArray list;
    for (const QString& name : {u"get_weather"_s, u"get_time"_s}) {
        const QJsonObject parameters{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"city"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
                                     {u"required"_s, QJsonArray{u"city"_s}}};
        list.append(QJsonObject{{u"type"_s, u"function"_s}, {u"function"_s, QJsonObject{{u"name"_s, name}, {u"parameters"_s, parameters}}}});
    }
    return list;
}

struct Screen
{
    explicit Screen(Desk& desk) : page(desk.services)
    {
        page.resize(1100, 700);
        page.show();
    }

    void ask(const QString& prompt, const QJsonObject& parameters = {})
    {
        page.session()->setParameters(parameters);
        QVERIFY(page.session()->send(prompt, systemClock().now()));
        QTRY_VERIFY(!page.session()->isStreaming());
    }

    [[nodiscard]] store::Message last() { return page.session()->path().last(); }
    [[nodiscard]] ToolPanel& tools() { return *page.pane().findChild<ToolPanel*>(); }
    [[nodiscard]] QJsonObject sent() { return QJsonDocument::fromJson(page.session()->raw(last().id).requestBody).object(); }

    PlaygroundPage page;
};

} // namespace

void TestPlaygroundTools::toolsAreAnsweredInPlace()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario());
    Screen screen(desk);
    screen.ask(u"get_weather and get_time of Hue"_s, {{u"tools"_s, tools()}});
    QCOMPARE(screen.last().toolCalls.size(), 2);
    QCOMPARE(screen.last().record->finish, openai::FinishReason::ToolCalls);
    QVERIFY(screen.tools().isVisible());
    const auto edits = screen.tools().findChildren<QPlainTextEdit*>();
    QCOMPARE(edits.size(), 2);
    edits[0]->setPlainText(u"{\"sky\": \"clear\"}"_s);
    edits[1]->setPlainText(u"noon"_s);
    screen.tools().findChild<QPushButton*>(u"sendToolAnswers"_s)->click();
    QTRY_VERIFY(!screen.page.session()->isStreaming());
    const QList<store::Message> path = screen.page.session()->path();
    QCOMPARE(path.size(), 5);
    QCOMPARE(path[2].role, openai::Role::Tool);
    QCOMPARE(path[3].toolCallId, path[1].toolCalls[1].id);
    QVERIFY(!path[4].text.isEmpty());
    QVERIFY(!screen.tools().isVisible());
    const QJsonArray messages = screen.sent()[u"messages"].toArray();
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[1][u"tool_calls"].toArray().size(), 2);
    QVERIFY(messages[1][u"content"].isNull());
    QCOMPARE(messages[2][u"role"].toString(), u"tool"_s);
    QCOMPARE(messages[3][u"content"].toString(), u"noon"_s);
}

void TestPlaygroundTools::roundsAreLimited()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario());
    Screen screen(desk);
    QJsonObject parameters{{u"tools"_s, tools()}};
    putOptions(parameters, {openai::Api::Chat, {}, 0});
    screen.ask(u"get_time"_s, parameters);
    QVERIFY(screen.tools().isVisible());
    QVERIFY(screen.tools().isOverLimit());
}

void TestPlaygroundTools::answersAreJudged()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario());
    Screen screen(desk);
    const QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"n"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"multipleOf"_s, 2}}}}},
                             {u"required"_s, QJsonArray{u"n"_s}}};
    screen.ask(u"Count"_s, {{u"response_format"_s, QJsonObject{{u"type"_s, u"json_schema"_s},
                                                               {u"json_schema"_s, QJsonObject{{u"name"_s, u"count"_s}, {u"schema"_s, schema}}}}}});
    QVERIFY(verdictText(*screen.last().record).contains(u"$.n"_s));
}

void TestPlaygroundTools::oddsAreKept()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario());
    Screen screen(desk);
    screen.ask(u"Hello"_s, {{u"logprobs"_s, true}, {u"top_logprobs"_s, 2}, {u"seed"_s, 7}});
    QCOMPARE(screen.last().logprobs.size(), 12);
    QVERIFY(!screen.last().record->fingerprint.isEmpty());
    std::optional<store::Conversation> stored;
    desk.conversations.load(screen.page.session()->id(), this, [&stored](const Result<store::Conversation>& loaded) { stored = loaded.value_or(store::Conversation()); });
    QTRY_VERIFY(stored.has_value());
    QCOMPARE(stored->messages.last().logprobs.size(), 12);
}

void TestPlaygroundTools::refusedParametersAreSaid()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario());
    Screen screen(desk);
    screen.page.session()->setGateway(ProfileId(u"sim"_s), u"o9"_s);
    screen.ask(u"Hello"_s, {{u"temperature"_s, 0.2}, {u"max_tokens"_s, 5}});
    QCOMPARE(screen.last().state, store::MessageState::Done);
    const QString said = changesText(*screen.last().record);
    QVERIFY(said.contains(u"temperature"_s) && said.contains(u"max_completion_tokens"_s));
    QCOMPARE(screen.sent()[u"max_completion_tokens"].toInt(), 5);
}

void TestPlaygroundTools::completionsGoOnFromThePrompt()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario());
    Screen screen(desk);
    QJsonObject parameters{{u"max_tokens"_s, 6}, {u"tools"_s, tools()}};
    putOptions(parameters, {openai::Api::Completion, {{"X-Note", "a"}}, 8});
    screen.ask(u"Once upon"_s, parameters);
    QCOMPARE(screen.last().record->operation, record::Operation::Completion);
    QCOMPARE(screen.sent()[u"prompt"].toString(), u"Once upon"_s);
    QVERIFY(!screen.sent().contains(u"tools"_s) && !screen.sent().contains(u"bellwether"_s));
    screen.ask(u"and then"_s, parameters);
    QCOMPARE(screen.sent()[u"prompt"].toString(), u"and then"_s);
    const gateway::CallSpec next = screen.page.session()->nextCall(u"the end"_s);
    QCOMPARE(next.request.messages.size(), 1);
}

QTEST_MAIN(TestPlaygroundTools)
#include "tst_playgroundtools.moc"
