// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/importcurl.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

namespace {

const QString Key = u"hs_0123456789abcdefghijklmnopqrstuvwxyzABCDEF"_s;

QString environment(const QString& name)
{
    return name == "HOLYSHEEP_API_KEY"_L1 ? Key : QString();
}

} // namespace

class TestImportCurl : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void findsAddressAndKey_data();
    void findsAddressAndKey();
    void knowsTheProvider_data();
    void knowsTheProvider();
    void aKeyThatIsNoneLeavesANote_data();
    void aKeyThatIsNoneLeavesANote();
    void credentialsAreNoPlainHeaders();
    void headersOfBrowsersStayBehind();
    void bodyGivesTheModelOnly();
    void networkOptions();
    void timeouts();
    void unknownOptionsAreNamed();
    void whatIsNoCurl_data();
    void whatIsNoCurl();

private:
    static ImportedGateway import(const QString& text)
    {
        const auto imported = importCurl(text, environment);
        if (!imported)
            qWarning().noquote() << imported.error().message; // fails the test
        return imported.value_or(ImportedGateway{});
    }
    static QByteArray keyOf(const ImportedGateway& gateway)
    {
        return gateway.profile.keys.isEmpty() ? QByteArray() : gateway.secrets.value(gateway.profile.keys.first().id).reveal();
    }
    static QString urlOf(const ImportedGateway& gateway) { return gateway.profile.endpoints.value(0).baseUrl.toString(); }
};

void TestImportCurl::findsAddressAndKey_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("key");
    const QString base = u"https://api.holysheep.ai/v1"_s;
    const auto row = [&](const char* name, const QString& command, const QString& url) { QTest::newRow(name) << command << url << Key; };
    row("as documents show it", u"curl https://api.holysheep.ai/v1/chat/completions \\\n  -H \"Content-Type: application/json\" \\\n  -H \"Authorization: Bearer %1\" \\\n  -d '{\"model\": \"gpt-4.1\"}'"_s.arg(Key), base);
    row("attached values", u"curl -XPOST -H'Authorization: Bearer %1' https://api.holysheep.ai/v1/chat/completions"_s.arg(Key), base);
    row("long options with =", u"curl --request=POST --header='authorization: bearer %1' --url=https://api.holysheep.ai/v1/models"_s.arg(Key), base);
    row("switches together", u"curl -sSLk -NH 'Authorization: Bearer %1' https://api.holysheep.ai/v1/models"_s.arg(Key), base);
    row("from a browser for cmd", u"curl ^\"https://api.holysheep.ai/v1/chat/completions^\" ^\r\n  -H ^\"authorization: Bearer %1^\" ^\r\n  --data-raw ^\"^{^}^\""_s.arg(Key), base);
    row("PowerShell", u"curl.exe https://api.holysheep.ai/v1/embeddings `\n -H \"Authorization: Bearer %1\""_s.arg(Key), base);
    row("behind a prompt", u"$ curl https://api.holysheep.ai/v1/models -H 'Authorization: Bearer %1'"_s.arg(Key), base);
    row("with its path", u"/usr/bin/curl https://api.holysheep.ai/v1/models -H 'Authorization: Bearer %1'"_s.arg(Key), base);
    row("the key in a variable above", u"export KEY=%1\ncurl https://api.holysheep.ai/v1/models -H \"Authorization: Bearer $KEY\""_s.arg(Key), base);
    row("the key in a variable of the environment", u"curl https://api.holysheep.ai/v1/models -H \"Authorization: Bearer $HOLYSHEEP_API_KEY\""_s, base);
    row("the address in a variable", u"BASE=https://api.holysheep.ai; curl \"$BASE/v1/models\" --oauth2-bearer %1"_s.arg(Key), base);
    row("without a scheme", u"curl api.holysheep.ai/v1/responses -H 'Authorization: Bearer %1'"_s.arg(Key), base);
    row("the key in the query", u"curl 'https://api.example.com/v1/models?key=%1&x=1'"_s.arg(Key), u"https://api.example.com/v1?x=1"_s);
    row("after another command", u"cd /tmp && curl https://api.holysheep.ai/v1/models -H 'Authorization: Bearer %1' | jq ."_s.arg(Key), base);
}

void TestImportCurl::findsAddressAndKey()
{
    QFETCH(QString, command);
    QFETCH(QString, url);
    QFETCH(QString, key);
    const ImportedGateway gateway = import(command);
    QCOMPARE(urlOf(gateway), url);
    QCOMPARE(QString::fromUtf8(keyOf(gateway)), key);
    QVERIFY(gateway.profile.headers.isEmpty());
    QVERIFY(!gateway.notes.join(u' ').contains(key));
}

void TestImportCurl::knowsTheProvider_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Provider>("provider");
    QTest::addColumn<QString>("name");
    QTest::newRow("HolySheep") << u"https://api.holysheep.ai/v1"_s << Provider::HolySheep << u"HolySheep AI"_s;
    QTest::newRow("OpenAI") << u"https://api.openai.com/v1/chat/completions"_s << Provider::OpenAi << u"OpenAI"_s;
    QTest::newRow("Ollama") << u"http://127.0.0.1:11434/v1"_s << Provider::Ollama << u"Ollama"_s;
    QTest::newRow("Groq") << u"https://api.groq.com/openai/v1/models"_s << Provider::Custom << u"Groq"_s;
    QTest::newRow("somebody") << u"https://llm.example.com/v1"_s << Provider::Custom << u"llm.example.com"_s;
    QTest::newRow("a local port that nobody has") << u"http://localhost:9999/v1"_s << Provider::Custom << u"localhost"_s;
}

void TestImportCurl::knowsTheProvider()
{
    QFETCH(QString, url);
    QFETCH(Provider, provider);
    QFETCH(QString, name);
    const ImportedGateway gateway = import(u"curl "_s + url);
    QCOMPARE(gateway.profile.provider, provider);
    QCOMPARE(gateway.profile.name, name);
}

void TestImportCurl::aKeyThatIsNoneLeavesANote_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("a variable") << u"$OPENAI_API_KEY"_s;
    QTest::newRow("in braces") << u"${OPENAI_API_KEY}"_s;
    QTest::newRow("a placeholder") << u"YOUR_API_KEY"_s;
    QTest::newRow("in brackets") << u"<token>"_s;
    QTest::newRow("masked") << u"sk-ab***yz"_s;
}

void TestImportCurl::aKeyThatIsNoneLeavesANote()
{
    QFETCH(QString, written);
    const ImportedGateway gateway = import(u"curl https://api.openai.com/v1/models -H 'Authorization: Bearer %1'"_s.arg(written));
    QCOMPARE(gateway.profile.keys.size(), 1);
    QVERIFY(gateway.secrets.isEmpty());
    QCOMPARE(gateway.notes.size(), 1);
}

void TestImportCurl::credentialsAreNoPlainHeaders()
{
    const ImportedGateway gateway = import(u"curl https://x.openai.azure.com/openai/v1/chat/completions -H 'api-key: 0123456789abcdef' -H 'X-Team: blue' -b 'sid=1'"_s);
    QCOMPARE(gateway.profile.headers, (QList<std::pair<QByteArray, QByteArray>>{{"X-Team", "blue"}}));
    QCOMPARE(gateway.profile.secretHeaders.size(), 2);
    QCOMPARE(gateway.profile.secretHeaders[0].name, "api-key");
    QCOMPARE(gateway.secrets.value(gateway.profile.secretHeaders[0].id).reveal(), "0123456789abcdef");
    QCOMPARE(gateway.profile.secretHeaders[1].name, "Cookie");
    QVERIFY(!QJsonDocument(toJson(gateway.profile)).toJson().contains("0123456789abcdef"));
}

void TestImportCurl::headersOfBrowsersStayBehind()
{
    const ImportedGateway gateway = import(u"curl https://x.example/v1/models -H 'User-Agent: M' -H 'sec-ch-ua: x' -H 'Origin: y' -H 'Accept: z' -A me -e https://from"_s);
    QVERIFY(gateway.profile.headers.isEmpty());
    QVERIFY(gateway.notes.isEmpty());
}

void TestImportCurl::bodyGivesTheModelOnly()
{
    const ImportedGateway gateway = import(u"curl https://x.example/v1/chat/completions --json '{\"model\":\" m-1 \",\"messages\":[],\"temperature\":0.7}'"_s);
    QCOMPARE(gateway.profile.defaultModel, u"m-1"_s);
    QCOMPARE(gateway.profile.favouriteModels, QStringList{u"m-1"_s});
    QCOMPARE(gateway.notes.size(), 1);
    QVERIFY(gateway.notes.first().contains(u"messages, temperature"_s));
    QVERIFY(gateway.profile.extraBody.isEmpty());
    QCOMPARE(import(u"curl https://x.example/v1/models -d 'no json'"_s).notes.size(), 1);
    QVERIFY(import(u"curl https://x.example/v1/models -d @body.json"_s).notes.first().contains(u"body.json"_s));
}

void TestImportCurl::networkOptions()
{
    using Proxy = net::NetworkConfig::Proxy;
    const ImportedGateway gateway = import(u"curl -k --http2 -x http://me:secret%40@proxy.example:3128 --pinnedpubkey 'sha256//%1' https://x.example/v1/models"_s
                                               .arg(QString::fromLatin1(QByteArray(32, 'p').toBase64())));
    const net::NetworkConfig& network = gateway.profile.network;
    QCOMPARE(network.proxy, Proxy::Http);
    QCOMPARE(network.proxyHost, u"proxy.example"_s);
    QCOMPARE(network.proxyPort, 3128);
    QCOMPARE(network.proxyUser, u"me"_s);
    QVERIFY(network.proxyPassword.isEmpty());
    QCOMPARE(gateway.secrets.value(gateway.profile.proxyKey).reveal(), "secret@");
    QCOMPARE(network.pinSha256, QByteArray(32, 'p'));
    QVERIFY(network.skipVerification);
    QVERIFY(network.http2);
    QCOMPARE(gateway.notes.size(), 1); // of -k
    const ImportedGateway socks = import(u"curl -x socks5h://10.0.0.1 https://x.example"_s);
    QCOMPARE(socks.profile.network.proxy, Proxy::Socks5);
    QCOMPARE(socks.profile.network.proxyPort, 1080);
}

void TestImportCurl::timeouts()
{
    const ImportedGateway gateway = import(u"curl --connect-timeout 2.5 -m 90 https://x.example"_s);
    QCOMPARE(gateway.profile.timeouts.connect, Milliseconds(2'500));
    QCOMPARE(gateway.profile.totalTimeout, Milliseconds(90'000));
    const ImportedGateway odd = import(u"curl --connect-timeout x -m 1e99 https://x.example"_s);
    QCOMPARE(odd.profile.timeouts, net::Timeouts());
    QCOMPARE(odd.profile.totalTimeout, Milliseconds(0));
}

void TestImportCurl::unknownOptionsAreNamed()
{
    const ImportedGateway gateway = import(u"curl --magic wand -q https://x.example --cacert ca.pem -u me:secretpass"_s);
    QCOMPARE(urlOf(gateway), u"https://x.example"_s);
    const QString notes = gateway.notes.join(u'\n');
    QVERIFY(notes.contains(u"--magic"_s));
    QVERIFY(notes.contains(u"-q"_s));
    QVERIFY(notes.contains(u"ca.pem"_s));
    QVERIFY(!notes.contains(u"secretpass"_s));
}

void TestImportCurl::whatIsNoCurl_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another program") << u"wget https://x.example"_s;
    QTest::newRow("no address") << u"curl -s"_s;
    QTest::newRow("another scheme") << u"curl ftp://x.example"_s;
    QTest::newRow("only a variable") << u"curl $NOBODY_KNOWS"_s;
}

void TestImportCurl::whatIsNoCurl()
{
    QFETCH(QString, text);
    const auto imported = importCurl(text, environment);
    QVERIFY(!imported);
    QVERIFY(imported.error().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestImportCurl)
#include "tst_importcurl.moc"
