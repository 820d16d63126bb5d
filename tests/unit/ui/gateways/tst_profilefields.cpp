// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of a gateway as a person types it.
#include "gateways/editortabs.h"
#include "gateways/endpointfields.h"
#include "gateways/profilefields.h"
#include "gateways/profiletable.h"
#include "support/suite.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace bw::ui;
using bw::gateway::GatewayProfile;

class TestProfileFields : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void idsAreUnique();
    void everyFieldReadsItsDefault_data();
    void everyFieldReadsItsDefault();
    void everyNumberRefusesNonsense_data();
    void everyNumberRefusesNonsense();
    void specDefaults_data();
    void specDefaults();
    void ranges_data();
    void ranges();
    void theRatioIsTurnedOnByItsNumbers();
    void numbers_data();
    void numbers();
    void warnings();
    void pins_data();
    void pins();
    void certificates();
    void extraBody_data();
    void extraBody();
    void redisAddress_data();
    void redisAddress();
    void names();
    void tables();
    void priceTableKeepsWhatItDoesNotShow();
    void endpointFields();
    void budget();

private:
    static void eachField();
    static ProfileField field(const QString& id)
    {
        const auto found = findProfileField(id);
        if (!found)
            qWarning() << "no field" << id; // fails the test
        return found.value_or(ProfileField());
    }
};

void TestProfileFields::eachField()
{
    QTest::addColumn<QString>("id");
    for (const ProfileField& each : allProfileFields())
        QTest::newRow(qPrintable(each.id)) << each.id;
}

void TestProfileFields::idsAreUnique()
{
    QSet<QString> ids;
    for (const ProfileField& each : allProfileFields()) {
        QVERIFY2(!ids.contains(each.id), qPrintable(each.id));
        QVERIFY2(!each.caption.isEmpty(), qPrintable(each.id));
        ids.insert(each.id);
    }
    QVERIFY(ids.size() > 45);
}

void TestProfileFields::everyFieldReadsItsDefault_data()
{
    eachField();
}

void TestProfileFields::everyFieldReadsItsDefault()
{
    QFETCH(const QString, id);
    const ProfileField each = field(id);
    GatewayProfile profile;
    QVERIFY(each.read(profile, each.standard()).has_value());
    QVERIFY(profile == GatewayProfile());
    QCOMPARE(each.text(profile), each.standard());
}

void TestProfileFields::everyNumberRefusesNonsense_data()
{
    eachField();
}

void TestProfileFields::everyNumberRefusesNonsense()
{
    QFETCH(const QString, id);
    const ProfileField each = field(id);
    if (each.kind != ProfileField::Kind::Number)
        return;
    for (const QString& nonsense : {u"x"_s, u"1e3"_s, u"5 s"_s, u"-1"_s, u"1.2.3"_s, u"999999999999999999"_s}) {
        GatewayProfile profile;
        const auto read = each.read(profile, nonsense);
        QVERIFY2(!read, qPrintable(nonsense));
        QVERIFY(read.error().message.endsWith(u'.'));
        QVERIFY2(profile == GatewayProfile(), qPrintable(nonsense)); // nothing half read
    }
}

void TestProfileFields::specDefaults_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& [id, text] : {std::pair{"timeoutPool", "10"}, {"timeoutConnect", "5"}, {"timeoutWrite", "10"}, {"timeoutRead", "120"},
                                   {"timeoutFirstToken", "30"}, {"timeoutIdle", "60"}, {"poolConnections", "100"}, {"poolIdle", "20"},
                                   {"poolExpiry", "30"}, {"poolPerHost", "50"}, {"retryAttempts", "3"}, {"retryFirstDelay", "0.5"},
                                   {"retryLongestDelay", "8"}, {"retryJitter", "25"}, {"retryServerDelay", "60"}, {"breakerFailures", "5"},
                                   {"breakerOpen", "60"}, {"breakerProbes", "3"}, {"breakerSuccesses", "3"}, {"hedgeDelay", "2"}, {"cacheTtl", "3600"},
                                   {"breakerJitter", "10"}, {"breakerForget", "300"}, {"breakerRatio", "50"}, {"breakerRatioSample", "20"},
                                   {"breakerRatioMinimum", "10"}, {"breakerRatioWithin", "60"}, {"limitRequestBurst", "0"}, {"limitTokenBurst", "0"}})
        QTest::newRow(id) << QString::fromLatin1(text);
}

void TestProfileFields::specDefaults()
{
    QFETCH(const QString, text);
    QCOMPARE(field(QString::fromLatin1(QTest::currentDataTag())).standard(), text);
}

void TestProfileFields::ranges_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fine");
    QTest::newRow("no attempt at all") << u"retryAttempts"_s << u"0"_s << false;
    QTest::newRow("one attempt") << u"retryAttempts"_s << u"1"_s << true;
    QTest::newRow("ten attempts") << u"retryAttempts"_s << u"10"_s << true;
    QTest::newRow("eleven attempts") << u"retryAttempts"_s << u"11"_s << false;
    QTest::newRow("half an attempt") << u"retryAttempts"_s << u"1.5"_s << false;
    QTest::newRow("no timeout") << u"timeoutRead"_s << u"0"_s << true;
    QTest::newRow("a day") << u"timeoutRead"_s << u"86400"_s << true;
    QTest::newRow("more than a day") << u"timeoutRead"_s << u"86401"_s << false;
    QTest::newRow("milliseconds") << u"timeoutRead"_s << u"0.001"_s << true;
    QTest::newRow("all jitter") << u"retryJitter"_s << u"100"_s << true;
    QTest::newRow("more than all") << u"retryJitter"_s << u"101"_s << false;
    QTest::newRow("no connection") << u"poolConnections"_s << u"0"_s << false;
    QTest::newRow("half of the time") << u"breakerJitter"_s << u"50"_s << true;
    QTest::newRow("more than half of it") << u"breakerJitter"_s << u"51"_s << false;
    QTest::newRow("one result") << u"breakerRatioSample"_s << u"1"_s << true;
    QTest::newRow("no result") << u"breakerRatioSample"_s << u"0"_s << false;
    QTest::newRow("an hour") << u"breakerRatioWithin"_s << u"3600"_s << true;
    QTest::newRow("half a second") << u"breakerRatioWithin"_s << u"0.5"_s << false;
    QTest::newRow("no port") << u"proxyPort"_s << u"0"_s << true;
    QTest::newRow("the last port") << u"proxyPort"_s << u"65535"_s << true;
    QTest::newRow("beyond it") << u"proxyPort"_s << u"65536"_s << false;
}

void TestProfileFields::ranges()
{
    QFETCH(const QString, id);
    QFETCH(const QString, typed);
    QFETCH(const bool, fine);
    GatewayProfile profile;
    const auto read = field(id).read(profile, typed);
    QCOMPARE(read.has_value(), fine);
    if (fine)
        QCOMPARE(field(id).text(profile), typed);
}

//! The numbers of a switch that is off are shown, and another one than the default turns it on.
void TestProfileFields::theRatioIsTurnedOnByItsNumbers()
{
    GatewayProfile profile;
    QVERIFY(field(u"breakerRatio"_s).read(profile, u"50"_s).has_value());
    QVERIFY(!profile.breaker.ratio);
    QVERIFY(!field(u"breakerRatioSample"_s).read(profile, u"0"_s).has_value());
    QVERIFY(!profile.breaker.ratio);
    QVERIFY(field(u"breakerRatioSample"_s).read(profile, u"5"_s).has_value());
    QVERIFY(profile.breaker.ratio);
    QCOMPARE(profile.breaker.ratio->sample, 5);
    QVERIFY(!field(u"breakerRatioMinimum"_s).warning(profile).isEmpty()); // ten of five
    QVERIFY(field(u"breakerRatioOn"_s).read(profile, offText()).has_value());
    QCOMPARE(profile, GatewayProfile());
}

void TestProfileFields::numbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("number"); //!< negative: none
    QTest::newRow("whole") << u"12"_s << 12.0;
    QTest::newRow("spaces") << u" 12 "_s << 12.0;
    QTest::newRow("point") << u"0.5"_s << 0.5;
    QTest::newRow("comma") << u"0,5"_s << 0.5;
    QTest::newRow("nothing") << QString() << -1.0;
    QTest::newRow("grouped") << u"1.000,5"_s << -1.0;
    QTest::newRow("without a digit before") << u".5"_s << -1.0;
    QTest::newRow("unfinished") << u"1."_s << -1.0;
    QTest::newRow("hexadecimal") << u"0x10"_s << -1.0;
    QTest::newRow("infinite") << u"inf"_s << -1.0;
}

void TestProfileFields::numbers()
{
    QFETCH(const QString, typed);
    QFETCH(const double, number);
    QCOMPARE(numberOf(typed).value_or(-1), number);
    if (number >= 0)
        QCOMPARE(numberOf(numberText(number)).value_or(-1), number);
}

void TestProfileFields::warnings()
{
    GatewayProfile profile;
    for (const ProfileField& each : allProfileFields())
        QVERIFY2(!each.warning || each.warning(profile).isEmpty(), qPrintable(each.id));
    profile.pool.maxIdle = 200;
    profile.network.skipVerification = true;
    profile.retry.retryReadTimeout = true;
    profile.retry.firstDelay = std::chrono::seconds(30);
    profile.totalTimeout = std::chrono::seconds(1);
    profile.network.proxy = bw::net::NetworkConfig::Proxy::Socks5;
    profile.fallbackModels = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    profile.cache.enabled = profile.cache.sampledToo = true;
    QStringList warned;
    for (const ProfileField& each : allProfileFields()) {
        if (each.warning && !each.warning(profile).isEmpty())
            warned.append(each.id);
    }
    for (const QString& id : {u"poolIdle"_s, u"skipVerification"_s, u"retryReadTimeout"_s, u"retryFirstDelay"_s, u"timeoutTotal"_s, u"proxyHost"_s,
                              u"proxyPort"_s, u"fallbackModels"_s, u"cacheSampled"_s})
        QVERIFY2(warned.contains(id), qPrintable(id));
}

void TestProfileFields::pins_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fine");
    const QByteArray pin(32, '\x5a');
    QTest::newRow("none") << QString() << true;
    QTest::newRow("curl's") << u"sha256//"_s + QString::fromLatin1(pin.toBase64()) << true;
    QTest::newRow("a browser's") << u"sha256/"_s + QString::fromLatin1(pin.toBase64()) << true;
    QTest::newRow("base64") << QString::fromLatin1(pin.toBase64()) << true;
    QTest::newRow("hexadecimal") << QString::fromLatin1(pin.toHex()) << true;
    QTest::newRow("openssl's") << QString::fromLatin1(pin.toHex(':').toUpper()) << true;
    QTest::newRow("SHA-1") << QString::fromLatin1(QByteArray(20, 'x').toHex()) << false;
    QTest::newRow("words") << u"my certificate"_s << false;
}

void TestProfileFields::pins()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, fine);
    GatewayProfile profile;
    QCOMPARE(field(u"pin"_s).read(profile, typed).has_value(), fine);
    if (fine)
        QCOMPARE(profile.network.pinSha256, typed.isEmpty() ? QByteArray() : QByteArray(32, '\x5a'));
}

void TestProfileFields::certificates()
{
    const ProfileField ca = caField();
    GatewayProfile profile;
    for (const QString& wrong : {u"hello"_s, u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"_s,
                                 u"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"_s}) {
        QVERIFY2(!ca.read(profile, wrong), qPrintable(wrong));
        QVERIFY(profile.network.extraCaPem.isEmpty());
    }
    QVERIFY(ca.read(profile, u"  \n"_s).has_value());
}

void TestProfileFields::extraBody_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fine");
    QTest::newRow("nothing") << u" \n"_s << true;
    QTest::newRow("an object") << u"{\"a\": 1}"_s << true;
    QTest::newRow("an array") << u"[1]"_s << false;
    QTest::newRow("a value") << u"1"_s << false;
    QTest::newRow("unfinished") << u"{\"a\":\n 1"_s << false;
}

void TestProfileFields::extraBody()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, fine);
    GatewayProfile profile;
    const auto read = extraBodyField().read(profile, typed);
    QCOMPARE(read.has_value(), fine);
    QVERIFY(read || profile.extraBody.isEmpty());
}

void TestProfileFields::redisAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fine");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("host, port and database") << u"redis://cache.example:6380/2"_s << true;
    QTest::newRow("host alone") << u"redis://cache.example"_s << true;
    QTest::newRow("with a user") << u"redis://me@cache.example"_s << true;
    QTest::newRow("a password, which would stand in a file") << u"redis://me:secret@cache.example"_s << false;
    QTest::newRow("another scheme") << u"http://cache.example"_s << false;
    QTest::newRow("a database that is no number") << u"redis://cache.example/main"_s << false;
    QTest::newRow("no scheme") << u"cache.example:6379"_s << true;
    QTest::newRow("TLS, which it does not speak") << u"rediss://cache.example"_s << false;
}

void TestProfileFields::redisAddress()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, fine);
    GatewayProfile profile;
    const auto read = field(u"cacheRedis"_s).read(profile, typed);
    QCOMPARE(read.has_value(), fine);
    QCOMPARE(profile.cache.redisUrl, fine ? typed : QString());
}

void TestProfileFields::names()
{
    QCOMPARE(namesOf(u" a, b;c\n,a "_s), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(namesOf(u" , "_s).isEmpty());
    GatewayProfile profile;
    QVERIFY(field(u"fallbackModels"_s).read(profile, u"m-1,m-2"_s).has_value());
    QCOMPARE(profile.fallbackModels, (QStringList{u"m-1"_s, u"m-2"_s}));
}

void TestProfileFields::tables()
{
    const ProfileTable ttl = ttlTable();
    GatewayProfile profile;
    QVERIFY(ttl.field.read(profile, u"gpt-4\t7200\n\t\nclaude\t60"_s).has_value()); // the row in the middle is not filled in yet
    QCOMPARE(profile.cache.ttl.size(), 2);
    QCOMPARE(ttl.field.text(profile), u"gpt-4\t7200\nclaude\t60"_s);
    QVERIFY(!ttl.field.read(profile, u"gpt-4\t0"_s));
    QVERIFY(!ttl.field.read(profile, u"gpt-4\t1.5"_s));
    QVERIFY(!ttl.field.read(profile, u"\t60"_s));
    const auto twice = ttl.field.read(profile, u"a\t60\na\t70"_s);
    QVERIFY(!twice);
    QVERIFY(twice.error().message.contains(u"Row 2"_s));
    QCOMPARE(profile.cache.ttl.size(), 2); // as it was
    QCOMPARE(rowsOf(u"a\tb\tc\nd"_s, 2), (QList<QStringList>{{u"a"_s, u"b"_s}, {u"d"_s, QString()}}));
    QCOMPARE(textOf({{u"a\tb"_s, u"c\nd"_s}}), u"a b\tc d"_s);
}

void TestProfileFields::priceTableKeepsWhatItDoesNotShow()
{
    GatewayProfile profile;
    bw::spend::Price price;
    price.model = u"gpt-4.1"_s;
    price.input = bw::PicoUsd(8'000'000);
    price.output = bw::PicoUsd(16'000'000);
    price.listInput = bw::PicoUsd(15'000'000);
    price.tiers = {{.abovePromptTokens = 200'000, .input = bw::PicoUsd(1), .output = bw::PicoUsd(2), .cachedInput = {}, .cacheWrite = {}}};
    profile.prices = {price};
    const ProfileTable table = priceTable();
    QList<QStringList> rows = rowsOf(table.field.text(profile), table.columns.size());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][PriceInput], u"8"_s);
    rows[0][PriceOutput] = u"17,5"_s;
    QVERIFY(table.field.read(profile, textOf(rows)).has_value());
    QCOMPARE(profile.prices.first().output, bw::PicoUsd(17'500'000));
    QCOMPARE(profile.prices.first().listInput, price.listInput);
    QCOMPARE(profile.prices.first().tiers, price.tiers);
    for (const auto& [column, wrong] : {std::pair(PriceInput, u"free"_s), std::pair(PriceInput, u"-1"_s), std::pair(PriceInput, u"0.0000001"_s),
                                        std::pair(PriceModel, QString()), std::pair(PriceValidFrom, u"yesterday"_s)}) {
        QList<QStringList> bad = rows;
        bad[0][column] = wrong;
        QVERIFY2(!table.field.read(profile, textOf(bad)), qPrintable(wrong));
        QVERIFY(!table.columns[column].problem(wrong).isEmpty());
    }
    QCOMPARE(profile.prices.size(), 1);
}

void TestProfileFields::endpointFields()
{
    GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::OpenAi);
    const bw::EndpointId id = profile.endpoints.first().id;
    const auto weight = findProfileField(endpointWeightField(id).id);
    QVERIFY(weight);
    QVERIFY(weight->read(profile, u"100"_s).has_value());
    QCOMPARE(profile.endpoints.first().weight, 100);
    QVERIFY(!weight->read(profile, u"101"_s));
    QVERIFY(!weight->read(profile, u"0"_s));
    const auto names = findProfileField(modelNamesTable(id).field.id);
    QVERIFY(names);
    QVERIFY(names->read(profile, u"gpt-4.1\tmy-deployment"_s).has_value());
    QCOMPARE(profile.endpoints.first().nameOf(u"gpt-4.1"_s), u"my-deployment"_s);
    QVERIFY(!names->read(profile, u"gpt-4.1\t"_s));
    QVERIFY(endpointWeightField(bw::EndpointId::create()).read(profile, u"101"_s).has_value()); // it is gone: nothing to be wrong
    QCOMPARE(tabOfField(weight->id), EditorTab::Endpoints);
    QCOMPARE(tabOfField(u"timeoutRead"_s), EditorTab::Limits);
    QCOMPARE(tabOfField(u"hedgeDelay"_s), EditorTab::Resilience);
    QCOMPARE(tabOfField(u"prices"_s), EditorTab::Prices);
    QCOMPARE(tabOfField(u"cacheTtlTable"_s), EditorTab::Cache);
    QCOMPARE(tabOfField(u"extraBody"_s), EditorTab::Network);
}

void TestProfileFields::budget()
{
    const ProfileField perDay = field(u"budgetPerDay"_s);
    GatewayProfile profile;
    QVERIFY(perDay.read(profile, u"2,5"_s).has_value());
    QCOMPARE(profile.budget.perDay, bw::PicoUsd(2'500'000'000'000));
    QCOMPARE(perDay.text(profile), u"2.5"_s);
    QVERIFY(!perDay.read(profile, u"0"_s)); // would stop everything
    QVERIFY(perDay.read(profile, u" "_s).has_value());
    QVERIFY(!profile.budget.perDay);
}

QTEST_GUILESS_MAIN(TestProfileFields)
#include "tst_profilefields.moc"
