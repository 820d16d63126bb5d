// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatrequest.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw::openai;

namespace {

QJsonObject sent(const ChatRequest& request)
{
    return QJsonDocument::fromJson(request.toJson()).object();
}

ChatMessage message(Role role, const QString& text)
{
    ChatMessage made;
    made.role = role;
    made.text = text;
    return made;
}

} // namespace

class TestChatRequest : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void plain();
    void streamOptions();
    void parametersNeverOverride();
    void messages();
    void bigNumbersStayWhole();
    void roles();
    void outputLimits_data();
    void outputLimits();
};

void TestChatRequest::plain()
{
    ChatRequest request;
    request.model = u"m"_s;
    request.messages = {message(Role::System, u"s"_s), message(Role::User, u"é😄"_s)};
    request.stream = false;
    request.parameters = {{u"temperature"_s, 0.7}};
    QCOMPARE(QString::fromUtf8(request.toJson()),
             u"{\"messages\":[{\"content\":\"s\",\"role\":\"system\"},{\"content\":\"é😄\",\"role\":\"user\"}],"
             "\"model\":\"m\",\"stream\":false,\"temperature\":0.7}"_s);
}

void TestChatRequest::streamOptions()
{
    ChatRequest request;
    QCOMPARE(sent(request)[u"stream_options"].toObject(), (QJsonObject{{u"include_usage"_s, true}}));
    request.parameters = {{u"stream_options"_s, QJsonObject{{u"chunk"_s, 1}}}};
    QCOMPARE(sent(request)[u"stream_options"].toObject(), (QJsonObject{{u"include_usage"_s, true}, {u"chunk"_s, 1}}));
    request.includeUsage = false;
    QCOMPARE(sent(request)[u"stream_options"].toObject(), (QJsonObject{{u"chunk"_s, 1}}));
    request.stream = false;
    request.includeUsage = true;
    QVERIFY(!sent(request).contains(u"stream_options"_s));
}

void TestChatRequest::parametersNeverOverride()
{
    ChatRequest request;
    request.model = u"m"_s;
    request.parameters = {{u"model"_s, u"x"_s}, {u"messages"_s, 1}, {u"stream"_s, false}, {u"seed"_s, 7}};
    const QJsonObject json = sent(request);
    QCOMPARE(json[u"model"].toString(), u"m"_s);
    QVERIFY(json[u"messages"].isArray());
    QCOMPARE(json[u"stream"], QJsonValue(true));
    QCOMPARE(json[u"seed"].toInt(), 7);
}

void TestChatRequest::messages()
{
    ChatRequest request;
    ChatMessage call = message(Role::Assistant, {});
    call.toolCalls = {{u"a"_s, u"f"_s, u"{\"x\":1}"_s}};
    ChatMessage answer = message(Role::Tool, u"42"_s);
    answer.toolCallId = u"a"_s;
    ChatMessage picture = message(Role::User, u"not sent"_s);
    picture.parts = {QJsonObject{{u"type"_s, u"image_url"_s}}};
    picture.name = u"Ann"_s;
    request.messages = {call, answer, picture, message(Role::Assistant, {})};
    const QJsonArray json = sent(request)[u"messages"].toArray();
    QVERIFY(json[0][u"content"].isNull());
    QCOMPARE(json[0][u"tool_calls"][0][u"function"][u"arguments"].toString(), u"{\"x\":1}"_s);
    QCOMPARE(json[0][u"tool_calls"][0][u"type"].toString(), u"function"_s);
    QCOMPARE(json[1][u"tool_call_id"].toString(), u"a"_s);
    QVERIFY(!json[1].toObject().contains(u"tool_calls"_s));
    QCOMPARE(json[2][u"content"].toArray(), picture.parts);
    QCOMPARE(json[2][u"name"].toString(), u"Ann"_s);
    QCOMPARE(json[3][u"content"].toString(u"missing"_s), QString());
}

void TestChatRequest::bigNumbersStayWhole()
{
    ChatRequest request;
    request.parameters = {{u"seed"_s, qint64{9007199254740993}}};
    QVERIFY(request.toJson().contains("\"seed\":9007199254740993"));
}

void TestChatRequest::roles()
{
    QCOMPARE(roleId(Role::System), u"system"_s);
    QCOMPARE(roleId(Role::Developer), u"developer"_s);
    QCOMPARE(roleId(Role::User), u"user"_s);
    QCOMPARE(roleId(Role::Assistant), u"assistant"_s);
    QCOMPARE(roleId(Role::Tool), u"tool"_s);
}

void TestChatRequest::outputLimits_data()
{
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<qint64>("tokens"); // -1: not said
    QTest::addColumn<qint64>("answers");
    QTest::newRow("not said") << QJsonObject() << qint64(-1) << qint64(1);
    QTest::newRow("the old name") << QJsonObject{{u"max_tokens"_s, 50}} << qint64(50) << qint64(1);
    QTest::newRow("the new name") << QJsonObject{{u"max_completion_tokens"_s, 60}} << qint64(60) << qint64(1);
    QTest::newRow("the larger of both") << QJsonObject{{u"max_completion_tokens"_s, 60}, {u"max_tokens"_s, 9'000}} << qint64(9'000) << qint64(1);
    QTest::newRow("none") << QJsonObject{{u"max_tokens"_s, -1}} << qint64(-1) << qint64(1);
    QTest::newRow("no number") << QJsonObject{{u"max_tokens"_s, u"50"_s}, {u"n"_s, u"2"_s}} << qint64(-1) << qint64(1);
    QTest::newRow("several answers") << QJsonObject{{u"max_tokens"_s, 50}, {u"n"_s, 3}} << qint64(50) << qint64(3);
    QTest::newRow("the best of several") << QJsonObject{{u"best_of"_s, 5}, {u"n"_s, 0}} << qint64(-1) << qint64(5);
}

void TestChatRequest::outputLimits()
{
    QFETCH(QJsonObject, parameters);
    const OutputLimit limit = outputLimit(parameters);
    QTEST(limit.tokens.value_or(-1), "tokens");
    QTEST(limit.answers, "answers");
}

QTEST_GUILESS_MAIN(TestChatRequest)
#include "tst_chatrequest.moc"
