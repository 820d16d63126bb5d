// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatrequestjson.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::openai;

namespace {

ChatRequest everything()
{
    ChatRequest request;
    request.model = u"gpt-4.1"_s;
    ChatMessage system;
    system.role = Role::System;
    system.text = u"Be short."_s;
    ChatMessage pictures;
    pictures.parts = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"What is it?"_s}}};
    pictures.name = u"lan"_s;
    ChatMessage calls;
    calls.role = Role::Assistant;
    calls.toolCalls = {{u"call_1"_s, u"weather"_s, u"{\"city\":\"Huế\"}"_s}};
    ChatMessage tool;
    tool.role = Role::Tool;
    tool.toolCallId = u"call_1"_s;
    tool.text = u"27 °C"_s;
    request.messages = {system, pictures, calls, tool};
    request.parameters = {{u"temperature"_s, 0.7}, {u"max_tokens"_s, 64}, {u"stop"_s, QJsonArray{u"\n"_s}}};
    return request;
}

} // namespace

class TestChatRequestJson : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void roundTrip_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::addColumn<bool>("usage");
        QTest::addColumn<bool>("ownOption");
        QTest::newRow("stream with usage") << true << true << false;
        QTest::newRow("stream without usage") << true << false << false;
        QTest::newRow("an option of the caller's own") << true << true << true;
        QTest::newRow("no stream") << false << true << false;
    }

    void roundTrip()
    {
        QFETCH(const bool, stream);
        QFETCH(const bool, usage);
        QFETCH(const bool, ownOption);
        ChatRequest request = everything();
        request.stream = stream;
        request.includeUsage = usage;
        if (ownOption)
            request.parameters.insert(u"stream_options"_s, QJsonObject{{u"chunk_size"_s, 3}});
        const auto read = chatRequestFromJson(request.toJson());
        QVERIFY(read.has_value());
        QCOMPARE(*read, request);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("curl https://…");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("embeddings") << QByteArray("{\"model\":\"m\",\"input\":[\"a\"]}");
    }

    void refuses()
    {
        QFETCH(const QByteArray, json);
        const auto read = chatRequestFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().message.isEmpty());
    }

    void oddMessagesLoseNothing()
    {
        const auto read = chatRequestFromJson("{\"messages\":[{\"role\":\"critic\",\"content\":\"hm\"},7]}");
        QVERIFY(read.has_value());
        QCOMPARE(read->messages.size(), 2);
        QCOMPARE(read->messages[0].text, u"hm"_s);
        QVERIFY(!read->stream);
    }
};

QTEST_APPLESS_MAIN(TestChatRequestJson)
#include "tst_chatrequestjson.moc"
