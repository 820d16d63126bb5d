// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachekey.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace bw::cache;

namespace {

constexpr QByteArrayView Body = R"({"model":"gpt-4.1","messages":[{"role":"user","content":"hi"}],"temperature":0.7,"max_tokens":100})";

KeyParts parts(const QByteArray& body = Body.toByteArray())
{
    return {u"profile"_s, QUrl(u"https://api.example.com/v1"_s), u"chat/completions"_s, body, {}};
}

QByteArray hashOf(const KeyParts& of)
{
    const auto key = cacheKey(of);
    return key ? key->sha256 : QByteArray();
}

//! The body with `field` set to `json`.
QByteArray with(const QString& field, const QByteArray& json)
{
    QJsonObject body = QJsonDocument::fromJson(Body.toByteArray()).object();
    body.insert(field, QJsonDocument::fromJson('[' + json + ']').array().at(0));
    return QJsonDocument(body).toJson();
}

//! JSON of a value with keys in a random order, and numbers and white space in a random spelling.
class Speller
{
public:
    explicit Speller(quint32 seed) : m_random(seed) {}

    QByteArray spell(const QJsonValue& value)
    {
        switch (value.type()) {
        case QJsonValue::Object:
            return spellObject(value.toObject());
        case QJsonValue::Array: {
            QByteArrayList items;
            for (const QJsonValue& item : value.toArray())
                items.append(spell(item));
            return '[' + space() + items.join(',' + space()) + ']';
        }
        case QJsonValue::Double:
            return spellNumber(value.toDouble());
        case QJsonValue::String:
            return spellString(value.toString());
        default:
            return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
        }
    }

private:
    QByteArray spellObject(const QJsonObject& object)
    {
        QStringList keys = object.keys();
        std::shuffle(keys.begin(), keys.end(), m_random);
        QByteArrayList fields;
        for (const QString& key : keys)
            fields.append(spellString(key) + space() + ':' + space() + spell(object.value(key)));
        return '{' + fields.join(space() + ',') + space() + '}';
    }

    QByteArray spellNumber(double number)
    {
        switch (m_random.bounded(4)) {
        case 0:
            return QByteArray::number(number, 'e', 12);
        case 1:
            return QByteArray::number(number, 'f', 6);
        case 2:
            return QByteArray::number(number * 1000, 'f', 3) + "E-3";
        default:
            return QByteArray::number(number, 'g', 12);
        }
    }

    QByteArray spellString(const QString& text)
    {
        QByteArray spelled = "\"";
        for (const QChar c : text) {
            if (c.unicode() < 0x20 || c.unicode() >= 0x7f || c == u'"' || c == u'\\' || m_random.bounded(3) == 0)
                spelled += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            else
                spelled += c.toLatin1();
        }
        return spelled + '"';
    }

    QByteArray space() { return QByteArray(int(m_random.bounded(3)), m_random.bounded(2) ? ' ' : '\n'); }

    QRandomGenerator m_random;
};

} // namespace

class TestCacheKey : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void isSha256InHex();
    void doesNotDiffer_data();
    void doesNotDiffer();
    void differs_data();
    void differs();
    void partsMatter();
    void urlSpellings_data();
    void urlSpellings();
    void headers_data();
    void headers();
    void noCredentialCounts();
    void keepsWholeIntegers();
    void uncacheable_data();
    void uncacheable();
    void sampled_data();
    void sampled();
    void spellingNeverMatters();
};

void TestCacheKey::isSha256InHex()
{
    const auto key = cacheKey(parts());
    QVERIFY(key);
    QCOMPARE(key->sha256.size(), 64);
    QCOMPARE(QByteArray::fromHex(key->sha256).size(), 32);
    QCOMPARE(key->scope, u"profile"_s);
    QCOMPARE(key->model, u"gpt-4.1"_s);
    // Fixed: a changed hash would orphan every entry that is stored or shared.
    QCOMPARE(key->sha256, QByteArray("158c9937f7b0acab74429ada68b21ae776e23ef2fc1d45d3d46a22ba323bfa89"));
}

void TestCacheKey::doesNotDiffer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("0.70") << with(u"temperature"_s, "0.70");
    QTest::newRow("7e-1") << with(u"temperature"_s, "7e-1");
    QTest::newRow("100.0") << with(u"max_tokens"_s, "100.0");
    for (const char* field : {"stream", "store"})
        QTest::newRow(field) << with(QLatin1StringView(field), "true");
    for (const char* field : {"user", "prompt_cache_key", "safety_identifier"})
        QTest::newRow(field) << with(QLatin1StringView(field), "\"someone\"");
    for (const char* field : {"stream_options", "metadata"})
        QTest::newRow(field) << with(QLatin1StringView(field), R"({"include_usage":true})");
    QTest::newRow("escapes") << Body.toByteArray().replace("hi", "\\u0068\\u0069");
}

void TestCacheKey::doesNotDiffer()
{
    QFETCH(QByteArray, body);
    QCOMPARE(hashOf(parts(body)), hashOf(parts()));
}

void TestCacheKey::differs_data()
{
    QTest::addColumn<QByteArray>("body");
    const std::initializer_list<std::pair<const char*, const char*>> fields = {
        {"model", "\"gpt-4.1-mini\""}, {"temperature", "0"},      {"temperature", "0.70000001"}, {"temperature", "null"},
        {"temperature", "\"0.7\""},    {"top_p", "1"},            {"n", "1"},                    {"seed", "1"},
        {"max_tokens", "101"},         {"stop", "null"},          {"stop", "[\"x\"]"},           {"reasoning_effort", "\"low\""},
        {"tools", "[]"},               {"tool_choice", "\"auto\""}, {"logit_bias", "{}"},        {"unknown_to_us", "false"},
        {"response_format", R"({"type":"json_object"})"},
        {"messages", R"([{"role":"user","content":"hi "}])"},
        {"messages", R"([{"role":"system","content":"hi"}])"},
        {"messages", R"([{"role":"user","content":"hi","user":"nested fields count"}])"},
    };
    for (const auto& [field, json] : fields)
        QTest::addRow("%s %s", field, json) << with(QLatin1StringView(field), json);
    QTest::newRow("no temperature") << QByteArray(
        R"({"model":"gpt-4.1","messages":[{"role":"user","content":"hi"}],"max_tokens":100})");
}

void TestCacheKey::differs()
{
    QFETCH(QByteArray, body);
    const QByteArray hash = hashOf(parts(body));
    QVERIFY(!hash.isEmpty());
    QVERIFY(hash != hashOf(parts()));
}

void TestCacheKey::partsMatter()
{
    KeyParts scope = parts();
    scope.scope = u"another"_s;
    KeyParts url = parts();
    url.baseUrl = QUrl(u"https://api.example.org/v1"_s);
    KeyParts path = parts();
    path.path = u"completions"_s;
    const QSet<QByteArray> hashes = {hashOf(parts()), hashOf(scope), hashOf(url), hashOf(path)};
    QCOMPARE(hashes.size(), 4);
}

void TestCacheKey::urlSpellings_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("same");
    QTest::newRow("trailing slash") << u"https://api.example.com/v1/"_s << true;
    QTest::newRow("default port") << u"https://api.example.com:443/v1"_s << true;
    QTest::newRow("case of the host") << u"HTTPS://API.Example.com/v1"_s << true;
    QTest::newRow("user info") << u"https://me:key@api.example.com/v1"_s << true;
    QTest::newRow("other port") << u"https://api.example.com:8443/v1"_s << false;
    QTest::newRow("http") << u"http://api.example.com/v1"_s << false;
    QTest::newRow("query") << u"https://api.example.com/v1?api-version=2024-06-01"_s << false;
    QTest::newRow("path") << u"https://api.example.com/v2"_s << false;
}

void TestCacheKey::urlSpellings()
{
    QFETCH(QString, url);
    QFETCH(bool, same);
    KeyParts other = parts();
    other.baseUrl = QUrl(url);
    QCOMPARE(hashOf(other) == hashOf(parts()), same);
}

void TestCacheKey::headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("counts");
    for (const char* name : {"OpenAI-Beta", "OpenAI-Organization", "anthropic-version", "X-Portkey-Config", "X-Provider", "X-Max-Tokens",
                             "X-Thinking_Tokens", "X-Author"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* name :
         {"Authorization", "api-key", "X-Api-Key", "X-Goog-Api-Key", "Helicone-Auth", "X-OAuth", "X-MyAuth", "X-Auth-Token", "X-AccessToken", "X_Session_Token", "Proxy-Authorization",
          "Cookie", "User-Agent",
          "Accept", "Content-Type", "X-Request-Id", "X-Stainless-Retry-Count", "HTTP-Referer", "traceparent"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestCacheKey::headers()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, counts);
    KeyParts other = parts();
    other.headers = {{name, "value"}};
    QCOMPARE(hashOf(other) != hashOf(parts()), counts);
    KeyParts respelled = other;
    respelled.headers = {{name.toUpper(), " value"}};
    QCOMPARE(hashOf(respelled), hashOf(other));
}

void TestCacheKey::noCredentialCounts()
{
    KeyParts mine = parts();
    mine.headers = {{"Authorization", "Bearer hs_mine"}, {"X-Provider", "a"}};
    KeyParts yours = parts();
    yours.headers = {{"X-Provider", "a"}, {"Authorization", "Bearer hs_yours"}};
    QCOMPARE(hashOf(mine), hashOf(yours));
}

void TestCacheKey::keepsWholeIntegers()
{
    // 2⁵³ + 1 is no double.
    QVERIFY(hashOf(parts(with(u"seed"_s, "9007199254740993"))) != hashOf(parts(with(u"seed"_s, "9007199254740992"))));
    QVERIFY(hashOf(parts(with(u"seed"_s, "9223372036854775807"))) != hashOf(parts(with(u"seed"_s, "9223372036854775806"))));
}

void TestCacheKey::uncacheable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{\"model\":");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("broken UTF-8") << QByteArray("{\"model\":\"\xff\"}");
    QTest::newRow("beyond 64 bits") << QByteArray(R"({"seed":18446744073709551615})");
    QTest::newRow("beyond 64 bits, nested") << QByteArray(R"({"a":[{"b":-9223372036854775809}]})");
    QTest::newRow("infinite") << QByteArray(R"({"temperature":1e999})");
}

void TestCacheKey::uncacheable()
{
    QFETCH(QByteArray, body);
    QVERIFY(!cacheKey(parts(body)));
}

void TestCacheKey::sampled_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("sampled");
    QTest::newRow("temperature 0") << QByteArray(R"({"temperature":0})") << false;
    QTest::newRow("temperature 0.0") << QByteArray(R"({"temperature":0.0})") << false;
    QTest::newRow("temperature 0.7") << QByteArray(R"({"temperature":0.7})") << true;
    QTest::newRow("nothing") << QByteArray("{}") << true;
    QTest::newRow("temperature null") << QByteArray(R"({"temperature":null})") << true;
    QTest::newRow("seed") << QByteArray(R"({"temperature":0.7,"seed":0})") << false;
    QTest::newRow("seed null") << QByteArray(R"({"seed":null})") << true;
}

void TestCacheKey::sampled()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, sampled);
    const auto key = cacheKey(parts(body));
    QVERIFY(key);
    QCOMPARE(key->sampled, sampled);
}

void TestCacheKey::spellingNeverMatters()
{
    const QJsonObject body{{u"model"_s, u"gpt-4.1"_s},
                           {u"temperature"_s, 0.7},
                           {u"top_p"_s, 0.125},
                           {u"max_tokens"_s, 4096},
                           {u"logit_bias"_s, QJsonObject{{u"50256"_s, -100}, {u"7"_s, 1.5}, {u"Ü"_s, 0}}},
                           {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Xin chào 😀 \"x\"\n"_s}},
                                                      QJsonObject{{u"content"_s, QJsonArray{1, 2.5, QJsonValue(), true}}}}}};
    const QByteArray expected = hashOf(parts(QJsonDocument(body).toJson()));
    QVERIFY(!expected.isEmpty());
    QSet<QByteArray> spellings;
    for (quint32 seed = 1; seed <= 500; ++seed) {
        const QByteArray text = Speller(seed).spell(body);
        spellings.insert(text);
        QVERIFY2(hashOf(parts(text)) == expected, text.constData());
    }
    QVERIFY(spellings.size() > 490);
}

QTEST_GUILESS_MAIN(TestCacheKey)
#include "tst_cachekey.moc"
