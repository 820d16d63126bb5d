// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded stream, under every way of cutting it, gives what the manifest says.
#include "support/suite.h"
#include "support/testpaths.h"
#include "support/transcript.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace bw;
using bw::test::Transcript;

namespace {

const QString Folder = bw::test::dataPath(u"wire/"_s);

QByteArray contentOf(const QString& name)
{
    QFile file(Folder + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

QJsonArray manifest()
{
    return QJsonDocument::fromJson(contentOf(u"manifest.json"_s)).array();
}

qsizetype codePoints(const QString& text)
{
    return text.toUcs4().size();
}

QString sha256(const QString& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QStringList toolsOf(const openai::ChatCompletion& completion)
{
    QStringList tools;
    for (const openai::ToolCall& call :
         completion.choices.isEmpty() ? QList<openai::ToolCall>() : completion.choices[0].toolCalls)
        tools.append(call.id + u' ' + call.name + u' ' + call.arguments);
    return tools;
}

QStringList toolsOf(const QJsonObject& expected)
{
    QStringList tools;
    for (const QJsonValue& call : expected[u"tool_calls"].toObject())
        tools.append(call[u"id"].toString() + u' ' + call[u"name"].toString() + u' ' + call[u"args"].toString());
    return tools;
}

//! Recordings of other APIs: only their framing is compared, and they must be called what they are.
const QHash<QString, QString> Foreign = {
    {u"45-gemini-native-crlf.sse"_s, u"Gemini"_s},
    {u"46-anthropic-native-events.sse"_s, u"Anthropic"_s},
};

const QString TextCompletion = u"30-vllm-text-completion.sse"_s;

void compareFraming(const Transcript& got, const QJsonObject& expected)
{
    QCOMPARE(got.counters.events, expected[u"data_events"].toInteger());
    QCOMPARE(got.counters.comments, expected[u"comments"].toInteger());
    QCOMPARE(got.counters.invalidUtf8, 0);
    QCOMPARE(got.done, expected[u"done"].toBool());
    QCOMPARE(got.completion.events, got.counters.events);
}

void compareAnswer(const Transcript& got, const QJsonObject& expected)
{
    const auto& choices = got.completion.choices;
    QVERIFY(!choices.isEmpty());
    QCOMPARE(codePoints(choices[0].content), expected[u"choice0_content_chars"].toInteger());
    QCOMPARE(sha256(choices[0].content), expected[u"choice0_content_sha256"].toString());
    QCOMPARE(codePoints(choices[0].reasoning), expected[u"choice0_reasoning_chars"].toInteger());
    QCOMPARE(got.deltaContent, choices[0].content);
    QCOMPARE(got.deltaReasoning, choices[0].reasoning);
    QCOMPARE(toolsOf(got.completion), toolsOf(expected));
    QCOMPARE(got.error.has_value(), expected[u"error_objects"].toInteger() > 0);
    const QString lastFinish = expected[u"finish"].toArray().last().toString();
    QCOMPARE(choices.last().finishRaw, lastFinish);
}

void compareUsage(const std::optional<openai::Usage>& got, const QJsonObject& expected)
{
    QCOMPARE(got.has_value(), !expected.isEmpty());
    if (!got)
        return;
    QCOMPARE(got->promptTokens, expected[u"prompt_tokens"].toInteger());
    QCOMPARE(got->completionTokens, expected[u"completion_tokens"].toInteger());
    QCOMPARE(got->totalTokens, expected[u"total_tokens"].toInteger());
    QCOMPARE(got->cachedTokens, expected[u"prompt_tokens_details"][u"cached_tokens"].toInteger());
    QCOMPARE(got->reasoningTokens, expected[u"completion_tokens_details"][u"reasoning_tokens"].toInteger());
    const QJsonValue cost = expected[u"cost"];
    if (cost.isDouble())
        QCOMPARE(double(got->providerCost.value().value()), std::round(cost.toDouble() * 1e12));
}

} // namespace

class TestRecordings : public test::Suite
{
    Q_OBJECT

private slots:
    void matchManifest_data();
    void matchManifest();
    void everyCutGivesTheSame_data();
    void everyCutGivesTheSame();
    void foreignFormatsAreNamed_data();
    void foreignFormatsAreNamed();
    void textCompletionIsContent();
    void rawHttpBody();
    void providersOwnMoney();
};

void TestRecordings::matchManifest_data()
{
    QTest::addColumn<QJsonObject>("expected");
    QCOMPARE(manifest().size(), 28);
    for (const QJsonValue& entry : manifest())
        QTest::newRow(qPrintable(entry[u"file"].toString())) << entry.toObject();
}

void TestRecordings::matchManifest()
{
    QFETCH(QJsonObject, expected);
    const QString file = expected[u"file"].toString();
    const Transcript got = test::transcriptOf(contentOf(file));
    compareFraming(got, expected);
    if (Foreign.contains(file) || file == TextCompletion)
        return;
    compareAnswer(got, expected);
    compareUsage(got.completion.usage, expected[u"usage"].toObject());
}

void TestRecordings::everyCutGivesTheSame_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(Folder);
    for (const QString& name : folder.entryList({u"*.sse"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
    for (const QString& name : QDir(Folder + u"synthetic"_s).entryList({u"*.txt"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << u"synthetic/"_s + name;
}

void TestRecordings::everyCutGivesTheSame()
{
    QFETCH(QString, file);
    const QByteArray body = contentOf(file);
    const Transcript whole = test::transcriptOf(body);
    QCOMPARE(test::transcriptOf(body, test::everyByte(body)), whole);
    QCOMPARE(test::transcriptOf(body, test::insideCharacters(body)), whole);
    QCOMPARE(test::transcriptOf(body, test::betweenCrAndLf(body)), whole);
    for (quint32 seed = 1; seed <= 12; ++seed)
        QCOMPARE(test::transcriptOf(body, test::randomCuts(body, seed)), whole);
    // The same lines with the other two line ends, too.
    const QByteArray crlf = QByteArray(body).replace("\r\n", "\n").replace("\n", "\r\n");
    const Transcript crlfWhole = test::transcriptOf(crlf);
    QCOMPARE(crlfWhole.completion, whole.completion);
    QCOMPARE(test::transcriptOf(crlf, test::betweenCrAndLf(crlf)), crlfWhole);
    const QByteArray cr = QByteArray(body).replace("\r\n", "\n").replace('\n', '\r');
    QCOMPARE(test::transcriptOf(cr).completion, whole.completion);
    QCOMPARE(test::transcriptOf(cr, test::everyByte(cr)).completion, whole.completion);
}

void TestRecordings::foreignFormatsAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    for (auto it = Foreign.cbegin(); it != Foreign.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key() << it.value();
}

void TestRecordings::foreignFormatsAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    const Transcript got = test::transcriptOf(contentOf(file));
    QCOMPARE(got.outcome, openai::StreamOutcome::Failed);
    QVERIFY(got.error->protocol);
    QVERIFY2(got.error->message.contains(name), qPrintable(got.error->message));
}

void TestRecordings::textCompletionIsContent()
{
    const Transcript got = test::transcriptOf(contentOf(TextCompletion));
    QCOMPARE(got.outcome, openai::StreamOutcome::Complete);
    QVERIFY(got.completion.choices[0].content.endsWith(u" Telemetry network.\""_s));
    QCOMPARE(got.completion.choices[0].finish, openai::FinishReason::Length);
}

void TestRecordings::rawHttpBody()
{
    QByteArray message = contentOf(u"60-openai-raw-http-response.http"_s);
    qsizetype head = message.indexOf("\r\n\r\n");
    head = head < 0 ? message.indexOf("\n\n") + 2 : head + 4;
    const QByteArray body = message.mid(head);
    const Transcript got = test::transcriptOf(body, test::everyByte(body));
    QCOMPARE(got.outcome, openai::StreamOutcome::Complete);
    QVERIFY(got.done);
    QVERIFY(got.completion.choices[0].content.startsWith(u"1,"_s));
    QCOMPARE(got.completion.model, u"gpt-3.5-turbo-0125"_s);
}

void TestRecordings::providersOwnMoney()
{
    const auto costOf = [](const QString& file) {
        return test::transcriptOf(contentOf(file)).completion.usage->providerCost->toDecimal();
    };
    QCOMPARE(costOf(u"33-kimi-tools-variant-d.sse"_s), u"0.00007159"_s);
    QCOMPARE(costOf(u"41-xai-grok-tools.sse"_s), u"0.00016338"_s);
    QCOMPARE(costOf(u"42-vercel-gateway-reasoning.sse"_s), u"0.00183875"_s);
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
