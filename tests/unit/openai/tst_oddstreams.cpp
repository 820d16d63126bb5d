// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as some gateways send them: a finish_reason or usage with every chunk, several chunks in one body, remarks beside
// the text, keys that stand there twice.
#include "support/suite.h"
#include "support/transcript.h"

using namespace Qt::StringLiterals;
using namespace bw;
using openai::StreamOutcome;
using test::Transcript;

// Before the raw strings: moc loses its way in them.
class TestOddStreams : public test::Suite
{
    Q_OBJECT

private slots:
    void finishWithEveryChunk_data();
    void finishWithEveryChunk();
    void usageWithEveryChunk_data();
    void usageWithEveryChunk();
    void severalChunksAtOnce_data();
    void severalChunksAtOnce();
    void anArrayIsReadAsAWhole();
    void remarks_data();
    void remarks();
    void keysTwice_data();
    void keysTwice();
};

namespace {

QByteArray text(const QByteArray& content, const QByteArray& finish = {})
{
    const QByteArray reason = finish.isEmpty() ? QByteArray() : ",\"finish_reason\":\"" + finish + '"';
    return R"({"choices":[{"index":0,"delta":{"content":")" + content + "\"}" + reason + "}]}";
}

QByteArray withUsage(const QByteArray& choices)
{
    return R"({"choices":[)" + choices + R"(],"usage":{"prompt_tokens":1,"completion_tokens":2}})";
}

const QByteArray Empty = R"({"index":0,"delta":{"content":""}})";
const QByteArray Word = R"({"index":0,"delta":{"content":"a"}})";
const QByteArray Stop = R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";
const QByteArray Boom = R"({"error":{"message":"boom"}})";

void add(openai::ChatAssembler& assembler, const QByteArray& data)
{
    assembler.addEvent({{}, {data.constData(), size_t(data.size())}, {}, false}, NoInstant);
}

Transcript read(const QList<QByteArray>& events)
{
    QByteArray body;
    for (const QByteArray& event : events)
        body += "data: " + event + "\n\n";
    return test::transcriptOf(body);
}

} // namespace

//! `settled` after each event: whether nothing but usage is expected any more.
void TestOddStreams::finishWithEveryChunk_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<QList<bool>>("settled");
    QTest::newRow("as it should be") << QList<QByteArray>{text("a"), text("b", "stop")} << QList<bool>{false, true};
    QTest::newRow("repeated at the end") << QList<QByteArray>{text("a", "stop"), Stop, Stop} << QList<bool>{true, true, true};
    QTest::newRow("with every chunk") << QList<QByteArray>{text("a", "stop"), text("b", "stop"), text("c", "stop")}
                                      << QList<bool>{true, false, false};
    QTest::newRow("with every chunk, and an end") << QList<QByteArray>{text("a", "stop"), text("b", "stop"), Stop}
                                                  << QList<bool>{true, false, true};
    QTest::newRow("the word null") << QList<QByteArray>{text("a", "null"), text("b", "null"), Stop} << QList<bool>{false, false, true};
}

void TestOddStreams::finishWithEveryChunk()
{
    QFETCH(const QList<QByteArray>, events);
    QFETCH(const QList<bool>, settled);
    openai::ChatAssembler assembler;
    QList<bool> seen;
    for (const QByteArray& event : events) {
        add(assembler, event);
        seen.append(assembler.sawFinish());
    }
    QCOMPARE(seen, settled);
    QCOMPARE(assembler.finish(NoInstant), StreamOutcome::Complete);
    QCOMPARE(assembler.completion().choices.constFirst().finishRaw, u"stop"_s);
}

void TestOddStreams::usageWithEveryChunk_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<StreamOutcome>("outcome");
    QTest::newRow("a chunk without text is no end")
        << QList<QByteArray>{withUsage(Word), withUsage(Word), withUsage(Empty)} << StreamOutcome::Truncated;
    QTest::newRow("usage alone is")
        << QList<QByteArray>{withUsage(Word), withUsage(Empty), withUsage({})} << StreamOutcome::Complete;
    QTest::newRow("after text without usage") << QList<QByteArray>{text("a"), withUsage(Empty)} << StreamOutcome::Complete;
}

void TestOddStreams::usageWithEveryChunk()
{
    QFETCH(const QList<QByteArray>, events);
    const Transcript got = read(events);
    QTEST(got.outcome, "outcome");
    QCOMPARE(got.completion.usage->completionTokens, 2);
}

void TestOddStreams::severalChunksAtOnce_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<StreamOutcome>("outcome");
    const QByteArray a = text("a");
    const QByteArray b = text("b");
    const auto row = [](const char* name, const QByteArray& body, StreamOutcome outcome) { QTest::newRow(name) << body << outcome; };
    row("lines", a + '\n' + b + '\n' + Stop + '\n', StreamOutcome::Complete);
    row("lines and [DONE]", a + "\r\n\r\n" + b + "\n[DONE]\n", StreamOutcome::Complete);
    row("lines without an end", a + '\n' + b + '\n', StreamOutcome::Truncated);
    row("lines, the second cut off", text("ab") + '\n' + b.chopped(4), StreamOutcome::Truncated);
    row("lines, the last cut off", a + '\n' + b + '\n' + Stop.chopped(9), StreamOutcome::Truncated);
    row("lines, the last an error", a + '\n' + b + '\n' + Boom, StreamOutcome::Failed);
    row("an array", '[' + a + ",\n" + b + ',' + Stop + ']', StreamOutcome::Complete);
    row("an array without an end", '[' + a + ',' + b + ']', StreamOutcome::Truncated);
    row("an array that ends with an error", '[' + a + ',' + b + ',' + Boom + ']', StreamOutcome::Failed);
}

void TestOddStreams::severalChunksAtOnce()
{
    QFETCH(const QByteArray, body);
    openai::ChatAssembler assembler;
    assembler.addBody({body.constData(), size_t(body.size())}, NoInstant);
    QTEST(assembler.finish(NoInstant), "outcome");
    QCOMPARE(assembler.completion().choices.constFirst().content, u"ab"_s);
    if (assembler.error())
        QCOMPARE(assembler.error()->message, u"boom"_s);
    if (body.startsWith('['))
        QCOMPARE(read({body}).deltaContent, u"ab"_s);
}

//! A broken item spoils all of it: nothing is taken twice or by half.
void TestOddStreams::anArrayIsReadAsAWhole()
{
    const Transcript got = read({text("x"), '[' + text("a") + ",{\"choices\":]", "[DONE]"});
    QCOMPARE(got.deltaContent, u"x"_s);
    QCOMPARE(got.outcome, StreamOutcome::Failed);
}

void TestOddStreams::remarks_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<StreamOutcome>("outcome");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QList<QByteArray>& events, StreamOutcome outcome, const QString& message = {}) {
        QTest::newRow(name) << events << outcome << message;
    };
    row("done: true after the end", {text("a"), Stop, R"({"done":true})"}, StreamOutcome::Complete);
    row("a message amid the text", {text("a"), R"({"message":"boom"})", Stop}, StreamOutcome::Complete);
    row("a message, then nothing", {text("a"), R"({"message":"boom"})"}, StreamOutcome::Failed, u"boom"_s);
    row("a message after the role", {text(""), R"({"message":"boom"})", "[DONE]"}, StreamOutcome::Failed, u"boom"_s);
    row("an error beats what cannot be read", {text("a"), "{oops", Boom}, StreamOutcome::Failed, u"boom"_s);
    row("comments as data", {": OPENROUTER PROCESSING", text("a"), ": OPENROUTER PROCESSING", Stop}, StreamOutcome::Complete);
    row("msg", {R"({"code":401,"msg":"boom"})"}, StreamOutcome::Failed, u"boom"_s);
    row("msg before the text", {R"({"code":0,"msg":"success"})", text("a"), Stop}, StreamOutcome::Complete);
    row("msg before a text without an end", {R"({"code":0,"msg":"success"})", text("a")}, StreamOutcome::Truncated);
    row("MiniMax", {R"({"choices":null,"base_resp":{"status_code":2049,"status_msg":"boom"}})"}, StreamOutcome::Failed, u"boom"_s);
    row("MiniMax, all well", {text("a"), Stop, R"({"choices":[],"base_resp":{"status_code":0,"status_msg":""}})"}, StreamOutcome::Complete);
}

void TestOddStreams::remarks()
{
    QFETCH(const QList<QByteArray>, events);
    QFETCH(const QString, message);
    const Transcript got = read(events);
    QTEST(got.outcome, "outcome");
    QCOMPARE(got.error ? got.error->message : QString(), message);
    QVERIFY(!got.error || !got.error->protocol);
}

void TestOddStreams::keysTwice_data()
{
    QTest::addColumn<QByteArray>("chunk");
    const QByteArray other = R"({"index":0,"delta":{"content":"b"}})";
    QTest::newRow("choices") << QByteArray("{\"choices\":[" + other + "],\"choices\":[" + Word + "]}");
    QTest::newRow("delta") << QByteArray(R"({"choices":[{"delta":{"content":"b","reasoning":"r"},"delta":{"content":"a"}}]})");
    QTest::newRow("content parts") << QByteArray(R"({"choices":[{"delta":{"content":[{"type":"thinking","thinking":"r"}],"content":[{"text":"a"}]}}]})");
    const QByteArray call = R"("tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":"{}"}}])";
    QTest::newRow("tool calls") << QByteArray(R"({"choices":[{"delta":{"content":"a",)" + call + ',' + call + "}}]}");
}

void TestOddStreams::keysTwice()
{
    QFETCH(const QByteArray, chunk);
    const Transcript got = read({chunk, "[DONE]"});
    QCOMPARE(got.completion.choices.size(), 1);
    QCOMPARE(got.completion.choices.constFirst().content, u"a"_s);
    QCOMPARE(got.completion.choices.constFirst().reasoning, QString());
    for (const openai::ToolCall& call : got.completion.choices.constFirst().toolCalls)
        QCOMPARE(call.arguments, u"{}"_s);
}

QTEST_GUILESS_MAIN(TestOddStreams)
#include "tst_oddstreams.moc"
