// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/importdotenv.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

namespace {

const QString Key = u"hs_0123456789abcdefghijklmnopqrstuvwxyzABCDEF"_s;
const QString OtherKey = u"sk-0123456789abcdefghijklmnopqrstuvwxyzABCDEF"_s;

} // namespace

class TestImportDotEnv : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void readsLines_data();
    void readsLines();
    void findsGateways_data();
    void findsGateways();
    void severalGateways();
    void whatIsNoGateway_data();
    void whatIsNoGateway();
    void namesWhatItSkipped();
};

void TestImportDotEnv::readsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); //!< of A
    QTest::newRow("plain") << u"A=1"_s << u"1"_s;
    QTest::newRow("spaces") << u"  A = 1  "_s << u"1"_s;
    QTest::newRow("export") << u"export A=1"_s << u"1"_s;
    QTest::newRow("cmd") << u"set A=1\r\n"_s << u"1"_s;
    QTest::newRow("comment behind") << u"A=1 # one"_s << u"1"_s;
    QTest::newRow("a # inside") << u"A=x#y"_s << u"x#y"_s;
    QTest::newRow("double quotes") << u"A=\"1 # 2\" # three"_s << u"1 # 2"_s;
    QTest::newRow("single quotes") << u"A='$B'"_s << u"$B"_s;
    QTest::newRow("escapes") << u"A=\"a\\\"b\\nc\""_s << u"a\"b\nc"_s;
    QTest::newRow("several lines") << u"A=\"1\n2\"\nB=3"_s << u"1\n2"_s;
    QTest::newRow("an open quote") << u"A=\"1\nB=2"_s << u"\"1"_s;
    QTest::newRow("another variable") << u"B=2\nA=${B}3"_s << u"23"_s;
    QTest::newRow("of the environment") << u"A=$HOME_KEY"_s << u"home"_s;
    QTest::newRow("the last one counts") << u"A=1\nA=2"_s << u"2"_s;
    QTest::newRow("empty") << u"A="_s << QString();
    QTest::newRow("a comment before") << u"# A=0\nA=1"_s << u"1"_s;
    QTest::newRow("noise before") << u"what is this\nA=1"_s << u"1"_s;
}

void TestImportDotEnv::readsLines()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const auto environment = [](const QString& name) { return name == "HOME_KEY"_L1 ? u"home"_s : QString(); };
    const auto variables = dotEnvVariables(text, environment);
    const auto found = std::ranges::find(variables, u"A"_s, &std::pair<QString, QString>::first);
    QVERIFY(found != variables.end());
    QCOMPARE(found->second, value);
}

void TestImportDotEnv::findsGateways_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("key");
    QTest::newRow("HolySheep, by its key alone") << u"HOLYSHEEP_API_KEY=%1"_s.arg(Key) << u"HolySheep AI"_s << u"https://api.holysheep.ai/v1"_s << u"gpt-4.1"_s << Key;
    QTest::newRow("OpenAI's names for another gateway") << u"OPENAI_API_KEY=%1\nOPENAI_BASE_URL=https://api.holysheep.ai/v1\nOPENAI_MODEL=deepseek-v3.2"_s.arg(Key) << u"HolySheep AI"_s << u"https://api.holysheep.ai/v1"_s << u"deepseek-v3.2"_s << Key;
    QTest::newRow("OpenAI's names for somebody") << u"OPENAI_API_KEY=%1\nOPENAI_API_BASE=https://llm.example.com/v1/"_s.arg(OtherKey) << u"llm.example.com"_s << u"https://llm.example.com/v1"_s << QString() << OtherKey;
    QTest::newRow("names of one's own") << u"LLM_BASE_URL=https://llm.example.com\nLLM_API_KEY=%1\nLLM_MODEL=m"_s.arg(OtherKey) << u"llm.example.com"_s << u"https://llm.example.com"_s << u"m"_s << OtherKey;
    QTest::newRow("no beginning at all") << u"API_KEY=%1\nBASE_URL=https://llm.example.com/v1"_s.arg(OtherKey) << u"llm.example.com"_s << u"https://llm.example.com/v1"_s << QString() << OtherKey;
    QTest::newRow("Ollama's host") << u"OLLAMA_HOST=127.0.0.1:11434"_s << u"Ollama"_s << u"http://127.0.0.1:11434"_s << QString() << QString();
    QTest::newRow("Groq") << u"GROQ_API_KEY=%1"_s.arg(OtherKey) << u"Groq"_s << u"https://api.groq.com/openai/v1"_s << QString() << OtherKey;
    QTest::newRow("LiteLLM elsewhere") << u"LITELLM_API_URL=https://proxy.example.com\nLITELLM_MASTER_KEY=%1"_s.arg(OtherKey) << u"LiteLLM"_s << u"https://proxy.example.com"_s << QString() << OtherKey;
}

void TestImportDotEnv::findsGateways()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, url);
    QFETCH(QString, model);
    QFETCH(QString, key);
    const auto import = importDotEnv(text, {});
    QVERIFY2(import, import ? "" : qPrintable(import.error().message));
    QCOMPARE(import->gateways.size(), 1);
    const ImportedGateway& gateway = import->gateways.first();
    QCOMPARE(gateway.profile.name, name);
    QCOMPARE(gateway.profile.endpoints.first().baseUrl.toString(), url);
    QCOMPARE(gateway.profile.defaultModel, model);
    QCOMPARE(QString::fromUtf8(gateway.secrets.value(gateway.profile.keys.first().id).reveal()), key);
}

void TestImportDotEnv::severalGateways()
{
    const auto import = importDotEnv(u"HOLYSHEEP_API_KEY=%1\nDEEPSEEK_API_KEY='%2'\n"_s.arg(Key, OtherKey), {});
    QVERIFY(import);
    QCOMPARE(import->gateways.size(), 2);
    QCOMPARE(import->gateways[0].profile.provider, Provider::HolySheep);
    QCOMPARE(import->gateways[1].profile.provider, Provider::DeepSeek);
    QVERIFY(import->gateways[0].profile.id != import->gateways[1].profile.id);
}

void TestImportDotEnv::whatIsNoGateway_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a web site") << u"FRONTEND_URL=https://example.com"_s;
    QTest::newRow("a database") << u"DATABASE_URL=postgres://x\nDATABASE_KEY=0123456789"_s;
    QTest::newRow("a vendor whose API is another") << u"ANTHROPIC_API_KEY=sk-ant-0123456789012345678901234567890123456789"_s;
    QTest::newRow("a bad address") << u"LLM_BASE_URL=https://\nLLM_API_KEY=0123456789"_s;
}

void TestImportDotEnv::whatIsNoGateway()
{
    QFETCH(QString, text);
    const auto import = importDotEnv(text, {});
    QVERIFY(!import);
    QCOMPARE(import.error().code, ErrorCode::NotFound);
}

void TestImportDotEnv::namesWhatItSkipped()
{
    const auto import = importDotEnv(u"HOLYSHEEP_API_KEY=%1\nDEBUG=1\nSECRET_KEY=verysecret\n"_s.arg(Key), {});
    QVERIFY(import);
    QCOMPARE(import->notes.size(), 1);
    QVERIFY(import->notes.first().contains(u"DEBUG, SECRET_KEY"_s));
    QVERIFY(!import->notes.first().contains(u"verysecret"_s));
}

QTEST_GUILESS_MAIN(TestImportDotEnv)
#include "tst_importdotenv.moc"
