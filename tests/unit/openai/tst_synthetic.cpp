// SPDX-License-Identifier: GPL-3.0-or-later
// The hand-made bodies, read as the gateway reads them: by what their first bytes are.
#include "openai/bodykind.h"
#include "openai/classify.h"
#include "support/suite.h"
#include "support/testpaths.h"
#include "support/transcript.h"

#include <QFile>

class TestSynthetic : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void streams_data();
    void streams();
    void toolIndexMissing();
    void logprobs();
    void errors_data();
    void errors();
    void plainJson();
    void htmlPage();
};

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

QByteArray bodyOf(const QString& name)
{
    QFile file(bw::test::dataPath(u"wire/synthetic/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

void TestSynthetic::streams_data()
{
    QTest::addColumn<bool>("done");
    QTest::addColumn<int>("events");
    const auto row = [](const char* file, bool done, int events) { QTest::newRow(file) << done << events; };
    row("bom.txt", true, 2);
    row("crlf.txt", true, 2);
    row("nospace.txt", true, 2);
    row("done-no-blank-line.txt", true, 2);
    row("last-event-no-blank-line.txt", false, 1);
    row("retry-and-id-only.txt", true, 2);
    row("empty-data-keepalive.txt", true, 2);
    row("data-null-keepalive.txt", true, 2);
    row("multiline-json.txt", true, 2);
    row("choices-null-delta-null.txt", true, 5);
}

void TestSynthetic::streams()
{
    QFETCH(bool, done);
    const QByteArray body = bodyOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(openai::bodyKind(viewOf(body)), openai::BodyKind::EventStream);
    const test::Transcript got = test::transcriptOf(body);
    QCOMPARE(got.outcome, openai::StreamOutcome::Complete);
    QCOMPARE(got.done, done);
    QTEST(int(got.completion.events), "events");
    QCOMPARE(got.completion.choices.size(), 1);
    QCOMPARE(got.completion.choices[0].content, u"A"_s);
    QCOMPARE(got.events.last().unterminated, !body.endsWith("\n\n") && !body.endsWith("\r\n\r\n"));
}

void TestSynthetic::logprobs()
{
    const auto chat = test::transcriptOf(bodyOf(u"chat-logprobs.txt"_s)).completion.choices;
    QCOMPARE(chat.size(), 2);
    QCOMPARE(chat[0].logprobs.size(), 2);
    QCOMPARE(chat[1].logprobs.size(), 1);
    const auto text = test::transcriptOf(bodyOf(u"completion-logprobs.txt"_s)).completion.choices;
    QCOMPARE(text[0].content, u"Once upon"_s);
    QCOMPARE(text[0].logprobs.size(), 3);
}

void TestSynthetic::toolIndexMissing()
{
    const test::Transcript got = test::transcriptOf(bodyOf(u"tool-index-missing.txt"_s));
    const QList<openai::ToolCall> expected = {{u"a"_s, u"f"_s, u"{\"x\":1}"_s}, {u"b"_s, u"f"_s, u"{\"x\":2}"_s}};
    QCOMPARE(got.completion.choices[0].toolCalls, expected);
    QCOMPARE(got.completion.choices[0].finish, openai::FinishReason::ToolCalls);
}

void TestSynthetic::errors_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("code");
    QTest::newRow("llamacpp-error-field.txt") << u"the request exceeds the available context size"_s << u"400"_s;
    QTest::newRow("vllm-error-object.txt") << u"boom"_s << u"400"_s;
}

void TestSynthetic::errors()
{
    QFETCH(QString, begin);
    const QByteArray body = bodyOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(openai::bodyKind(viewOf(body)), openai::BodyKind::EventStream);
    const test::Transcript got = test::transcriptOf(body);
    QCOMPARE(got.outcome, openai::StreamOutcome::Failed);
    QVERIFY(got.error->message.startsWith(begin));
    QTEST(got.error->code, "code");
    QCOMPARE(openai::classifyStreamError(*got.error, false), ErrorClass::BadRequest);
    QCOMPARE(openai::classifyStreamError(*got.error, true), ErrorClass::StreamError);
}

void TestSynthetic::plainJson()
{
    const QByteArray answer = bodyOf(u"json-body-for-stream.txt"_s);
    QCOMPARE(openai::bodyKind(viewOf(answer)), openai::BodyKind::Json);
    openai::ChatAssembler assembler;
    QCOMPARE(assembler.addBody(viewOf(answer), NoInstant).size(), 1);
    QCOMPARE(assembler.finish(NoInstant), openai::StreamOutcome::Complete);
    QCOMPARE(assembler.completion().choices[0].content, u"A"_s);
    QCOMPARE(assembler.completion().usage->totalTokens, 2);

    const QByteArray refusal = bodyOf(u"gemini-error-array.txt"_s);
    QCOMPARE(openai::bodyKind(viewOf(refusal)), openai::BodyKind::Json);
    openai::ChatAssembler refused;
    refused.addBody(viewOf(refusal), NoInstant);
    QCOMPARE(refused.error()->code, u"429"_s);
    QCOMPARE(refused.error()->type, u"RESOURCE_EXHAUSTED"_s);
    QCOMPARE(openai::classify(200, *refused.error()), ErrorClass::RateLimited);
}

void TestSynthetic::htmlPage()
{
    const QByteArray page = bodyOf(u"nginx-502.txt"_s);
    QCOMPARE(openai::bodyKind(viewOf(page)), openai::BodyKind::Html);
    const openai::ApiError error = openai::parseErrorBody(viewOf(page));
    QCOMPARE(error.message, u"502 Bad Gateway"_s);
    QCOMPARE(openai::classify(502, error), ErrorClass::Overloaded);
}

QTEST_GUILESS_MAIN(TestSynthetic)
#include "tst_synthetic.moc"
