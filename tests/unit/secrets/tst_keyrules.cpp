// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyrules.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::secrets;

namespace {

// Made up, of the right form.
const QByteArray HolySheep = "hs_0123456789abcdefghijABCDEFGHIJ_0123456";
const QByteArray OpenAi = "sk-proj-0123456789abcdefghij-ABCDEFGHIJ_0123456789";
const QByteArray DeepSeek = "sk-0123456789abcdef0123456789abcdef";
const QByteArray OpenRouter = "sk-or-v1-0123456789abcdef0123456789abcdef0123456789";
const QByteArray Own = "q7Zr2LmNp9XwKd4TbVcY";

} // namespace

class TestKeyRules : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void findsTheProblem_data();
    void findsTheProblem();
    void sentenceNeverHoldsTheKey();
    void tidies_data();
    void tidies();
    void knowsTheProvider_data();
    void knowsTheProvider();
    void hides_data();
    void hides();
};

void TestKeyRules::findsTheProblem_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("says"); // part of the sentence; empty: no problem
    const QString none;
    QTest::newRow("holysheep") << u"holysheep"_s << HolySheep << none;
    QTest::newRow("holysheep, 40 exactly") << u"holysheep"_s << HolySheep.left(40) << none;
    QTest::newRow("holysheep, 39") << u"holysheep"_s << HolySheep.left(39) << u"shorter"_s;
    QTest::newRow("holysheep with a dash") << u"holysheep"_s << "hs_" + QByteArray(40, 'a') + '-' << u"never have"_s;
    QTest::newRow("holysheep without its start") << u"holysheep"_s << HolySheep.mid(1) << u"begin with"_s;
    QTest::newRow("openai") << u"openai"_s << OpenAi << none;
    QTest::newRow("deepseek") << u"deepseek"_s << DeepSeek << none;
    QTest::newRow("openrouter") << u"openrouter"_s << OpenRouter << none;
    QTest::newRow("another's key") << u"openai"_s << OpenRouter << u"OpenRouter"_s;
    QTest::newRow("another's key, too") << u"deepseek"_s << HolySheep << u"HolySheep"_s;
    QTest::newRow("openai's key at deepseek") << u"deepseek"_s << OpenAi << u"OpenAI"_s;
    QTest::newRow("no key, needed") << u"holysheep"_s << QByteArray() << u"no key yet"_s;
    QTest::newRow("no key, custom") << u"custom"_s << QByteArray() << none;
    QTest::newRow("no key, demo") << u"demo"_s << QByteArray() << none;
    QTest::newRow("any key, ollama") << u"ollama"_s << QByteArray("ollama") << none;
    QTest::newRow("line end") << u"holysheep"_s << HolySheep + '\n' << u"around the key"_s;
    QTest::newRow("line end, custom") << u"custom"_s << Own + "\r\n" << u"around the key"_s;
    QTest::newRow("space before") << u"openai"_s << ' ' + OpenAi << u"around the key"_s;
    QTest::newRow("space inside") << u"openai"_s << OpenAi.left(20) + ' ' + OpenAi.mid(20) << u"inside"_s;
    QTest::newRow("line end inside") << u"openai"_s << OpenAi.left(20) + '\n' + OpenAi.mid(20) << u"inside"_s;
    QTest::newRow("quotes") << u"openai"_s << '"' + OpenAi + '"' << u"More than the key"_s;
    QTest::newRow("bearer") << u"openai"_s << "Bearer " + OpenAi << u"More than the key"_s;
    QTest::newRow("export") << u"openai"_s << "export OPENAI_API_KEY=" + OpenAi << u"More than the key"_s;
    QTest::newRow("curly quotes") << u"openai"_s << u"“%1”"_s.arg(QString::fromLatin1(OpenAi)).toUtf8()
                                  << u"invisible"_s;
    QTest::newRow("zero width") << u"custom"_s << Own + "\xE2\x80\x8B" << u"invisible"_s;
    QTest::newRow("variable") << u"openai"_s << QByteArray("$OPENAI_API_KEY") << u"placeholder"_s;
    QTest::newRow("placeholder") << u"holysheep"_s << QByteArray("YOUR_HOLYSHEEP_API_KEY") << u"placeholder"_s;
    QTest::newRow("masked") << u"openai"_s << QByteArray("sk-proj-...wxyz") << u"placeholder"_s;
    QTest::newRow("address") << u"custom"_s << QByteArray("https://api.example.com/v1") << u"web address"_s;
}

void TestKeyRules::findsTheProblem()
{
    QFETCH(QString, provider);
    QFETCH(QByteArray, key);
    QFETCH(QString, says);
    const std::optional<QString> problem = keyProblem(provider, key);
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(says), qPrintable(*problem));
}

void TestKeyRules::sentenceNeverHoldsTheKey()
{
    for (const QByteArray& key : {HolySheep + ' ', OpenAi, HolySheep.left(20), "Bearer " + HolySheep}) {
        const std::optional<QString> problem = keyProblem(u"holysheep", key);
        QVERIFY(problem);
        QVERIFY(!problem->contains(QString::fromLatin1(key.trimmed().right(12))));
    }
}

void TestKeyRules::tidies_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("clean") << OpenAi << OpenAi;
    QTest::newRow("spaces") << "  " + OpenAi + "\r\n" << OpenAi;
    QTest::newRow("quotes") << "'" + OpenAi + "'" << OpenAi;
    QTest::newRow("quotes and comma") << '"' + OpenAi + "\"," << OpenAi;
    QTest::newRow("bearer") << "bearer " + OpenAi << OpenAi;
    QTest::newRow("header") << "Authorization: Bearer " + OpenAi << OpenAi;
    QTest::newRow("quoted header") << "\"Authorization: Bearer " + OpenAi + '"' << OpenAi;
    QTest::newRow("export") << "export HOLYSHEEP_API_KEY=\"" + HolySheep + "\"\n" << HolySheep;
    QTest::newRow("dotenv") << "OPENAI_API_KEY = " + OpenAi << OpenAi;
    QTest::newRow("equals sign of its own") << QByteArray("abc=def==") << QByteArray("abc=def==");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("not ASCII") << QByteArray("\xC3\xA9t\xC3\xA9 ") << QByteArray("\xC3\xA9t\xC3\xA9");
}

void TestKeyRules::tidies()
{
    QFETCH(QByteArray, pasted);
    QTEST(tidiedKey(pasted), "key");
}

void TestKeyRules::knowsTheProvider_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("provider");
    QTest::newRow("holysheep") << HolySheep << u"holysheep"_s;
    QTest::newRow("openai project") << OpenAi << u"openai"_s;
    QTest::newRow("openrouter") << OpenRouter << u"openrouter"_s;
    QTest::newRow("anthropic") << QByteArray("sk-ant-api03-x") << u"anthropic"_s;
    QTest::newRow("groq") << QByteArray("gsk_x") << u"groq"_s;
    QTest::newRow("xai") << QByteArray("xai-x") << u"xai"_s;
    QTest::newRow("google") << QByteArray("AIzaX") << u"google"_s;
    QTest::newRow("anybody's sk-") << DeepSeek << QString();
    QTest::newRow("unknown") << Own << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestKeyRules::knowsTheProvider()
{
    QFETCH(QByteArray, key);
    QTEST(providerOfKey(key), "provider");
}

void TestKeyRules::hides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");
    const QString own = QString::fromLatin1(Own);
    const QString other = QString::fromLatin1(OpenAi);
    QTest::newRow("nothing to hide") << u"connection refused"_s << u"connection refused"_s;
    QTest::newRow("the key") << u"key "_s + own + u" expired"_s << u"key *** expired"_s;
    QTest::newRow("twice") << own + u","_s + own << u"***,***"_s;
    QTest::newRow("cut off") << u"key "_s + own.left(15) << u"key ***"_s;
    QTest::newRow("masked") << u"Incorrect API key provided: "_s + own.left(4) + u"************dTbV."_s
                            << u"Incorrect API key provided: ***."_s;
    QTest::newRow("masked with dots") << own.left(5) + u"...cY"_s << u"***"_s;
    QTest::newRow("another's key") << u"{\"k\":\""_s + other + u"\"}"_s << u"{\"k\":\"***\"}"_s;
    QTest::newRow("another's, masked") << u"provided: sk-ab***yz."_s << u"provided: ***."_s;
    QTest::newRow("another's, dots") << u"sk-...wxyz"_s << u"***"_s;
    QTest::newRow("another's, bullets") << u"hs_••••wxyz"_s << u"***"_s;
    QTest::newRow("bearer") << u"Authorization: Bearer abcdefgh1234"_s << u"Authorization: Bearer ***"_s;
    QTest::newRow("a word like a key") << u"use sk-learn and task-force, hs_up"_s
                                       << u"use sk-learn and task-force, hs_up"_s;
    QTest::newRow("a sentence going on") << u"task-0123456789abcdef0123 ran"_s << u"task-0123456789abcdef0123 ran"_s;
    QTest::newRow("base64 of it") << u"k="_s + QString::fromLatin1(Own.toBase64()) << u"k=***="_s;
    QTest::newRow("base64 of a header")
        << QString::fromLatin1(QByteArray("Bearer " + Own).toBase64(QByteArray::OmitTrailingEquals)) << u"QmVhcmVyIH***"_s;
    QTest::newRow("own start, no mask") << u"q7Z is a start"_s << u"q7Z is a start"_s;
}

void TestKeyRules::hides()
{
    QFETCH(QString, text);
    QTEST(redacted(text, Own), "hidden");
    QTEST(redacted(redacted(text, Own), Own), "hidden");
    QCOMPARE(redacted(u"model ollama runs on ollama"_s, "ollama"), u"model ollama runs on ollama"_s);
    QCOMPARE(redacted(u"plain"_s, {}), u"plain"_s);
}

QTEST_GUILESS_MAIN(TestKeyRules)
#include "tst_keyrules.moc"
