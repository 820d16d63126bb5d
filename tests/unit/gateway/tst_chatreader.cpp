// SPDX-License-Identifier: GPL-3.0-or-later
// However an answer's bytes are cut, all of it is read: in one piece, in two, in small ones, and when the first read brings
// more than is kept of a text that is no answer.
#include "gateway/chatreader.h"
#include "gateway/deltastamps.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

namespace {

class Collector final : public DeltaSink
{
public:
    void receive(const QList<openai::ChatDelta>& deltas) override
    {
        for (const openai::ChatDelta& delta : deltas)
            text += delta.content;
    }

    QString text;
};

struct Answer
{
    QByteArray body;
    QString text;
};

Answer streamed(int tokens, const QByteArray& prefix)
{
    Answer answer{prefix, {}};
    for (int i = 0; i < tokens; ++i) {
        answer.body += R"(data: {"id":"c","choices":[{"index":0,"delta":{"content":"word)" + QByteArray::number(i) + " \"}}]}\n\n";
        answer.text += u"word%1 "_s.arg(i);
    }
    answer.body += R"(data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})" "\n\n";
    answer.body += R"(data: {"id":"c","choices":[],"usage":{"prompt_tokens":7,"completion_tokens":)" + QByteArray::number(tokens) + "}}\n\n";
    answer.body += "data: [DONE]\n\n";
    return answer;
}

Answer whole(int tokens, const QByteArray& prefix)
{
    const QString text = u"word "_s.repeated(tokens);
    return {prefix + R"({"id":"c","choices":[{"index":0,"message":{"content":")" + text.toUtf8()
                + R"("},"finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":)" + QByteArray::number(tokens) + "}}",
            text};
}

} // namespace

class TestChatReader : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aStallAfterTheStampsIsKnown();
    void readsAllOfIt_data();
    void readsAllOfIt();
    void verdicts_data();
    void verdicts();
    void ended_data();
    void ended();
    void moreThanIsRead();
};

void TestChatReader::readsAllOfIt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<qsizetype>("piece");
    for (const int tokens : {3, 1'500, 40'000}) {
        for (const qsizetype piece : {1, 4'096, 65'535, 65'537, 200'000, 100'000'000}) {
            if (piece == 1 && tokens > 3)
                continue;
            const auto row = [tokens, piece](const char* name, const Answer& answer) {
                QTest::addRow("%s, %d tokens in pieces of %lld", name, tokens, qlonglong(piece)) << answer.body << answer.text << tokens << piece;
            };
            row("stream", streamed(tokens, {}));
            row("stream after a comment", streamed(tokens, ": OPENROUTER PROCESSING\n\n"));
            row("stream after a field nobody knows", streamed(tokens, "x-note: hello\n"));
            row("json", whole(tokens, {}));
            row("json after blank lines", whole(tokens, QByteArray(300, '\n')));
        }
    }
}

void TestChatReader::readsAllOfIt()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, text);
    QFETCH(const int, tokens);
    QFETCH(const qsizetype, piece);
    const test::ManualClock clock;
    Collector collector;
    ChatReader reader(collector, clock);
    net::ResponseHead head;
    head.status = 200;
    reader.begin(head);
    for (qsizetype at = 0; at < body.size(); at += piece)
        reader.feed(body.mid(at, piece), clock.now());
    const Failure failure = reader.finish({}, clock.now());

    QCOMPARE(failure.errorClass, ErrorClass::Ok);
    QVERIFY(!reader.completion().truncated);
    QCOMPARE(reader.completion().choices.size(), 1);
    QCOMPARE(reader.completion().choices.first().finish, openai::FinishReason::Stop);
    QVERIFY(reader.completion().usage);
    QCOMPARE(reader.completion().usage->completionTokens, qint64(tokens));
    QCOMPARE(collector.text, text);
}

void TestChatReader::aStallAfterTheStampsIsKnown()
{
    DeltaStamps stamps;
    Instant at{std::chrono::hours(1)};
    openai::ChatDelta delta;
    delta.content = u"word"_s;
    for (qsizetype i = 0; i < DeltaStamps::MaxTimes + 10; ++i) {
        delta.at = at += std::chrono::milliseconds(i == DeltaStamps::MaxTimes + 5 ? 3'000 : 10);
        stamps.add({delta});
    }
    record::RequestRecord record;
    stamps.describe(record);
    QCOMPARE(record.deltaTimes.size(), DeltaStamps::MaxTimes);
    QCOMPARE(record.deltaCount, DeltaStamps::MaxTimes + 10);
    QCOMPARE(record.lastDelta, at);
    QCOMPARE(record::longestGap(record), std::optional<Nanoseconds>(std::chrono::seconds(3)));
}

void TestChatReader::verdicts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorClass>("transport");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, int status, const QByteArray& body, ErrorClass transport, ErrorClass errorClass,
                        const QString& message) { QTest::newRow(name) << status << body << transport << errorClass << message; };
    using enum ErrorClass;
    row("cut before anything came", 200, {}, StreamCut, Protocol, u"cut"_s);
    row("cut after comments", 200, ": keep-alive\n\n", StreamCut, Protocol, u"cut"_s);
    row("cut after the role", 200, "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\n", StreamCut, Protocol, u"cut"_s);
    row("cut in the text", 200, "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n", StreamCut, StreamCut, u"cut"_s);
    row("silent before anything came", 200, {}, ReadTimeout, ReadTimeout, u"cut"_s);
    row("nothing", 200, {}, Ok, Protocol, u"sent nothing."_s);
    row("JSON that is no answer", 200, R"({"result":{"text":"hi"}})", Ok, Protocol, u"It sent: {\"result\":{\"text\":\"hi\"}}"_s);
    row("events that are no answer", 200, "data: {\"result\":{\"text\":\"hi\"}}\n\n", Ok, Protocol, u"It sent: {\"result\""_s);
    row("a code and a msg", 200, R"({"code":401,"msg":"no such key"})", Ok, Auth, u"no such key"_s);
    row("MiniMax", 200, R"({"choices":null,"base_resp":{"status_code":2049,"status_msg":"invalid api key"}})", Ok, StreamError, u"invalid api key"_s);
    row("JSON without its field", 200, ": keep-alive\n\n{\"error\":{\"message\":\"busy\",\"code\":503}}\n\n", Ok, Overloaded, u"busy"_s);
    row("a refusal framed as a stream", 429, ": hi\n\ndata: {\"error\":{\"code\":\"insufficient_quota\",\"message\":\"top up\"}}\n\ndata: [DONE]\n\n", Ok, Quota,
        u"top up"_s);
    row("a refusal in an error field", 400, "error: {\"code\":400,\"message\":\"bad\"}\n\n", Ok, BadRequest, u"bad"_s);
}

void TestChatReader::verdicts()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorClass, transport);
    QFETCH(const QString, message);
    const test::ManualClock clock;
    Collector collector;
    ChatReader reader(collector, clock);
    net::ResponseHead head;
    head.status = status;
    reader.begin(head);
    reader.feed(body, clock.now());
    Failure cut;
    cut.errorClass = transport;
    cut.message = transport == ErrorClass::Ok ? QString() : u"cut"_s;
    const Failure failure = reader.finish(cut, clock.now());
    QTEST(failure.errorClass, "errorClass");
    QVERIFY2(failure.message.contains(message), qPrintable(failure.message));
}

//! A stream that gives every chunk a finish_reason goes on as long as it grows, and breaks like any other.
void TestChatReader::ended_data()
{
    QTest::addColumn<int>("chunks");
    QTest::addColumn<ResponseReader::Progress>("progress");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::newRow("the first") << 1 << ResponseReader::Progress::Settled << ErrorClass::Ok;
    QTest::newRow("another") << 2 << ResponseReader::Progress::More << ErrorClass::StreamCut;
    QTest::newRow("many") << 50 << ResponseReader::Progress::More << ErrorClass::StreamCut;
}

void TestChatReader::ended()
{
    QFETCH(const int, chunks);
    const test::ManualClock clock;
    Collector collector;
    ChatReader reader(collector, clock);
    net::ResponseHead head;
    head.status = 200;
    reader.begin(head);
    for (int i = 0; i < chunks; ++i)
        reader.feed("data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n", clock.now());
    QTEST(reader.progress(), "progress");
    Failure cut;
    cut.errorClass = ErrorClass::StreamCut;
    QTEST(reader.finish(cut, clock.now()).errorClass, "errorClass");
    QCOMPARE(collector.text.size(), qsizetype(chunks));
}

void TestChatReader::moreThanIsRead()
{
    const test::ManualClock clock;
    Collector collector;
    ChatReader reader(collector, clock);
    net::ResponseHead head;
    head.status = 200;
    reader.begin(head);
    reader.feed("{\"x\":\"", clock.now());
    const QByteArray piece(16 * 1024 * 1024, 'x');
    for (int i = 0; i < 4; ++i)
        reader.feed(piece, clock.now());
    QCOMPARE(reader.progress(), ResponseReader::Progress::Done);
    const Failure failure = reader.finish({}, clock.now());
    QCOMPARE(failure.errorClass, ErrorClass::Protocol);
    QVERIFY2(failure.message.contains(u"64 MB"_s), qPrintable(failure.message));
}

QTEST_GUILESS_MAIN(TestChatReader)
#include "tst_chatreader.moc"
