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

QTEST_GUILESS_MAIN(TestChatReader)
#include "tst_chatreader.moc"
