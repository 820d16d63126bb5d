// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/import.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

Q_DECLARE_METATYPE(std::optional<bw::gateway::ImportFormat>)

class TestImport : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void knowsTheFormat_data();
    void knowsTheFormat();
    void aProfileComesBackTheSame();
    void aProfileNeverNamesAKeyOfThisKeychain();
    void severalProfiles();
    void badProfiles_data();
    void badProfiles();
    void exportHoldsNoSecret();
    void editorsOfWindows();
    void tooLarge();

private:
    static GatewayProfile full();
};

GatewayProfile TestImport::full()
{
    GatewayProfile profile = profileTemplate(Provider::HolySheep);
    profile.name = u"Production"_s;
    profile.headers = {{"X-Team", "blue"}, {"Authorization", "Basic plainsecret"}};
    profile.secretHeaders = {{"api-key", KeyId::create()}};
    profile.proxyKey = KeyId::create();
    profile.network.proxy = net::NetworkConfig::Proxy::Http;
    profile.network.proxyHost = u"proxy.example"_s;
    profile.network.proxyPassword = SecretString("proxysecret");
    profile.cache.redisKey = KeyId::create();
    profile.endpoints.append({EndpointId::create(), u"backup"_s, QUrl(u"https://backup.example/v1"_s), {{KeyId::create(), u"second"_s}}});
    return profile;
}

void TestImport::knowsTheFormat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<std::optional<ImportFormat>>("format");
    const auto row = [](const char* name, const QByteArray& text, const QString& file, std::optional<ImportFormat> format) {
        QTest::newRow(name) << text << file << format;
    };
    row("curl", "curl https://x", {}, ImportFormat::Curl);
    row("curl after assignments", "KEY=1\ncurl https://x", {}, ImportFormat::Curl);
    row(".env", "# comment\nexport A=1", u".env"_s, ImportFormat::DotEnv);
    row(".env that mentions curl", "CURL_OPTS=1", {}, ImportFormat::DotEnv);
    row("LiteLLM by its content", "a: 1\nmodel_list:\n- x", {}, ImportFormat::LiteLlm);
    row("LiteLLM by its name", "a: 1", u"config.YAML"_s, ImportFormat::LiteLlm);
    row("LiteLLM as JSON", "{\"model_list\":[]}", {}, ImportFormat::LiteLlm);
    row("a profile", " {\"endpoints\":[]}", {}, ImportFormat::Profile);
    row("profiles", "[{}]", {}, ImportFormat::Profile);
    row("prose", "Dear all, please find attached", {}, std::nullopt);
    row("nothing", "", {}, std::nullopt);
}

void TestImport::knowsTheFormat()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, file);
    QFETCH(std::optional<ImportFormat>, format);
    QVERIFY(importFormat(text, file) == format);
}

void TestImport::aProfileComesBackTheSame()
{
    const GatewayProfile profile = full();
    const auto import = importGateways(exportedProfile(profile), u"p.json"_s, {});
    QVERIFY(import);
    GatewayProfile back = import->gateways.first().profile;
    QCOMPARE(back.name, profile.name);
    QCOMPARE(back.endpoints.size(), 2);
    QCOMPARE(back.endpoints[1].baseUrl, profile.endpoints[1].baseUrl);
    QCOMPARE(back.endpoints[1].keys.value(0).label, u"second"_s);
    QCOMPARE(back.secretHeaders.value(0).name, "api-key");
    QCOMPARE(back.network.proxyHost, u"proxy.example"_s);
    QVERIFY(import->gateways.first().secrets.isEmpty());
}

void TestImport::aProfileNeverNamesAKeyOfThisKeychain()
{
    const GatewayProfile profile = full();
    const auto import = importGateways(exportedProfile(profile), {}, {});
    QVERIFY(import);
    const GatewayProfile& back = import->gateways.first().profile;
    QVERIFY(back.id != profile.id);
    const QList<KeyId> before = allKeyIdsOf(profile);
    const QList<KeyId> after = allKeyIdsOf(back);
    QCOMPARE(after.size(), before.size());
    QVERIFY(before.size() >= 5);
    for (const KeyId& id : after)
        QVERIFY(!before.contains(id));
}

void TestImport::severalProfiles()
{
    QJsonArray array{toJson(full()), QJsonObject{{u"name"_s, u"no endpoint"_s}}, toJson(profileTemplate(Provider::OpenAi))};
    const auto import = importGateways(QJsonDocument(array).toJson(), {}, {});
    QVERIFY(import);
    QCOMPARE(import->gateways.size(), 2);
    QCOMPARE(import->notes.size(), 1);
}

void TestImport::badProfiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("broken") << QByteArray("{\"name\":");
    QTest::newRow("no endpoints") << QByteArray("{\"name\":\"x\"}");
    QTest::newRow("an empty list") << QByteArray("[]");
    QTest::newRow("numbers") << QByteArray("[1,2]");
    QTest::newRow("prose") << QByteArray("hello");
}

void TestImport::badProfiles()
{
    QFETCH(QByteArray, text);
    const auto import = importGateways(text, {}, {});
    QVERIFY(!import);
    QVERIFY(import.error().message.endsWith(u'.'));
}

void TestImport::exportHoldsNoSecret()
{
    const QByteArray json = exportedProfile(full());
    QVERIFY(!json.contains("plainsecret"));
    QVERIFY(!json.contains("proxysecret"));
    QVERIFY(json.contains("X-Team"));
}

void TestImport::editorsOfWindows()
{
    const auto import = importGateways("\xEF\xBB\xBFOLLAMA_HOST=http://localhost:11434\r\n", {}, {});
    QVERIFY(import);
    QCOMPARE(import->gateways.first().profile.provider, Provider::Ollama);
}

void TestImport::tooLarge()
{
    QVERIFY(!importGateways(QByteArray(LongestImport + 1, 'x'), {}, {}));
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
