// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "support/transcript.h"

using namespace Qt::StringLiterals;
using namespace bw;
using openai::FinishReason;
using openai::StreamOutcome;
using test::Transcript;

// Before the raw strings: moc loses its way in them.
class TestChatAssembler : public test::Suite
{
    Q_OBJECT

private slots:
    void content_data();
    void content();
    void reasoning_data();
    void reasoning();
    void surrogatePairsMayBeSplit();
    void ends_data();
    void ends();
    void finishReasons_data();
    void finishReasons();
    void lastFinishWins();
    void finishOfSeveralChoices();
    void toolCallsWithoutTheirFinish_data();
    void toolCallsWithoutTheirFinish();
    void errors_data();
    void errors();
    void deltaAndUsageComeBeforeTheError();
    void whatComesAfterAnError();
    void notJson_data();
    void notJson();
    void keepAlives();
    void deltas();
    void deltasCarryTheTime();
    void usageLastWins_data();
    void usageLastWins();
    void identity();
    void bodies_data();
    void bodies();
    void bodyErrors_data();
    void bodyErrors();
    void foreign_data();
    void foreign();
    void thinkTags_data();
    void thinkTags();
    void nestedDeeply();
};

namespace {

//! A stream of these data values.
QByteArray stream(const QList<QByteArray>& events)
{
    QByteArray body;
    for (const QByteArray& event : events)
        body += "data: " + event + "\n\n";
    return body;
}

QByteArray choice(const QByteArray& fields)
{
    return R"({"choices":[{)" + fields + "}]}";
}

QByteArray delta(const QByteArray& fields)
{
    return choice(R"("index":0,"delta":{)" + fields + "}");
}

QByteArray text(const QByteArray& content)
{
    return delta(R"("content":")" + content + '"');
}

const QByteArray Done = "[DONE]";
const QByteArray Stop = R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";
const QByteArray UsageChunk = R"({"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}})";
const QByteArray ErrorChunk = R"({"error":{"message":"boom","code":500}})";

Transcript read(const QList<QByteArray>& events, openai::AssemblerOptions options = {})
{
    return test::transcriptOf(stream(events), {}, options);
}

openai::ChatAssembler body(const QByteArray& bytes)
{
    openai::ChatAssembler assembler;
    assembler.addBody({bytes.constData(), size_t(bytes.size())}, NoInstant);
    return assembler;
}

} // namespace

void TestChatAssembler::content_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QList<QByteArray>& events, const QString& expected) {
        QTest::newRow(name) << events << expected;
    };
    row("plain", {text("a"), text("b")}, u"ab"_s);
    row("escapes", {text(R"(\"\\\/\b\f\n\r\t\u00e9\u6587)")}, u"\"\\/\b\f\n\r\té文"_s);
    row("UTF-8 beside escapes", {text("文\\n字😄\\u00e9é")}, u"文\n字😄éé"_s);
    row("zero", {text("a\\u0000b")}, u"a"_s + QChar(0) + u'b');
    row("BOM is text",
        {text("\xEF\xBB\xBF"
              "a")},
        u"\uFEFFa"_s);
    row("bad hex", {text(R"(a\u12xyb)")}, u"a\uFFFDb"_s);
    row("delta null", {choice(R"("index":0,"delta":null)"), text("a")}, u"a"_s);
    row("choices null", {R"({"choices":null})", text("a")}, u"a"_s);
    row("choices no array", {R"({"choices":{"0":1}})", text("a")}, u"a"_s);
    row("a choice that is null", {R"({"choices":[null,{"index":0,"delta":{"content":"a"}}]})"}, u"a"_s);
    row("every key null",
        {delta(R"("role":null,"content":null,"tool_calls":null,"reasoning_content":null,"function_call":null)"),
         text("a")},
        u"a"_s);
    row("no index", {choice(R"("delta":{"content":"a"})"), choice(R"("delta":{"content":"b"})")}, u"ab"_s);
    row("index after delta", {choice(R"("finish_reason":null,"delta":{"content":"a"},"index":0)")}, u"a"_s);
    row("index null", {choice(R"("index":null,"delta":{"content":"a"})")}, u"a"_s);
    row("index as text", {choice(R"("index":"0","delta":{"content":"a"})")}, u"a"_s);
    row("absurd index", {choice(R"("index":99999999999,"delta":{"content":"a"})")}, u"a"_s);
    row("content of another type", {delta(R"("content":7)"), text("a")}, u"a"_s);
    row("content parts", {delta(R"("content":[{"type":"text","text":"a"},{"type":"text","text":"b"},"c",null,5])")},
        u"abc"_s);
    row("refusal", {delta(R"("content":null,"refusal":"no")")}, u"no"_s);
    row("text completion", {choice(R"("index":0,"text":"a")"), choice(R"("index":0,"text":"b")")}, u"ab"_s);
    row("text repeats the delta", {choice(R"("index":0,"text":"a","delta":{"content":"a"})")}, u"a"_s);
    row("text beside an empty delta", {choice(R"("index":0,"text":"a","delta":{})")}, u"a"_s);
    row("delta with a cumulative message",
        {choice(R"("message":{"content":"a"},"delta":{"content":"a"})"),
         choice(R"("message":{"content":"ab"},"delta":{"content":"b"})")},
        u"ab"_s);
    row("cumulative messages alone",
        {choice(R"("message":{"content":"a"})"), choice(R"("message":{"content":"ab"})"),
         choice(R"("message":{"content":"ab"})")},
        u"ab"_s);
    row("NaN in a key we do not read",
        {R"({"choices":[{"index":0,"delta":{"content":"a"},"logprobs":{"x":NaN,"y":-Infinity}}]})"}, u"a"_s);
    row("a number no integer holds",
        {R"({"seed":123456789012345678901234567890,"choices":[{"delta":{"content":"a"}}]})"}, u"a"_s);
    row("two data lines, each JSON", {text("a") + "\ndata: " + text("b")}, u"ab"_s);
    row("data lines, the last [DONE]", {text("a") + "\ndata: [DONE]"}, u"a"_s);
    row("data lines with keep-alives among them", {text("a") + "\ndata:\ndata: null\ndata: " + text("b")}, u"ab"_s);
    row("data lines of one JSON", {"{\"choices\":[{\ndata: \"delta\":{\"content\":\"a\"}}]}"}, u"a"_s);
    row("an array around the chunk", {"[" + text("a") + "]"}, u"a"_s);
}

void TestChatAssembler::content()
{
    QFETCH(QList<QByteArray>, events);
    const Transcript got = read(events + QList<QByteArray>{Done});
    QVERIFY2(!got.error, got.error ? qPrintable(got.error->message) : "");
    QCOMPARE(got.completion.choices.size(), 1);
    QTEST(got.completion.choices[0].content, "expected");
    QCOMPARE(got.deltaContent, got.completion.choices[0].content);
    QCOMPARE(got.outcome, StreamOutcome::Complete);
    QVERIFY(got.done);
}

void TestChatAssembler::reasoning_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("expected");
    QTest::newRow("reasoning_content") << QByteArray(R"("content":null,"reasoning_content":"r")") << u"r"_s;
    QTest::newRow("reasoning") << QByteArray(R"("content":"","reasoning":"r")") << u"r"_s;
    QTest::newRow("both: once") << QByteArray(R"("reasoning":"r","reasoning_content":"r")") << u"r"_s;
    QTest::newRow("the first is null") << QByteArray(R"("reasoning_content":null,"reasoning":"r")") << u"r"_s;
    QTest::newRow("details repeat it")
        << QByteArray(R"("reasoning":"r","reasoning_details":[{"type":"reasoning.text","text":"r"}])") << u"r"_s;
    QTest::newRow("no string") << QByteArray(R"("reasoning":{"effort":"low"})") << QString();
    QTest::newRow("Mistral")
        << QByteArray(
               R"("content":[{"type":"thinking","thinking":[{"type":"text","text":"r"},{"type":"text","text":"s"}]}])")
        << u"rs"_s;
    QTest::newRow("thinking as text") << QByteArray(R"("content":[{"type":"thinking","thinking":"r"}])") << u"r"_s;
}

void TestChatAssembler::reasoning()
{
    QFETCH(QByteArray, fields);
    const Transcript got = read({delta(fields), text("a"), Done});
    QTEST(got.completion.choices[0].reasoning, "expected");
    QCOMPARE(got.completion.choices[0].content, u"a"_s);
}

void TestChatAssembler::surrogatePairsMayBeSplit()
{
    openai::ChatAssembler assembler;
    const QByteArray high = text(R"(a\ud83d)");
    const QByteArray low = text(R"(\ude04b)");
    const auto first = assembler.addEvent({{}, {high.constData(), size_t(high.size())}, {}, false}, NoInstant);
    QCOMPARE(first.size(), 1);
    QVERIFY(first[0].content.back().isHighSurrogate());
    assembler.addEvent({{}, {low.constData(), size_t(low.size())}, {}, false}, NoInstant);
    QCOMPARE(assembler.completion().choices[0].content, u"a😄b"_s);
    QVERIFY(!assembler.error());
    // In tool arguments, and a half that never gets its other half.
    const Transcript tool =
        read({delta(R"("tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":"\ud83d"}}])"),
              delta(R"("tool_calls":[{"index":0,"function":{"arguments":"\ude04\ud83d"}}])"), Done});
    QCOMPARE(tool.completion.choices[0].toolCalls[0].arguments, u"😄"_s + QChar(0xD83D));
}

void TestChatAssembler::ends_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<StreamOutcome>("outcome");
    QTest::newRow("done") << QList<QByteArray>{text("a"), Done} << StreamOutcome::Complete;
    QTest::newRow("done with a space") << QList<QByteArray>{text("a"), "[DONE] "} << StreamOutcome::Complete;
    QTest::newRow("finish") << QList<QByteArray>{text("a"), Stop} << StreamOutcome::Complete;
    QTest::newRow("usage") << QList<QByteArray>{text("a"), UsageChunk} << StreamOutcome::Complete;
    const QByteArray grown =
        R"({"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":1,"completion_tokens":1}})";
    QTest::newRow("usage with the last text") << QList<QByteArray>{text("a"), grown} << StreamOutcome::Complete;
    QTest::newRow("usage on every chunk, cut off") << QList<QByteArray>{grown, grown} << StreamOutcome::Truncated;
    QTest::newRow("usage on every chunk and after")
        << QList<QByteArray>{grown, grown, UsageChunk} << StreamOutcome::Complete;
    QTest::newRow("text after usage") << QList<QByteArray>{UsageChunk, text("a")} << StreamOutcome::Truncated;
    QTest::newRow("empty usage is none") << QList<QByteArray>{text("a"), R"({"choices":[],"usage":{}})"}
                                         << StreamOutcome::Truncated;
    QTest::newRow("text only") << QList<QByteArray>{text("a")} << StreamOutcome::Truncated;
    QTest::newRow("reasoning only") << QList<QByteArray>{delta(R"("reasoning":"a")")} << StreamOutcome::Truncated;
    QTest::newRow("tool only") << QList<QByteArray>{delta(R"("tool_calls":[{"index":0}])")} << StreamOutcome::Truncated;
    QTest::newRow("nothing") << QList<QByteArray>{} << StreamOutcome::Empty;
    QTest::newRow("role only") << QList<QByteArray>{delta(R"("role":"assistant","content":"")")}
                               << StreamOutcome::Empty;
    QTest::newRow("keep-alives only") << QList<QByteArray>{"null", "null"} << StreamOutcome::Empty;
    QTest::newRow("error") << QList<QByteArray>{text("a"), ErrorChunk, Done} << StreamOutcome::Failed;
}

void TestChatAssembler::ends()
{
    QFETCH(QList<QByteArray>, events);
    QFETCH(StreamOutcome, outcome);
    const Transcript got = read(events);
    QCOMPARE(got.outcome, outcome);
    QCOMPARE(got.completion.truncated, outcome == StreamOutcome::Truncated);
}

void TestChatAssembler::finishReasons_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<FinishReason>("reason");
    const auto rows = [](FinishReason reason, const QStringList& raws) {
        for (const QString& raw : raws)
            QTest::newRow(qPrintable(raw)) << raw << reason;
    };
    rows(FinishReason::Stop, {u"stop"_s, u"end"_s, u"eos"_s, u"end_turn"_s, u"STOP"_s, u"completed"_s});
    rows(FinishReason::Length, {u"length"_s, u"max_tokens"_s, u"MAX_TOKENS"_s});
    rows(FinishReason::ToolCalls, {u"tool_calls"_s, u"function_call"_s, u"tool_use"_s});
    rows(FinishReason::ContentFilter, {u"content_filter"_s, u"sensitive"_s, u"SAFETY"_s});
    rows(FinishReason::Error, {u"error"_s, u"network_error"_s, u"abort"_s, u"insufficient_system_resource"_s});
    rows(FinishReason::Unknown, {u"because"_s});
}

void TestChatAssembler::finishReasons()
{
    QFETCH(QString, raw);
    const Transcript got = read({text("a"), choice(R"("index":0,"delta":{},"finish_reason":")" + raw.toUtf8() + '"')});
    QTEST(got.completion.choices[0].finish, "reason");
    QCOMPARE(got.completion.choices[0].finishRaw, raw);
    QCOMPARE(got.outcome, StreamOutcome::Complete);
}

//! OpenRouter repeats it, and sends null again afterwards.
void TestChatAssembler::lastFinishWins()
{
    const Transcript got = read({choice(R"("delta":{"content":"a"},"finish_reason":"length")"), Stop,
                                 choice(R"("delta":{},"finish_reason":null)"), Done});
    QCOMPARE(got.completion.choices[0].finish, FinishReason::Stop);
}

void TestChatAssembler::finishOfSeveralChoices()
{
    openai::ChatAssembler assembler;
    const auto add = [&assembler](const QByteArray& data) {
        assembler.addEvent({{}, {data.constData(), size_t(data.size())}, {}, false}, NoInstant);
    };
    add(R"({"choices":[{"index":1,"delta":{"content":"b"}}]})");
    add(R"({"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}]})");
    QVERIFY(!assembler.sawFinish());
    add(R"({"choices":[{"index":1,"delta":{},"finish_reason":"length"}]})");
    QVERIFY(assembler.sawFinish());
    const auto& choices = assembler.completion().choices;
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices[0].content + choices[1].content, u"ab"_s);
    QCOMPARE(choices[1].finish, FinishReason::Length);
}

void TestChatAssembler::toolCallsWithoutTheirFinish_data()
{
    QTest::addColumn<QList<QByteArray>>("end");
    QTest::addColumn<FinishReason>("reason");
    QTest::addColumn<QString>("raw");
    QTest::newRow("stop") << QList<QByteArray>{Stop} << FinishReason::ToolCalls << u"stop"_s;
    QTest::newRow("null, done") << QList<QByteArray>{Done} << FinishReason::ToolCalls << QString();
    QTest::newRow("null, usage") << QList<QByteArray>{UsageChunk} << FinishReason::ToolCalls << QString();
    QTest::newRow("cut off") << QList<QByteArray>{} << FinishReason::None << QString();
    QTest::newRow("length") << QList<QByteArray>{choice(R"("finish_reason":"length")")} << FinishReason::Length
                            << u"length"_s;
}

void TestChatAssembler::toolCallsWithoutTheirFinish()
{
    QFETCH(QList<QByteArray>, end);
    const QByteArray call = delta(R"("tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":"{}"}}])");
    const Transcript got = read(QList<QByteArray>{call} + end);
    QTEST(got.completion.choices[0].finish, "reason");
    QTEST(got.completion.choices[0].finishRaw, "raw");
}

void TestChatAssembler::errors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QByteArray& body, const QString& message, const QString& code) {
        QTest::newRow(name) << body << message << code;
    };
    row("error object", stream({ErrorChunk}), u"boom"_s, u"500"_s);
    row("error string", stream({R"({"error":"boom"})"}), u"boom"_s, {});
    row("object error", stream({R"({"object":"error","message":"boom","type":"BadRequestError","code":400})"}),
        u"boom"_s, u"400"_s);
    row("event error", "event: error\ndata: {\"error\":{\"message\":\"boom\"}}\n\n", u"boom"_s, {});
    row("event error without the key", "event: error\ndata: {\"message\":\"boom\",\"code\":\"x\"}\n\n", u"boom"_s,
        u"x"_s);
    row("event error in words", "event: error\ndata: boom\n\n", u"boom"_s, {});
    row("error field", "error: {\"code\":400,\"message\":\"boom\"}\n\n", u"boom"_s, u"400"_s);
    row("error field in words", "error: boom\n\n", u"boom"_s, {});
    row("array", stream({R"([{"error":{"code":429,"message":"boom"}}])"}), u"boom"_s, u"429"_s);
    row("message without choices", stream({R"({"code":20012,"message":"boom","data":null})"}), u"boom"_s, u"20012"_s);
    row("detail without choices", stream({R"({"detail":"boom"})"}), u"boom"_s, {});
    row("in the choice",
        stream(
            {R"({"choices":[{"index":0,"delta":{"content":""},"error":{"code":502,"message":"boom"},"finish_reason":"error"}]})"}),
        u"boom"_s, u"502"_s);
    row("the first counts", stream({ErrorChunk, R"({"error":"later"})"}), u"boom"_s, u"500"_s);
}

void TestChatAssembler::errors()
{
    QFETCH(QByteArray, body);
    const Transcript got = test::transcriptOf(body, test::everyByte(body));
    QCOMPARE(got.outcome, StreamOutcome::Failed);
    QTEST(got.error->message, "message");
    QTEST(got.error->code, "code");
    QVERIFY(!got.error->protocol);
}

void TestChatAssembler::deltaAndUsageComeBeforeTheError()
{
    const Transcript got = read(
        {R"({"error":{"message":"boom"},"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":4,"completion_tokens":2}})"});
    QCOMPARE(got.error->message, u"boom"_s);
    QCOMPARE(got.deltaContent, u"a"_s);
    QCOMPARE(got.completion.usage->promptTokens, 4);
}

void TestChatAssembler::whatComesAfterAnError()
{
    const Transcript got = read({text("a"), ErrorChunk, text("b"), UsageChunk, Done});
    QCOMPARE(got.completion.choices[0].content, u"ab"_s);
    QVERIFY(got.completion.usage.has_value());
    QVERIFY(got.done);
    for (const QByteArray& falsy : QList<QByteArray>{"null", "false", "\"\"", "{}", "[]", "0"}) {
        const Transcript fine = read({R"({"choices":[{"delta":{"content":"a"}}],"error":)" + falsy + "}", Done});
        QVERIFY2(!fine.error, falsy.constData());
    }
}

void TestChatAssembler::notJson_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("cut off") << text("a").chopped(3);
    QTest::newRow("two at once") << text("a") + text("b");
    QTest::newRow("lines of words") << QByteArray("hello\ndata: world");
    QTest::newRow("trailing words") << text("a") + " x";
    QTest::newRow("a string") << QByteArray("\"a\"");
    QTest::newRow("a number") << QByteArray("1");
    QTest::newRow("true") << QByteArray("true");
    QTest::newRow("an unclosed string") << QByteArray(R"({"choices":[{"delta":{"content":"a)");
    QTest::newRow("array of numbers") << QByteArray("[1,2]");
}

void TestChatAssembler::notJson()
{
    QFETCH(QByteArray, data);
    const Transcript got = read({text("x"), data, Done});
    QCOMPARE(got.outcome, StreamOutcome::Failed);
    QVERIFY(got.error->protocol);
    QCOMPARE(got.completion.choices[0].content, u"x"_s); // nothing of it was applied
    // As the last thing before the connection ended it is a cut, not nonsense.
    const Transcript cut = test::transcriptOf(stream({text("x")}) + "data: " + data);
    QCOMPARE(cut.outcome, StreamOutcome::Truncated);
}

void TestChatAssembler::keepAlives()
{
    const Transcript got =
        test::transcriptOf("data: null\n\ndata:  \n\ndata:\n\n: x\n\nevent: ping\ndata: {\"type\":\"ping\"}\n\n" +
                           stream({text("a"), Done}));
    QVERIFY(!got.error);
    QCOMPARE(got.completion.events, 3);
    QCOMPARE(got.completion.comments, 1);
    QCOMPARE(got.deltaContent, u"a"_s);
}

void TestChatAssembler::deltas()
{
    openai::ChatAssembler assembler;
    const auto add = [&assembler](const QByteArray& data) {
        return assembler.addEvent({{}, {data.constData(), size_t(data.size())}, {}, false}, NoInstant);
    };
    QVERIFY(add(delta(R"("role":"assistant","content":"")")).isEmpty());
    QVERIFY(add(Stop).isEmpty());
    QVERIFY(add(UsageChunk).isEmpty());
    QVERIFY(add(Done).isEmpty());
    QCOMPARE(add(text("a")).size(), 1);
    const auto tool = add(delta(R"("tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":""}}])"));
    QCOMPARE(tool.size(), 1);
    QVERIFY(tool[0].toolCall);
    QVERIFY(tool[0].content.isEmpty());
    const auto two = add(R"({"choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"reasoning":"b"}}]})");
    QCOMPARE(two.size(), 2);
    QCOMPARE(two[1].choice, 1);
    QCOMPARE(two[1].reasoning, u"b"_s);
}

void TestChatAssembler::deltasCarryTheTime()
{
    openai::ChatAssembler assembler;
    const Instant at{std::chrono::seconds(7)};
    const QByteArray data = text("a");
    QCOMPARE(assembler.addEvent({{}, {data.constData(), size_t(data.size())}, {}, false}, at)[0].at, at);
}

void TestChatAssembler::usageLastWins_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    const QByteArray right = R"("usage":{"prompt_tokens":9,"completion_tokens":8,"total_tokens":17})";
    const QByteArray wrong = R"("usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2})";
    QTest::newRow("top level") << QList<QByteArray>{"{\"choices\":[]," + right + "}"};
    QTest::newRow("in the choice") << QList<QByteArray>{R"({"choices":[{"index":0,"delta":{},)" + right + "}]}"};
    QTest::newRow("x_groq") << QList<QByteArray>{R"({"choices":[],"x_groq":{"id":"r",)" + right + "}}"};
    QTest::newRow("cumulative") << QList<QByteArray>{"{" + wrong + "}", "{" + right + "}"};
    QTest::newRow("null afterwards") << QList<QByteArray>{"{" + right + "}", R"({"choices":[],"usage":null})"};
    QTest::newRow("x_groq after top level") << QList<QByteArray>{"{" + wrong + R"(,"x_groq":{)" + right + "}}"};
}

void TestChatAssembler::usageLastWins()
{
    QFETCH(QList<QByteArray>, events);
    const Transcript got = read(QList<QByteArray>{text("a")} + events);
    QCOMPARE(got.outcome, StreamOutcome::Complete);
    QCOMPARE(got.completion.usage->promptTokens, 9);
    QCOMPARE(got.completion.usage->completionTokens, 8);
}

//! Groq sends a new id with every chunk, Azure an empty model first.
void TestChatAssembler::identity()
{
    const Transcript got = read({R"({"id":"","model":"","choices":[]})", R"({"id":null,"model":7,"choices":[]})",
                                 R"({"id":"a","model":"m-1","choices":[{"delta":{"content":"x"}}]})",
                                 R"({"id":"b","model":"m-2","choices":[{"delta":{"content":"y"}}]})", Done});
    QCOMPARE(got.completion.id, u"a"_s);
    QCOMPARE(got.completion.model, u"m-1"_s);
    QCOMPARE(got.completion.choices[0].content, u"xy"_s);
}

void TestChatAssembler::bodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reasoning");
    const QByteArray plain =
        R"({"id":"x","choices":[{"index":0,"message":{"role":"assistant","content":"A"},"finish_reason":"stop"}]})";
    QTest::newRow("plain") << plain << u"A"_s << QString();
    QTest::newRow("blank lines first") << "\n\n\n" + plain + "\n" << u"A"_s << QString();
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + plain << u"A"_s << QString();
    QTest::newRow("broken UTF-8") << QByteArray(plain).replace("\"A\"", "\"A\xFF\"") << u"A\uFFFD"_s << QString();
    QTest::newRow("Mistral parts")
        << QByteArray(
               R"({"choices":[{"message":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"R"}]},{"type":"text","text":"A"}]}}]})")
        << u"A"_s << u"R"_s;
    QTest::newRow("reasoning") << QByteArray(R"({"choices":[{"message":{"content":"A","reasoning_content":"R"}}]})")
                               << u"A"_s << u"R"_s;
    QTest::newRow("text completion") << QByteArray(R"({"choices":[{"text":"A","finish_reason":"length"}]})") << u"A"_s
                                     << QString();
}

void TestChatAssembler::bodies()
{
    QFETCH(QByteArray, bytes);
    openai::ChatAssembler assembler = body(bytes);
    QCOMPARE(assembler.deltas().size(), 1);
    QCOMPARE(assembler.finish(NoInstant), StreamOutcome::Complete);
    QTEST(assembler.completion().choices[0].content, "content");
    QTEST(assembler.completion().choices[0].reasoning, "reasoning");
    QVERIFY(!assembler.completion().truncated);
    QCOMPARE(assembler.completion().events, 0);
}

void TestChatAssembler::bodyErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("protocol");
    QTest::addColumn<QString>("message");
    QTest::newRow("error with 200") << QByteArray(R"({"error":{"message":"boom"}})") << false << u"boom"_s;
    QTest::newRow("array") << QByteArray("[{\"error\":{\"message\":\"boom\"}}\n]") << false << u"boom"_s;
    QTest::newRow("HTML") << QByteArray("<html><head><title>502 Bad Gateway</title></head></html>") << true
                          << u"502 Bad Gateway"_s;
    QTest::newRow("text") << QByteArray("upstream connect error") << true << u"upstream connect error"_s;
    QTest::newRow("cut off") << QByteArray(R"({"choices":[{"message":{"con)") << true << u"choices"_s;
    QTest::newRow("empty") << QByteArray() << true << u"not JSON"_s;
}

void TestChatAssembler::bodyErrors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    openai::ChatAssembler assembler = body(bytes);
    QCOMPARE(assembler.finish(NoInstant), StreamOutcome::Failed);
    QTEST(assembler.error()->protocol, "protocol");
    QVERIFY2(assembler.error()->message.contains(message), qPrintable(assembler.error()->message));
}

void TestChatAssembler::foreign_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("Gemini") << QByteArray(R"({"candidates":[{"content":{"parts":[{"text":"a"}]}}]})") << u"Gemini"_s;
    QTest::newRow("Anthropic") << QByteArray(
                                      R"({"type":"message","role":"assistant","content":[{"type":"text","text":"a"}]})")
                               << u"Anthropic"_s;
    QTest::newRow("Ollama") << QByteArray(R"({"model":"q","message":{"role":"assistant","content":"a"},"done":true})")
                            << u"Ollama"_s;
    QTest::newRow("Ollama's stream")
        << QByteArray(
               "{\"model\":\"q\",\"message\":{\"content\":\"a\"},\"done\":false}\n{\"model\":\"q\",\"done\":true}\n")
        << u"Ollama"_s;
    QTest::newRow("Responses") << QByteArray(R"({"object":"response","output":[]})") << u"Responses"_s;
}

void TestChatAssembler::foreign()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    openai::ChatAssembler assembler = body(bytes);
    QCOMPARE(assembler.finish(NoInstant), StreamOutcome::Failed);
    QVERIFY(assembler.error()->protocol);
    QVERIFY2(assembler.error()->message.contains(name), qPrintable(assembler.error()->message));
}

void TestChatAssembler::thinkTags_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reasoning");
    QTest::newRow("plain") << u"a < b"_s << u"a < b"_s << QString();
    QTest::newRow("tags") << u"<think>r</think>a"_s << u"a"_s << u"r"_s;
    QTest::newRow("space around") << u"\n <think>\nr\n</think>\n\na"_s << u"a"_s << u"\nr\n"_s;
    QTest::newRow("never closed") << u"<think>r</thin"_s << QString() << u"r</thin"_s;
    QTest::newRow("nearly a tag") << u"<thin"_s << u"<thin"_s << QString();
    QTest::newRow("another tag") << u"<thing>a</thing>"_s << u"<thing>a</thing>"_s << QString();
    QTest::newRow("only at the start") << u"a<think>b</think>"_s << u"a<think>b</think>"_s << QString();
    QTest::newRow("only once") << u"<think>r</think><think>a"_s << u"<think>a"_s << u"r"_s;
    QTest::newRow("angle brackets inside") << u"<think>1 < 2 </ x</think>a"_s << u"a"_s << u"1 < 2 </ x"_s;
    QTest::newRow("empty") << u"<think></think>a"_s << u"a"_s << QString();
}

void TestChatAssembler::thinkTags()
{
    QFETCH(QString, answer);
    for (const qsizetype step : {answer.size(), qsizetype(1), qsizetype(3)}) {
        QList<QByteArray> events;
        for (qsizetype at = 0; at < answer.size(); at += step)
            events.append(text(answer.mid(at, step).replace(u'\n', u"\\n"_s).toUtf8()));
        const Transcript got = read(events + QList<QByteArray>{Done}, {.splitThinkTags = true});
        QTEST(got.completion.choices[0].content, "content");
        QTEST(got.completion.choices[0].reasoning, "reasoning");
        QCOMPARE(got.deltaContent, got.completion.choices[0].content);
        QCOMPARE(got.deltaReasoning, got.completion.choices[0].reasoning);
    }
    QCOMPARE(read({text(answer.simplified().toUtf8()), Done}).deltaContent, answer.simplified());
}

//! No recursion over what a server may nest at will.
void TestChatAssembler::nestedDeeply()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const Transcript got =
        read({R"({"x":)" + deep + R"(,"choices":[{"delta":{"content":"a","y":)" + deep + "}}]}", Done});
    QCOMPARE(got.deltaContent, u"a"_s);
    QVERIFY(!got.error);
    const Transcript open = read({text("a"), QByteArray(100'000, '['), Done});
    QCOMPARE(open.outcome, StreamOutcome::Failed);
}

QTEST_GUILESS_MAIN(TestChatAssembler)
#include "tst_chatassembler.moc"
