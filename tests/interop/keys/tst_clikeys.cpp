// SPDX-License-Identifier: GPL-3.0-or-later
// No key is in anything that bellwether-cli writes: the real program runs with every command and at every log level, at
// a gateway that takes its key and at careless ones that give it back, each run with a key of its own. Then all that it
// left behind is searched: standard output and error, every file in its home, a Redis. What a gateway puts into the text
// of an answer is the person's, and not looked at; neither is the memory of a process.
#include "echogateway.h"
#include "keysearch.h"

#include "gateway/gatewayprofile.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"
#ifdef BELLWETHER_WITH_REDIS
#include "../redis/redisserver.h"
#endif

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::test;

namespace {

//! Like nobody's: rules for known prefixes must not be what saves it. Such that it looks different percent-encoded.
QByteArray newKey()
{
    static int number = 0;
    return "q7Zr+LmNp9/XwKd4Tb" + QByteArray::number(100 + ++number) + "VcYh2Jf8Gs0Aq5Ue==";
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ');
}

QByteArray hex(const QByteArray& bytes)
{
    return bytes.toHex();
}

} // namespace

class TestCliKeys : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theSearchFindsWhatIsThere_data();
    void theSearchFindsWhatIsThere();

    void commands_data();
    void commands();
    void levels_data();
    void levels();
    void carelessGateways_data();
    void carelessGateways();
    void pastedKeys();
    void redis();

private:
    struct Ran
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };

    [[nodiscard]] Ran run(const QStringList& arguments, const QByteArray& key, const QString& rules = u"*=true"_s, const QByteArray& input = {});
    void newFolder();
    void verifyNothingOf(const QByteArray& key, const Ran& ran);
    [[nodiscard]] QString base() const { return m_gateway->url(u"/v1"_s).toString(); }
    [[nodiscard]] QStringList commandAt(const QString& command, const QString& baseUrl);

    QTemporaryDir m_home;
    QString m_work; //!< below the home: where the run's own files go
    std::unique_ptr<RawServer> m_gateway;
    std::function<RawReply(const RawRequest&)> m_answer; //!< of m_gateway
    std::unique_ptr<bw::sim::SimulatedGateway> m_good;
};

void TestCliKeys::initTestCase()
{
    m_gateway = std::make_unique<RawServer>([this](const RawRequest& request) { return m_answer(request); });
    QVERIFY(m_home.isValid());
}

void TestCliKeys::cleanupTestCase()
{
    m_good.reset();
    m_gateway.reset();
}

void TestCliKeys::newFolder()
{
    static int number = 0;
    m_work = m_home.filePath(u"work%1"_s.arg(++number));
    QDir().mkpath(m_work);
}

TestCliKeys::Ran TestCliKeys::run(const QStringList& arguments, const QByteArray& key, const QString& rules, const QByteArray& input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    for (const QString& name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s}) {
        const QString folder = m_home.filePath(name.toLower());
        QDir().mkpath(folder);
        environment.insert(name, folder);
    }
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, rules);
    environment.insert(u"BELLWETHER_API_KEY"_s, QString::fromLatin1(key));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_work);
    process.start(QStringLiteral(BELLWETHER_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 120'000) && process.exitStatus() == QProcess::NormalExit)
        ran.exitCode = process.exitCode();
    process.kill();
    process.waitForFinished();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

void TestCliKeys::verifyNothingOf(const QByteArray& key, const Ran& ran)
{
    KeySearch search;
    search.add(QString::fromUtf8(QTest::currentDataTag() ? QTest::currentDataTag() : QTest::currentTestFunction()), key);
    const QStringList found = search.in(ran.out, u"standard output"_s) + search.in(ran.err, u"standard error"_s) + search.below(m_home.path());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestCliKeys::theSearchFindsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("coded");
    const QByteArray key = newKey();
    QTest::newRow("as it is") << key << key;
    QTest::newRow("in a sentence") << key << "Incorrect API key provided: " + key + ".";
    QTest::newRow("percent-encoded") << key << "?key=" + key.toPercentEncoding();
    QTest::newRow("base64") << key << key.toBase64();
    QTest::newRow("base64 of a header") << key << ("Authorization: Bearer " + key).toBase64();
    QTest::newRow("base64 of one more") << key << ("x" + key + "y").toBase64();
    QTest::newRow("base64url") << key << ("xy" + key).toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("hexadecimal") << key << hex(key);
    QTest::newRow("UTF-16") << key << QByteArray(reinterpret_cast<const char*>(QString::fromLatin1(key).utf16()), key.size() * 2);
}

//! A search that finds nothing anywhere would find no leak either.
void TestCliKeys::theSearchFindsWhatIsThere()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, coded);
    KeySearch search;
    search.add(u"control"_s, before);
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(folder.filePath(u"a/.b"_s)));
    QVERIFY(search.below(folder.path()).isEmpty());

    QFile file(folder.filePath(u"a/.b/.hidden"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x" + coded + "y") > 0);
    file.close();
    QVERIFY(!search.below(folder.path()).isEmpty());
    QVERIFY(file.remove());

    const QString path = folder.filePath(u"some.db"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"control"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE t (a, b)"_s));
        QVERIFY(query.prepare(u"INSERT INTO t VALUES (NULL, ?)"_s));
        query.addBindValue("BWE1" + qCompress("x" + coded.repeated(3) + "y"));
        QVERIFY(query.exec());
    }
    QSqlDatabase::removeDatabase(u"control"_s);
    QVERIFY(!search.below(folder.path()).isEmpty());
}

void TestCliKeys::commands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("asks");
    const auto row = [](const char* arguments, bool asks = true) { QTest::newRow(arguments) << words(arguments) << asks; };
    row("chat --model gpt-4.1 Hello");
    row("chat --model gpt-4.1 --json Hello");
    row("chat --model gpt-4.1 --no-stream --json Hello");
    row("chat --model gpt-4.1 --cache --param temperature=0 Hello");
    row("chat --model nobody --json Hello");
    row("models");
    row("models --json");
    row("check");
    row("check --json");
    row("doctor --model gpt-4.1");
    row("doctor --model gpt-4.1 --json");
    row("diagnose --model gpt-4.1 --yes");
    row("diagnose --model gpt-4.1 --yes --json");
    row("embed a b --json");
    row("stress --model gpt-4.1 --concurrency 2 --requests 6 --json --out run.json --html run.html --csv run.csv --hdr run.hdr "
        "--records records.jsonl");
    row("stress --model gpt-4.1 --concurrency 2 --requests 6 --variant pooled --variant pooled+cache --rounds 2 --no-stream");
    row("batch --model gpt-4.1 --out results.jsonl requests.jsonl");
    row("export curl --model gpt-4.1 Hello", false);
    row("export python --model gpt-4.1 Hello", false);
    row("export python --sdk --model gpt-4.1 Hello", false);
    row("export node --model gpt-4.1 Hello", false);
    row("export nginx", false);
}

//! At the gateway of this test, or at `baseUrl`.
QStringList TestCliKeys::commandAt(const QString& command, const QString& baseUrl)
{
    QFile requests(m_work + u"/requests.jsonl"_s);
    if (requests.open(QIODevice::WriteOnly))
        requests.write("{\"prompt\": \"one\"}\n{\"prompt\": \"two\"}\n");
    QStringList arguments = command.split(u' ');
    const int verb = arguments.first() == "export"_L1 ? 2 : 1;
    return arguments.mid(0, verb) + QStringList{u"--base-url"_s, baseUrl} + arguments.mid(verb);
}

void TestCliKeys::commands()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, asks);
    const QByteArray key = newKey();
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(key); // so that the run is none without it
    m_good = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_good->start().has_value());
    newFolder();
    const Ran ran = run(commandAt(arguments.join(u' '), m_good->baseUrl().toString()), key);
    QVERIFY2(ran.exitCode == (arguments.contains(u"nobody"_s) ? 1 : 0) || arguments.first() == "diagnose"_L1, ran.err.constData());
    QVERIFY(!ran.out.isEmpty() || QDir(m_work).exists(u"results.jsonl"_s));
    QCOMPARE(m_good->requestCount() > 0, asks);
    verifyNothingOf(key, ran);
}

void TestCliKeys::levels_data()
{
    QTest::addColumn<QString>("rules");
    QTest::newRow("everything") << u"*=true"_s;
    QTest::newRow("from info on") << u"*.debug=false"_s;
    QTest::newRow("from warning on") << u"*.debug=false;*.info=false"_s;
    QTest::newRow("critical only") << u"*.debug=false;*.info=false;*.warning=false"_s;
    QTest::newRow("nothing") << u"*=false"_s;
    QTest::newRow("as it is") << QString();
}

void TestCliKeys::levels()
{
    QFETCH(QString, rules);
    const QByteArray key = newKey();
    m_answer = [](const RawRequest& request) { return echoed(Echo::ErrorMessage, request); };
    newFolder();
    const Ran ran = run(commandAt(u"chat --model gpt-4.1 --json Hello"_s, base()), key, rules);
    QCOMPARE(ran.exitCode, 1);
    QCOMPARE(keyOf(m_gateway->requests().constLast()), key);
    verifyNothingOf(key, ran);
}

void TestCliKeys::carelessGateways_data()
{
    QTest::addColumn<int>("echo");
    QTest::addColumn<QString>("command");
    const std::initializer_list<std::pair<Echo, const char*>> echoes = {
        {Echo::ErrorMessage, "401"},        {Echo::EncodedMessage, "encoded"}, {Echo::Page, "a page"},
        {Echo::PlainText, "text"},          {Echo::StreamFields, "a stream"},  {Echo::BodyFields, "a body"},
        {Echo::StreamError, "mid-stream"},  {Echo::Redirect, "a redirect"},    {Echo::StatusLine, "its status line"},
    };
    const std::initializer_list<const char*> commands = {
        "chat --model gpt-4.1 --max-attempts 1 Hello",
        "chat --model gpt-4.1 --max-attempts 2 --json Hello",
        "check --json",
        "stress --model gpt-4.1 --concurrency 2 --requests 4 --retries --max-attempts 2 --json --out run.json --html run.html --csv run.csv "
        "--records records.jsonl",
        "batch --model gpt-4.1 --max-attempts 1 --no-stream requests.jsonl",
        "doctor --model gpt-4.1 --json",
        "diagnose --model gpt-4.1 --yes --json",
    };
    for (const auto& [echo, name] : echoes) {
        for (const char* command : commands)
            QTest::addRow("%s: %.10s", name, command) << static_cast<int>(echo) << QString::fromLatin1(command);
    }
}

void TestCliKeys::carelessGateways()
{
    QFETCH(int, echo);
    QFETCH(QString, command);
    const QByteArray key = newKey();
    m_answer = [echo](const RawRequest& request) { return echoed(static_cast<Echo>(echo), request); };
    newFolder();
    const Ran ran = run(commandAt(command, base()), key);
    QVERIFY2(ran.exitCode == 0 || ran.exitCode == 1, ran.err.constData());
    QCOMPARE(keyOf(m_gateway->requests().constLast()), key); // it was sent, and came back
    verifyNothingOf(key, ran);
}

//! A key in what is pasted, or in a header, goes no further either.
void TestCliKeys::pastedKeys()
{
    const QByteArray key = newKey();
    m_answer = [](const RawRequest& request) { return echoed(Echo::ErrorMessage, request); };
    newFolder();
    const QByteArray curl = "curl " + base().toUtf8() + "/chat/completions -H 'Authorization: Bearer " + key
        + "' -d '{\"model\":\"gpt-4.1\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}'";
    const Ran diagnosed = run({u"diagnose"_s, u"--from"_s, u"-"_s, u"--yes"_s, u"--json"_s}, {}, u"*=true"_s, curl);
    QCOMPARE(keyOf(m_gateway->requests().constLast()), key);
    verifyNothingOf(key, diagnosed);

    for (const QString& kind : {u"curl"_s, u"python"_s, u"node"_s, u"nginx"_s}) {
        QStringList arguments = {u"export"_s, kind, u"--base-url"_s, base(), u"--header"_s, u"api-key: "_s + QString::fromLatin1(key), u"--header"_s,
                                 u"X-Auth: Bearer "_s + QString::fromLatin1(key)};
        if (kind != "nginx"_L1)
            arguments << u"--model"_s << u"gpt-4.1"_s << u"Hello"_s;
        const Ran exported = run(arguments, {});
        QCOMPARE(exported.exitCode, 0);
        verifyNothingOf(key, exported);
    }
}

void TestCliKeys::redis()
{
#ifdef BELLWETHER_WITH_REDIS
    if (QStandardPaths::findExecutable(u"redis-server"_s).isEmpty())
        QSKIP("There is no redis-server on this machine.");
    RedisServer server;
    QVERIFY(server.start());
    const QByteArray key = newKey();
    m_answer = [](const RawRequest& request) { return echoed(Echo::StreamFields, request); };
    newFolder();
    bw::gateway::GatewayProfile profile;
    profile.id = bw::ProfileId(u"careless"_s);
    profile.name = u"careless"_s;
    bw::gateway::Endpoint endpoint;
    endpoint.id = bw::EndpointId(u"careless"_s);
    endpoint.name = u"careless"_s;
    endpoint.baseUrl = QUrl(base());
    profile.endpoints = {endpoint};
    profile.cache.store = bw::gateway::CacheOptions::Store::Redis;
    profile.cache.redisUrl = u"unix://"_s + server.address().socket;
    QFile file(m_work + u"/profile.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(toJson(profile)).toJson()) > 0);
    file.close();

    const Ran ran = run({u"chat"_s, u"--gateway"_s, file.fileName(), u"--model"_s, u"gpt-4.1"_s, u"--cache"_s, u"--json"_s, u"Hello"_s}, key);
    QCOMPARE(ran.exitCode, 0);
    verifyNothingOf(key, ran);
    KeySearch search;
    search.add(u"redis"_s, key);
    const QByteArrayList names = server.ask({{"KEYS", "*"}}).value(0).list;
    QVERIFY(names.size() >= 2); // the answer, and which models there are
    QStringList found;
    for (const QByteArray& name : names) {
        found += search.in(name, u"a name in Redis"_s);
        found += search.inCell(server.ask({{"GET", name}}).value(0).text, QString::fromUtf8(name));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
#else
    QSKIP("Built without hiredis.");
#endif
}

QTEST_GUILESS_MAIN(TestCliKeys)
#include "tst_clikeys.moc"
