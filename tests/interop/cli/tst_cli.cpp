// SPDX-License-Identifier: GPL-3.0-or-later
// The real program as a user of a shell meets it.
#include "climachine.h"

#include "base/paths.h"
#include "sim/simulatedgateway.h"
#include "store/database.h"
#include "store/profilestore.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QScopeGuard>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace bw::test;

namespace {

const QByteArray Key = "hs_interop_key_of_forty_characters_012345";

//! The keys that the documentation promises, all of them and no other.
const QByteArray ChatShape = R"({"status":0,"model":0,"text":0,"reasoning":0,"tool_calls":[],"choices":[{"index":0,"text":0,
    "reasoning":0,"tool_calls":[],"finish_reason":0,"finish_reason_raw":0}],"finish_reason":0,"finish_reason_raw":0,"truncated":0,
    "usage":{"prompt_tokens":0,"completion_tokens":0,"cached_tokens":0,"reasoning_tokens":0,"estimated":0},
    "cost_usd":0,"provider_cost_usd":0,"error":{"class":0,"status":0,"code":0,"message":0,"advice":0},
    "attempts":[{"endpoint":0,"status":0,"class":0,"verdict":0,"server_delay_ms":0,"wait_ms":0,"duration_ms":0}],
    "timing_ms":{"queue":0,"pool":0,"dns":0,"connect":0,"tls":0,"send":0,"wait":0,"ttft":0,"service_ttft":0,"total":0},
    "connection":{"reused":0,"resent":0,"protocol":0},"cache":0,"events":0,"comments":0})";

QJsonObject chatShape()
{
    return shapeOf(QJsonDocument::fromJson(ChatShape).object()).toObject();
}

//! Top-level keys, and those of the objects in it that are not null.
void compareShape(const QJsonObject& json)
{
    QJsonObject wanted = chatShape();
    for (const char* optional : {"usage", "error"}) {
        if (json.value(QLatin1StringView(optional)).isNull())
            wanted.insert(QLatin1StringView(optional), QJsonValue::Null);
    }
    for (const char* list : {"choices", "attempts"}) {
        if (json.value(QLatin1StringView(list)).toArray().isEmpty())
            wanted.insert(QLatin1StringView(list), QJsonArray());
    }
    QCOMPARE(shapeOf(json).toObject(), wanted);
}

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

const QByteArray StreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
const QByteArray Hello = "data: {\"model\":\"gpt-4.1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\n";

RawReply answer(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {})
{
    return {"HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

QStringList chat(const QUrl& base, const QStringList& more = {})
{
    return QStringList{u"chat"_s, u"--base-url"_s, base.toString(), u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"Hello"_s} + more;
}

} // namespace

class TestCli : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void chatPrintsEveryKey();
    void chatInOnePiece();
    void chatAsText();
    void promptFromStdin();
    void parametersAreSent();
    void failures_data();
    void failures();
    void unreachable_data();
    void unreachable();
    void retriesAreShown();
    void timesAddUp();
    void interruptPrintsThePartialAnswer();
    void usageErrors_data();
    void usageErrors();
    void helpAndVersion_data();
    void helpAndVersion();
    void models();
    void check_data();
    void check();
    void embed();
    void profileFile();
    void savedProfile();
    void certificates();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestCli::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

void TestCli::chatPrintsEveryKey()
{
    const CliRun run = runCli(chat(m_gateway->baseUrl()), Key);
    QCOMPARE(run.exitCode, 0);
    const QJsonObject json = run.json();
    compareShape(json);
    QCOMPARE(json["status"_L1].toInt(), 200);
    QCOMPARE(json["model"_L1].toString(), u"gpt-4.1"_s);
    QCOMPARE(json["finish_reason"_L1].toString(), u"stop"_s);
    QCOMPARE(json["cache"_L1].toString(), u"off"_s);
    QVERIFY(!json["text"_L1].toString().isEmpty());
    QVERIFY(json["error"_L1].isNull());
    QVERIFY(json["cost_usd"_L1].isString());
    QCOMPARE(json["usage"_L1]["completion_tokens"_L1].toInt(), 60);
    QVERIFY(json["timing_ms"_L1]["ttft"_L1].toDouble() >= 20);
    QVERIFY(!run.err.contains(Key) && !run.out.contains(Key));
}

void TestCli::chatInOnePiece()
{
    const CliRun run = runCli(chat(m_gateway->baseUrl(), {u"--no-stream"_s}), Key);
    QCOMPARE(run.exitCode, 0);
    compareShape(run.json());
    QVERIFY(run.json()["timing_ms"_L1]["ttft"_L1].isNull());
    QVERIFY(run.json()["timing_ms"_L1]["service_ttft"_L1].isNull());
}

void TestCli::chatAsText()
{
    const CliRun json = runCli(chat(m_gateway->baseUrl()), Key);
    QStringList arguments = chat(m_gateway->baseUrl());
    arguments.removeAll(u"--json"_s);
    const CliRun run = runCli(arguments, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(QString::fromUtf8(run.out), json.json()["text"_L1].toString() + u'\n');
    QVERIFY(run.err.contains("60 out"));
}

void TestCli::promptFromStdin()
{
    RawServer server([](const RawRequest&) { return answer("200 OK", R"({"choices":[{"message":{"content":"x"}}]})"); });
    QStringList arguments = chat(server.url(u"/v1"_s), {u"--system"_s, u"Be brief."_s});
    arguments.replace(arguments.indexOf(u"Hello"_s), u"-"_s);
    QCOMPARE(runCli(arguments, {}, "from a pipe ✓").exitCode, 0);
    const QJsonArray messages = QJsonDocument::fromJson(server.requests().first().body)["messages"_L1].toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0]["content"_L1].toString(), u"Be brief."_s);
    QCOMPARE(messages[1]["content"_L1].toString(), u"from a pipe ✓"_s);
    QVERIFY(server.requests().first().header("authorization").isEmpty());
}

void TestCli::parametersAreSent()
{
    RawServer server([](const RawRequest&) { return answer("200 OK", R"({"choices":[{"message":{"content":"x"}}]})"); });
    const CliRun run = runCli(chat(server.url(u"/v1"_s), {u"--param"_s, u"temperature=0.5"_s, u"--param"_s, u"stop=[\"a\"]"_s,
                                                         u"--param"_s, u"seed=9007199254740993"_s, u"--header"_s, u"X-Team: blue"_s}));
    QCOMPARE(run.exitCode, 0);
    const QByteArray body = server.requests().first().body;
    QVERIFY(body.contains("9007199254740993"));
    QCOMPARE(QJsonDocument::fromJson(body)["temperature"_L1].toDouble(), 0.5);
    QCOMPARE(QJsonDocument::fromJson(body)["stop"_L1].toArray(), QJsonArray{u"a"_s});
    QCOMPARE(server.requests().first().header("x-team"), "blue");
}

void TestCli::failures_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QString>("errorClass");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const RawReply& reply, const QString& errorClass, int requests = 1, const QString& text = {}) {
        QTest::newRow(name) << reply << errorClass << requests << text;
    };
    row("401", answer("401 Unauthorized", R"({"error":{"message":"no","code":"invalid_api_key"}})"), u"auth"_s);
    row("404", answer("404 Not Found", R"({"error":{"message":"no model"}})"), u"bad_request"_s);
    row("429", answer("429 Slow", R"({"error":{"message":"slow"}})", "retry-after-ms: 20\r\n"), u"rate_limited"_s, 2);
    row("html 502", answer("502 Bad Gateway", "<html><title>502 Bad Gateway</title></html>", "retry-after-ms: 20\r\n"), u"overloaded"_s, 2);
    row("html 200", answer("200 OK", "<html><title>Welcome</title></html>"), u"protocol"_s, 2);
    row("empty 200", answer("200 OK", ""), u"protocol"_s, 2);
    row("stream cut", {StreamHead + chunk(Hello), 0, RawReply::Then::Close}, u"stream_cut"_s, 1, u"Hello"_s);
    row("error inside", {StreamHead + chunk(Hello + "data: {\"error\":{\"message\":\"died\"}}\n\n") + "0\r\n\r\n"}, u"stream_error"_s, 1, u"Hello"_s);
    row("JSON for a stream", answer("200 OK", R"({"choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}]})"), u"ok"_s, 1, u"Hello"_s);
    row("silence", {}, u"first_token_timeout"_s);
    row("silence in mid-stream", {StreamHead + chunk(Hello)}, u"idle_timeout"_s, 1, u"Hello"_s);
}

void TestCli::failures()
{
    QFETCH(RawReply, reply);
    QFETCH(QString, errorClass);
    RawServer server([reply](const RawRequest&) { return reply; });
    const CliRun run = runCli(chat(server.url(u"/v1"_s), {u"--max-attempts"_s, u"2"_s, u"--first-token-timeout"_s, u"0.5"_s,
                                                         u"--idle-timeout"_s, u"0.5"_s}), Key);
    const bool good = errorClass == "ok"_L1;
    QCOMPARE(run.exitCode, good ? 0 : 1);
    const QJsonObject json = run.json();
    compareShape(json);
    QTEST(json["text"_L1].toString(), "text");
    QTEST(int(server.requests().size()), "requests");
    QCOMPARE(json["attempts"_L1].toArray().size(), server.requests().size());
    QCOMPARE(json["error"_L1].isNull(), good);
    if (good)
        return;
    QCOMPARE(json["error"_L1]["class"_L1].toString(), errorClass);
    QVERIFY(!json["error"_L1]["message"_L1].toString().isEmpty());
    QVERIFY(json["error"_L1]["advice"_L1].toString().endsWith(u'.'));
}

void TestCli::unreachable_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("errorClass");
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    QTest::newRow("refused") << QUrl(u"http://127.0.0.1:%1/v1"_s.arg(gone.serverPort())) << u"connect"_s;
    QTest::newRow("no such host") << QUrl(u"http://no-such-host.invalid"_s) << u"dns"_s;
}

void TestCli::unreachable()
{
    QFETCH(QUrl, url);
    const CliRun run = runCli(chat(url, {u"--max-attempts"_s, u"1"_s}));
    QCOMPARE(run.exitCode, 1);
    compareShape(run.json());
    QVERIFY(run.json()["status"_L1].isNull());
    QTEST(run.json()["error"_L1]["class"_L1].toString(), "errorClass");
}

void TestCli::retriesAreShown()
{
    int asked = 0;
    RawServer server([&asked](const RawRequest&) {
        return ++asked == 1 ? answer("429 Slow", "{}", "retry-after-ms: 100\r\n")
                            : answer("200 OK", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})");
    });
    const QJsonObject json = runCli(chat(server.url(u"/v1"_s))).json();
    const QJsonArray attempts = json["attempts"_L1].toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0]["class"_L1].toString(), u"rate_limited"_s);
    QCOMPARE(attempts[0]["verdict"_L1].toString(), u"retry_same"_s);
    QCOMPARE(attempts[0]["server_delay_ms"_L1].toDouble(), 100.0);
    QVERIFY(attempts[1]["wait_ms"_L1].toDouble() >= 100);
    QCOMPARE(attempts[1]["verdict"_L1].toString(), u"ok"_s);
}

void TestCli::timesAddUp()
{
    const QJsonObject times = runCli(chat(m_gateway->baseUrl()), Key).json()["timing_ms"_L1].toObject();
    double before = 0;
    for (const char* phase : {"queue", "pool", "dns", "connect", "tls", "send"})
        before += times[QLatin1StringView(phase)].toDouble();
    const double gap = times["ttft"_L1].toDouble() - times["service_ttft"_L1].toDouble() - before;
    QVERIFY2(gap > -0.01 && gap < 2, qPrintable(QString::number(gap)));
    for (const QJsonValue& time : times) {
        const double thousandths = time.toDouble() * 1'000;
        QVERIFY(std::abs(thousandths - std::round(thousandths)) < 1e-6);
    }
}

void TestCli::interruptPrintsThePartialAnswer()
{
#ifdef Q_OS_UNIX
    RawServer server([](const RawRequest&) { return RawReply{StreamHead + chunk(Hello)}; });
    Cli json(chat(server.url(u"/v1"_s)), Key);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 10'000);
    ::kill(static_cast<pid_t>(json.process().processId()), SIGINT);
    const CliRun run = json.finish();
    QCOMPARE(run.exitCode, 130);
    compareShape(run.json());
    QCOMPARE(run.json()["error"_L1]["class"_L1].toString(), u"cancelled"_s);

    QStringList arguments = chat(server.url(u"/v1"_s));
    arguments.removeAll(u"--json"_s);
    Cli text(arguments, Key);
    QTRY_COMPARE_WITH_TIMEOUT(text.process().bytesAvailable(), 5, 10'000);
    ::kill(static_cast<pid_t>(text.process().processId()), SIGINT);
    const CliRun partial = text.finish();
    QCOMPARE(partial.exitCode, 130);
    QCOMPARE(partial.out, "Hello\n");
    QVERIFY(partial.err.contains("cancelled"));
#else
    QSKIP("There is no SIGINT to send.");
#endif
}

void TestCli::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList base = {u"chat"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"--model"_s, u"m"_s};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"sing"_s};
    QTest::newRow("no gateway") << QStringList{u"chat"_s, u"--model"_s, u"m"_s, u"hi"_s};
    QTest::newRow("no model") << QStringList{u"chat"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"hi"_s};
    QTest::newRow("no prompt") << base;
    QTest::newRow("two prompts") << base + QStringList{u"a"_s, u"b"_s};
    QTest::newRow("bad URL") << QStringList{u"chat"_s, u"--base-url"_s, u"ftp://x"_s, u"--model"_s, u"m"_s, u"hi"_s};
    QTest::newRow("both") << base + QStringList{u"hi"_s, u"--gateway"_s, u"x.json"_s};
    QTest::newRow("unknown option") << base + QStringList{u"hi"_s, u"--api-key"_s, u"x"_s};
    QTest::newRow("param without value") << base + QStringList{u"hi"_s, u"--param"_s, u"temperature"_s};
    QTest::newRow("param that is no JSON") << base + QStringList{u"hi"_s, u"--param"_s, u"stop=END"_s};
    QTest::newRow("timeout") << base + QStringList{u"hi"_s, u"--read-timeout"_s, u"soon"_s};
    QTest::newRow("attempts") << base + QStringList{u"hi"_s, u"--max-attempts"_s, u"11"_s};
    QTest::newRow("header") << base + QStringList{u"hi"_s, u"--header"_s, u"nonsense"_s};
    QTest::newRow("proxy") << base + QStringList{u"hi"_s, u"--proxy"_s, u"gopher://x"_s};
    QTest::newRow("key variable") << base + QStringList{u"hi"_s, u"--key-env"_s, u"BELLWETHER_NOT_SET"_s};
    QTest::newRow("ca") << base + QStringList{u"hi"_s, u"--ca"_s, u"/no/such/file"_s};
    QTest::newRow("profile") << QStringList{u"models"_s, u"--gateway"_s, u"/no/such/file.json"_s};
    QTest::newRow("embed nothing") << QStringList{u"embed"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s};
}

void TestCli::usageErrors()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

void TestCli::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    for (const char* command : {"chat", "models", "check", "embed", "sim"})
        QTest::newRow(command) << QStringList{QString::fromLatin1(command), u"--help"_s} << QByteArray("Examples:");
    QTest::newRow("all") << QStringList{u"--help"_s} << QByteArray("Commands:");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray(BELLWETHER_VERSION);
}

void TestCli::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
    QVERIFY(run.out.contains(part));
}

void TestCli::models()
{
    const QStringList arguments = {u"models"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s};
    const CliRun run = runCli(arguments, Key);
    QCOMPARE(run.exitCode, 0);
    const QJsonArray models = run.document().array();
    QVERIFY(models.size() >= 4);
    QCOMPARE(models.first().toObject().keys(), (QStringList{u"context"_s, u"id"_s, u"owner"_s, u"price_in"_s, u"price_out"_s}));
    QCOMPARE(models.first()["price_in"_L1].toString(), u"8"_s);
    const CliRun refused = runCli(arguments, "wrong");
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.document().array(), QJsonArray());
    QVERIFY(refused.err.contains("key"));
}

void TestCli::check_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("state");
    QTest::newRow("right") << Key << u"valid"_s;
    QTest::newRow("wrong") << QByteArray("hs_wrong") << u"invalid"_s;
}

void TestCli::check()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, state);
    const CliRun run = runCli({u"check"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s}, key);
    QCOMPARE(run.exitCode, state == "valid"_L1 ? 0 : 1);
    QCOMPARE(run.json().keys(), (QStringList{u"error"_s, u"key"_s, u"status"_s, u"timing_ms"_s}));
    QCOMPARE(run.json()["key"_L1].toString(), state);
    QCOMPARE(shapeOf(run.json()["timing_ms"_L1]), chatShape()["timing_ms"_L1]);
}

void TestCli::embed()
{
    const CliRun run = runCli({u"embed"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s, u"a"_s, u"b"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().keys(), (QStringList{u"cost_usd"_s, u"dimensions"_s, u"model"_s, u"timing_ms"_s, u"usage"_s, u"vectors"_s}));
    QCOMPARE(run.json()["vectors"_L1].toArray().size(), 2);
    QCOMPARE(run.json()["vectors"_L1][0].toArray().size(), run.json()["dimensions"_L1].toInt());
}

void TestCli::profileFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"gateway.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"name"_s, u"mine"_s},
                                         {u"default_model"_s, u"gpt-4.1"_s},
                                         {u"endpoints"_s, QJsonArray{QJsonObject{{u"name"_s, u"first"_s},
                                                                                 {u"base_url"_s, m_gateway->baseUrl().toString()}}}}})
                   .toJson());
    file.close();
    const CliRun run = runCli({u"chat"_s, u"--gateway"_s, file.fileName(), u"--json"_s, u"hi"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["attempts"_L1][0]["endpoint"_L1].toString(), u"first"_s);
}

void TestCli::savedProfile()
{
#ifndef Q_OS_LINUX
    QSKIP("Only XDG variables move the data folder.");
#endif
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const auto restore = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    const QStringList arguments = {u"chat"_s, u"--gateway"_s, u"my gateway"_s, u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"hi"_s};
    QCOMPARE(runCli(arguments, Key).exitCode, 2);
    {
        bw::gateway::GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::Custom);
        profile.name = u"My gateway"_s;
        profile.keys = {};
        profile.endpoints.first().baseUrl = m_gateway->baseUrl();
        bw::store::Database database;
        QVERIFY(database.open(bw::Paths::standard().databaseFile()).has_value());
        bw::store::ProfileStore(database).save(profile);
    }
    const CliRun run = runCli(arguments, Key);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["attempts"_L1][0]["endpoint"_L1].toString(), u"primary"_s);
}

void TestCli::certificates()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(u"cert.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                 u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    bw::sim::Scenario scenario;
    scenario.tls = bw::sim::TlsIdentity{read(certificate), read(key)};
    bw::sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());

    const CliRun refused = runCli(chat(gateway.baseUrl()));
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["class"_L1].toString(), u"tls"_s);
    QVERIFY(refused.json()["error"_L1]["advice"_L1].toString().contains("certificate"_L1));
    QCOMPARE(refused.json()["attempts"_L1].toArray().size(), 1);

    const CliRun trusted = runCli(chat(gateway.baseUrl(), {u"--ca"_s, certificate}));
    QCOMPARE(trusted.exitCode, 0);
    QVERIFY(trusted.json()["timing_ms"_L1]["tls"_L1].isDouble());
    QVERIFY(!trusted.err.contains("not checked"));

    const CliRun insecure = runCli(chat(gateway.baseUrl(), {u"--insecure"_s}));
    QCOMPARE(insecure.exitCode, 0);
    QVERIFY(insecure.err.contains("127.0.0.1 is not checked"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
