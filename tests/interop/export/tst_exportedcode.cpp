// SPDX-License-Identifier: GPL-3.0-or-later
// Exported requests, run by the real curl and Python: they arrive as Bellwether itself would have sent them.
#include "report/codeexport.h"
#include "sim/simulatedgateway.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::test;
using bw::gateway::GatewayProfile;
using bw::openai::ChatRequest;
using bw::report::CodeLanguage;

namespace {

const QString Key = u"hs_export_key_of_forty_characters_0123456"_s;

//! What a shell, Python, JSON or a reader of lines could trip over.
const QString Nasty = u"it's \"quoted\" $HOME `id` $(id) \\n \\u0041 %s {x}\nsecond line\r\n\ttab\nJSON\n!! é ế 汉字 😀 \u2028 \u0001 end"_s;

GatewayProfile profileAt(const QUrl& baseUrl)
{
    GatewayProfile profile;
    profile.endpoints = {{bw::EndpointId(u"e"_s), u"primary"_s, baseUrl}};
    profile.headers = {{"X-Team", "it's $mine \"now\""}};
    profile.network.proxy = bw::net::NetworkConfig::Proxy::None;
    return profile;
}

ChatRequest requestFor(const QString& prompt, bool stream)
{
    ChatRequest request;
    request.model = u"gpt-4.1"_s;
    bw::openai::ChatMessage message;
    message.text = prompt;
    request.messages = {message};
    request.parameters = {{u"temperature"_s, 0.7}, {u"stop"_s, QJsonArray{u"END"_s}}, {u"x_vendor"_s, true}, {u"user"_s, QJsonValue()}};
    request.stream = stream;
    return request;
}

//! A Python that has httpx: the first in the path may be another one.
QString pythonWithHttpx()
{
    for (const QString& program : {u"python3"_s, u"/usr/bin/python3"_s}) {
        QProcess process;
        process.start(program, {u"-c"_s, u"import httpx"_s});
        if (process.waitForFinished(60'000) && process.exitCode() == 0)
            return program;
    }
    return {};
}

struct Run
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

class TestExportedCode : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void arrivesAsBellwetherSendsIt_data() { languages(); }
    void arrivesAsBellwetherSendsIt();
    void printsTheAnswer_data() { languages(); }
    void printsTheAnswer();
    void tellsOfErrors_data() { languages(); }
    void tellsOfErrors();
    void theOpenAiProgramIsPython();

private:
    void languages();
    [[nodiscard]] Run run(CodeLanguage language, const QString& code);

    QTemporaryDir m_folder;
    QString m_python;
};

void TestExportedCode::initTestCase()
{
    QVERIFY(!QStandardPaths::findExecutable(u"curl"_s).isEmpty());
    m_python = pythonWithHttpx();
    QVERIFY2(!m_python.isEmpty(), "python3-httpx is needed");
}

void TestExportedCode::languages()
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<bool>("stream");
    QTest::newRow("curl, stream") << CodeLanguage::Curl << true;
    QTest::newRow("curl, whole") << CodeLanguage::Curl << false;
    QTest::newRow("httpx, stream") << CodeLanguage::PythonHttpx << true;
    QTest::newRow("httpx, whole") << CodeLanguage::PythonHttpx << false;
}

//! As a person would: the text in a file, the key in the environment. The event loop goes on for servers in this thread.
Run TestExportedCode::run(CodeLanguage language, const QString& code)
{
    const QString path = m_folder.filePath(u"program"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(code.toUtf8()) < 0)
        return {};
    file.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BELLWETHER_API_KEY"_s, Key);
    environment.insert(u"PYTHONIOENCODING"_s, u"utf-8"_s);
    process.setProcessEnvironment(environment);
    process.start(language == CodeLanguage::Curl ? u"sh"_s : m_python, {path});
    Run result;
    if (QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    process.kill();
    process.waitForFinished();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

void TestExportedCode::arrivesAsBellwetherSendsIt()
{
    QFETCH(CodeLanguage, language);
    QFETCH(bool, stream);
    const QByteArray answer = stream ? QByteArray("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"ok\"}}]}\n\ndata: [DONE]\n\n")
                                     : QByteArray("{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"ok\"}}]}");
    RawServer server([&answer](const RawRequest&) { return okReply(answer); });
    const ChatRequest request = requestFor(Nasty, stream);
    const Run result = run(language, bw::report::requestCode(language, profileAt(server.url(u"/v1"_s)), request));
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(server.requests().size(), 1);
    const RawRequest& sent = server.requests().first();
    QCOMPARE(sent.target(), QByteArray("/v1/chat/completions"));
    QCOMPARE(sent.header("authorization"), "Bearer " + Key.toLatin1());
    QCOMPARE(sent.header("content-type"), QByteArray("application/json"));
    QCOMPARE(sent.header("x-team"), QByteArray("it's $mine \"now\""));
    QCOMPARE(QJsonDocument::fromJson(sent.body).object(), QJsonDocument::fromJson(request.toJson()).object());
}

void TestExportedCode::printsTheAnswer()
{
    QFETCH(CodeLanguage, language);
    QFETCH(bool, stream);
    bw::sim::Scenario scenario;
    scenario.requiredKey = Key;
    bw::sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());
    const Run result = run(language, bw::report::requestCode(language, profileAt(gateway.baseUrl()), requestFor(u"Say hello."_s, stream)));
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(gateway.requestCount(), 1);
    if (language == CodeLanguage::Curl && stream)
        QVERIFY2(result.out.trimmed().endsWith("data: [DONE]"), result.out.constData()); // the events as they came
    else
        QVERIFY2(result.out.contains("Hello!"), result.out.constData());
}

void TestExportedCode::tellsOfErrors()
{
    QFETCH(CodeLanguage, language);
    QFETCH(bool, stream);
    bw::sim::Scenario scenario;
    scenario.requiredKey = u"another"_s;
    bw::sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());
    const Run result = run(language, bw::report::requestCode(language, profileAt(gateway.baseUrl()), requestFor(u"Hello"_s, stream)));
    QVERIFY(result.exitCode > 0);
    QVERIFY2((result.out + result.err).contains("401"), (result.out + result.err).constData());
}

//! Debian has no openai package for Python: that it compiles is all that can be shown here.
void TestExportedCode::theOpenAiProgramIsPython()
{
    for (const bool stream : {true, false}) {
        const QString path = m_folder.filePath(u"openai_program.py"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bw::report::requestCode(CodeLanguage::PythonOpenAi, profileAt(QUrl(u"https://api.example.com/v1"_s)), requestFor(Nasty, stream)).toUtf8());
        file.close();
        QProcess process;
        process.start(m_python, {u"-m"_s, u"py_compile"_s, path});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
}

QTEST_GUILESS_MAIN(TestExportedCode)
#include "tst_exportedcode.moc"
