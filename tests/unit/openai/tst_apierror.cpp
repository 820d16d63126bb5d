// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/classify.h"
#include "openai/responseheaders.h"
#include "support/suite.h"
#include "support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

class TestApiError : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void recorded_data();
    void recorded();
    void everyRecordingHasARow();
    void shapes_data();
    void shapes();
    void classes_data();
    void classes();
    void streamErrors();
    void finishClasses();
};

using namespace Qt::StringLiterals;
using namespace bw;
using openai::ApiError;

namespace {

const QString Folder = bw::test::dataPath(u"wire/errors/"_s);

ApiError errorOf(const QByteArray& body)
{
    return openai::parseErrorBody({body.constData(), size_t(body.size())});
}

struct Recorded
{
    int status = 0;
    openai::Headers headers;
    QByteArray body;
};

Recorded recordedIn(const QString& name)
{
    QFile file(Folder + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Recorded recorded{json[u"status"].toInt(), {}, json[u"body"].toString().toUtf8()};
    const QJsonObject headers = json[u"headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        recorded.headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    return recorded;
}

} // namespace

void TestApiError::recorded_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("requestId");
    QTest::addColumn<int>("delayMs");
    const auto row = [](const char* file, ErrorClass errorClass, const QString& code, const QString& begin,
                        const QString& requestId, int delayMs = 0) {
        QTest::newRow(file) << errorClass << code << begin << requestId << delayMs;
    };
    row("anthropic-401-x-should-retry.json", ErrorClass::Auth, {}, u"invalid x-api-key"_s, u"<REQUEST_ID>"_s);
    row("azure-401.json", ErrorClass::Auth, u"401"_s, u"Access denied"_s, u"5dbe34e9-da3c-4e3c-a7e7-6295264bde58"_s);
    row("azure-404-deployment.json", ErrorClass::BadRequest, u"DeploymentNotFound"_s, u"The API deployment"_s,
        u"229984e1-2885-42a2-9668-09b5037db6ea"_s);
    row("azure-429-retry-after-ms-0.json", ErrorClass::RateLimited, u"RateLimitReached"_s, u"Your requests to grok"_s,
        u"d3be1dcd-5e15-488e-b48f-a3066967d205"_s, 1000);
    row("cohere-401-message.json", ErrorClass::Auth, {}, u"Incorrect API key provided"_s, {});
    row("deepseek-401.json", ErrorClass::Auth, u"invalid_request_error"_s, u"Authentication Fails"_s, {});
    row("gemini-400.json", ErrorClass::Auth, u"400"_s, u"API key not valid"_s, {});
    row("groq-400-tool_use_failed.json", ErrorClass::BadRequest, u"tool_use_failed"_s, u"Tool call validation failed"_s,
        {});
    row("mistral-401-detail.json", ErrorClass::Auth, {}, u"Invalid API Key"_s, u"<CF_RAY>"_s);
    row("ollama-cloud-401.json", ErrorClass::Auth, {}, u"Unauthorized"_s, u"<X_REQUEST_ID>"_s);
    row("openai-401.json", ErrorClass::Auth, u"invalid_api_key"_s, u"Incorrect API key provided"_s, {});
    row("openai-404.json", ErrorClass::BadRequest, u"model_not_found"_s, u"The model `this-model"_s,
        u"req_5cf06a7fabd45ebe21ee38c14c5b2f76"_s);
    row("openrouter-400-context-previous_errors.json", ErrorClass::BadRequest, u"400"_s, u"This endpoint's maximum"_s,
        u"<CF_RAY>"_s);
    row("openrouter-401-int-code.json", ErrorClass::Auth, u"401"_s, u"Missing Authentication header"_s, u"<CF_RAY>"_s);
    row("xai-400-error-string.json", ErrorClass::Auth, u"invalid-argument"_s, u"Incorrect API key"_s, u"<CF_RAY>"_s);
}

void TestApiError::recorded()
{
    QFETCH(QString, begin);
    QFETCH(int, delayMs);
    const Recorded recorded = recordedIn(QString::fromLatin1(QTest::currentDataTag()));
    const ApiError error = errorOf(recorded.body);
    QVERIFY2(error.message.startsWith(begin), qPrintable(error.message));
    QTEST(error.code, "code");
    QTEST(openai::classify(recorded.status, error), "errorClass");
    QTEST(openai::providerRequestId(recorded.headers), "requestId");
    const QDateTime now(QDate(2026, 8, 19), QTime(14, 34, 22), Qt::UTC);
    const auto delay = openai::serverDelay(recorded.status, recorded.headers, error, now);
    QCOMPARE(delay.value_or(Milliseconds(0)).count(), delayMs);
    const bool saysNo = QByteArray(QTest::currentDataTag()).startsWith("anthropic");
    QCOMPARE(openai::shouldRetry(recorded.headers), saysNo ? std::optional(false) : std::nullopt);
}

void TestApiError::everyRecordingHasARow()
{
    QCOMPARE(QDir(Folder).entryList({u"*.json"_s}, QDir::Files).size(), 15);
}

void TestApiError::shapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError>("expected");
    const auto row = [](const char* name, const QByteArray& body, const ApiError& expected) {
        QTest::newRow(name) << body << expected;
    };
    const auto message = [](const QString& text) {
        ApiError error;
        error.message = text;
        return error;
    };
    row("OpenAI", R"({"error":{"message":"m","type":"t","code":"c","param":"p"}})",
        {u"m"_s, u"c"_s, u"t"_s, u"p"_s, {}, {}, false});
    row("code as number", R"({"error":{"message":"m","code":400}})", {u"m"_s, u"400"_s, {}, {}, {}, {}, false});
    row("code null", R"({"error":{"message":"m","code":null,"param":null}})", message(u"m"_s));
    row("error string", R"({"error":"m"})", message(u"m"_s));
    row("error string, code beside", R"({"code":"c","error":"m"})", {u"m"_s, u"c"_s, {}, {}, {}, {}, false});
    row("success false", R"({"success":false,"error":"m"})", message(u"m"_s));
    row("type error", R"({"type":"error","error":{"type":"t","message":"m"}})",
        {u"m"_s, {}, u"t"_s, {}, {}, {}, false});
    row("detail string", R"({"detail":"m"})", message(u"m"_s));
    row("detail list", R"({"detail":[{"loc":["body","model"],"msg":"m","type":"x"},{"loc":["body",0],"msg":"n"}]})",
        message(u"body.model: m; body.0: n"_s));
    row("message", R"({"message":"m"})", message(u"m"_s));
    row("object error", R"({"object":"error","message":"m","type":"t","param":null,"code":400})",
        {u"m"_s, u"400"_s, u"t"_s, {}, {}, {}, false});
    row("array", R"([{"error":{"message":"m"}}])", message(u"m"_s));
    row("errors", R"({"success":false,"errors":[{"code":7003,"message":"m"}]})",
        {u"m"_s, u"7003"_s, {}, {}, {}, {}, false});
    row("message is an object", R"({"error":{"message":{"a":1}}})", message(u"{\"a\":1}"_s));
    row("Google",
        R"({"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[{"@type":"x.ErrorInfo","reason":"R"},{"@type":"x.RetryInfo","retryDelay":"34.6s"}]}})",
        {u"m"_s, u"429"_s, u"RESOURCE_EXHAUSTED"_s, {}, u"R"_s, Milliseconds(34600), false});
    row("Azure's inner code",
        R"({"error":{"message":"m","code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation"}}})",
        {u"m"_s, u"content_filter"_s, {}, {}, u"ResponsibleAIPolicyViolation"_s, {}, false});
    row("OpenRouter's upstream",
        R"({"error":{"message":"Provider returned error","code":429,"metadata":{"raw":"{\"error\":{\"message\":\"slow down\"}}","provider_name":"x"}}})",
        {u"Provider returned error: slow down"_s, u"429"_s, {}, {}, {}, {}, false});
    row("OpenRouter's moderation",
        R"({"error":{"message":"m","code":403,"metadata":{"reasons":["violence"],"flagged_input":"x"}}})",
        {u"m"_s, u"403"_s, {}, {}, u"moderation"_s, {}, false});
    row("error list", R"({"error":[{"code":2009,"message":"m"}]})", {u"m"_s, u"2009"_s, {}, {}, {}, {}, false});
    row("error list of two", R"({"error":[{"code":"c","message":"m"},{"message":"n"},"o"]})", {u"m; n; o"_s, u"c"_s, {}, {}, {}, {}, false});
    row("msg", R"({"error":{"code":"c","msg":"m"}})", {u"m"_s, u"c"_s, {}, {}, {}, {}, false});
    row("msg beside the code", R"({"code":401,"msg":"m","data":null})", {u"m"_s, u"401"_s, {}, {}, {}, {}, false});
    row("an error within the error", R"({"error":{"error":"m"}})", message(u"m"_s));
    row("an error within the error, deeper", R"({"error":{"code":"c","error":{"error":[{"message":"m"}]}}})", {u"m"_s, u"c"_s, {}, {}, {}, {}, false});
    row("errors in words", R"({"errors":["m","n"]})", message(u"m; n"_s));
    row("in a choice, error null beside", R"({"error":null,"choices":[{"index":0},{"error":{"code":502,"message":"m"}}]})",
        {u"m"_s, u"502"_s, {}, {}, {}, {}, false});
    row("MiniMax", R"({"choices":null,"base_resp":{"status_code":2049,"status_msg":"m"}})", {u"m"_s, u"2049"_s, {}, {}, {}, {}, false});
    row("an error of no known shape", R"({"error":{"a":1}})", message(u"{\"a\":1}"_s));
    row("some other object", R"({"status":"nope"})", {u"{\"status\":\"nope\"}"_s, {}, u"nope"_s, {}, {}, {}, false});
    row("BOM", "\xEF\xBB\xBF{\"error\":\"m\"}", message(u"m"_s));
    row("broken UTF-8", "{\"error\":\"m\xFF\"}", message(u"m\uFFFD"_s));
    row("HTML", "<html><head><TITLE>\n 502 Bad\n Gateway </TITLE></head><body>x</body></html>",
        message(u"502 Bad Gateway"_s));
    row("HTML without a title", "<html><style>p{}</style><body><h1>Oops</h1><p>a &lt; b</p></body></html>",
        message(u"Oops a &lt; b"_s));
    row("text", "error code: 1015", message(u"error code: 1015"_s));
    row("long text", QByteArray(1000, 'x'), message(QString(300, u'x')));
    const QString cut = QString(1999, u'x') + u'…';
    row("longest message", R"({"error":{"message":")" + QByteArray(2000, 'x') + R"("}})", message(QString(2000, u'x')));
    row("message too long", R"({"error":{"message":")" + QByteArray(2001, 'x') + R"("}})", message(cut));
    row("string too long", R"({"error":")" + QByteArray(1'000'000, 'x') + R"("})", message(cut));
    row("detail too long", R"({"detail":[{"loc":["body"],"msg":")" + QByteArray(5000, 'x') + R"("}]})",
        message(u"body: "_s + QString(1993, u'x') + u'…'));
    row("upstream too long", R"({"error":{"message":"m","metadata":{"raw":"{\"error\":\")" + QByteArray(5000, 'x') + R"(\"}"}}})",
        message(u"m: "_s + QString(1996, u'x') + u'…'));
    row("not cut within a character", R"({"error":{"message":")" + QByteArray(1998, 'x') + R"(\ud83d\ude04yy"}})",
        message(QString(1998, u'x') + u'…'));
    row("code too long", R"({"error":{"message":"m","code":")" + QByteArray(201, 'c') + R"("}})",
        {u"m"_s, QString(199, u'c') + u'…', {}, {}, {}, {}, false});
    row("empty", "", message({}));
    row("half JSON", R"({"error":{"mess)", message(u"{\"error\":{\"mess"_s));
}

void TestApiError::shapes()
{
    QFETCH(QByteArray, body);
    QFETCH(ApiError, expected);
    const ApiError got = errorOf(body);
    QCOMPARE(got.message, expected.message);
    QCOMPARE(got.code, expected.code);
    QCOMPARE(got.type, expected.type);
    QCOMPARE(got.param, expected.param);
    QCOMPARE(got.reason, expected.reason);
    QCOMPARE(got, expected);
}

void TestApiError::classes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorClass>("expected");
    const auto row = [](const char* name, int status, const QByteArray& body, ErrorClass expected) {
        QTest::newRow(name) << status << body << expected;
    };
    for (const int status : {408, 409, 425, 498, 500, 502, 503, 504, 520, 529, 599})
        QTest::addRow("%d", status) << status << QByteArray() << ErrorClass::Overloaded;
    for (const int status : {400, 404, 405, 413, 415, 422, 499})
        QTest::addRow("%d", status) << status << QByteArray() << ErrorClass::BadRequest;
    for (const int status : {401, 403})
        QTest::addRow("%d", status) << status << QByteArray() << ErrorClass::Auth;
    for (const int status : {301, 302, 307, 308})
        QTest::addRow("%d", status) << status << QByteArray() << ErrorClass::Protocol;
    row("402", 402, "", ErrorClass::Quota);
    row("429", 429, "", ErrorClass::RateLimited);
    row("429 quota", 429, R"({"error":{"message":"m","type":"insufficient_quota","code":"insufficient_quota"}})",
        ErrorClass::Quota);
    row("429 billing", 429, R"({"error":{"message":"m","code":"billing_hard_limit_reached"}})", ErrorClass::Quota);
    row("429 that only speaks of quota", 429, R"({"error":{"message":"insufficient_quota: check quota"}})",
        ErrorClass::RateLimited);
    row("Gemini's 429", 429, R"([{"error":{"code":429,"message":"check quota","status":"RESOURCE_EXHAUSTED"}}])",
        ErrorClass::RateLimited);
    row("403 quota of one-api", 403,
        R"({"error":{"message":"m","type":"new_api_error","code":"insufficient_user_quota"}})", ErrorClass::Quota);
    row("403 moderation", 403, R"({"error":{"message":"m","code":403,"metadata":{"reasons":["x"]}}})",
        ErrorClass::ContentFilter);
    row("400 content filter", 400, R"({"error":{"message":"m","code":"content_filter"}})", ErrorClass::ContentFilter);
    row("400 inner code", 400, R"({"error":{"message":"m","innererror":{"code":"ResponsibleAIPolicyViolation"}}})",
        ErrorClass::ContentFilter);
    row("400 key, Google", 400, R"({"error":{"message":"m","code":400,"details":[{"reason":"API_KEY_INVALID"}]}})",
        ErrorClass::Auth);
    row("400 key, xAI", 400, R"({"code":"invalid-argument","error":"Incorrect API key provided: xai-***"})",
        ErrorClass::Auth);
    row("400 that quotes it", 400, R"({"error":"He said: Incorrect API key"})", ErrorClass::BadRequest);
    row("400 context", 400, R"({"error":{"message":"m","code":"context_length_exceeded"}})", ErrorClass::BadRequest);
    row("500 context", 500, R"({"error":{"message":"m","type":"exceed_context_size_error"}})", ErrorClass::BadRequest);
    row("413 tokens a minute", 413, R"({"error":{"message":"m","code":"rate_limit_exceeded"}})",
        ErrorClass::BadRequest);
    row("503 model_not_found", 503, R"({"error":{"message":"m","code":"model_not_found"}})", ErrorClass::Overloaded);
    row("200 with its own status", 200, R"({"error":{"message":"m","code":502}})", ErrorClass::Overloaded);
    row("200 rate limit", 200, R"({"error":{"message":"m","code":"rate_limit_exceeded"}})", ErrorClass::RateLimited);
    row("200 overloaded", 200, R"({"type":"error","error":{"type":"overloaded_error","message":"m"}})",
        ErrorClass::Overloaded);
    row("200 bad request", 200, R"({"error":{"message":"m","type":"BadRequestError"}})", ErrorClass::BadRequest);
    row("200 unknown", 200, R"({"error":"m"})", ErrorClass::StreamError);
    row("200 small code", 200, R"({"error":{"message":"m","code":7}})", ErrorClass::StreamError);
}

void TestApiError::classes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QTEST(openai::classify(status, errorOf(body)), "expected");
}

void TestApiError::streamErrors()
{
    const ApiError busy = errorOf(R"({"error":{"message":"m","code":503}})");
    QCOMPARE(openai::classifyStreamError(busy, false), ErrorClass::Overloaded);
    QCOMPARE(openai::classifyStreamError(busy, true), ErrorClass::StreamError);
    const ApiError nonsense = openai::protocolError(u"m"_s);
    QCOMPARE(openai::classifyStreamError(nonsense, false), ErrorClass::Protocol);
    QCOMPARE(openai::classifyStreamError(nonsense, true), ErrorClass::Protocol);
    QCOMPARE(openai::classify(502, nonsense), ErrorClass::Protocol);
}

void TestApiError::finishClasses()
{
    const auto classOf = [](const QString& raw) {
        openai::ChatChoice choice;
        choice.finishRaw = raw;
        choice.finish = openai::finishReasonFromRaw(raw);
        return openai::classifyFinish(choice);
    };
    QCOMPARE(classOf(u"stop"_s), ErrorClass::Ok);
    QCOMPARE(classOf(u"length"_s), ErrorClass::Ok);
    QCOMPARE(classOf({}), ErrorClass::Ok);
    QCOMPARE(classOf(u"content_filter"_s), ErrorClass::ContentFilter);
    QCOMPARE(classOf(u"network_error"_s), ErrorClass::Overloaded);
    QCOMPARE(classOf(u"insufficient_system_resource"_s), ErrorClass::Overloaded);
    QCOMPARE(classOf(u"abort"_s), ErrorClass::StreamError);
}

QTEST_GUILESS_MAIN(TestApiError)
#include "tst_apierror.moc"
