// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/durations.h"
#include "openai/responseheaders.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using openai::Headers;

namespace {

const QDateTime Now(QDate(2015, 9, 29), QTime(16, 26, 37), Qt::UTC);

std::optional<qint64> delayOf(const Headers& headers, int status = 429, std::optional<Milliseconds> retryInfo = {})
{
    openai::ApiError error;
    error.retryDelay = retryInfo;
    const auto delay = openai::serverDelay(status, headers, error, Now);
    return delay ? std::optional(delay->count()) : std::nullopt;
}

} // namespace

class TestResponseHeaders : public test::Suite
{
    Q_OBJECT

private slots:
    void retryAfter_data();
    void retryAfter();
    void order_data();
    void order();
    void dateCountsFromTheResponsesDate();
    void onlyOnFailure();
    void httpDates_data();
    void httpDates();
    void goDurations_data();
    void goDurations();
    void shouldRetry();
    void requestId();
};

//! -1: the server said nothing usable, so the backoff decides.
void TestResponseHeaders::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("ms");
    const auto row = [](const QByteArray& value, int ms) {
        QTest::newRow(value.isEmpty() ? "empty" : value.constData()) << value << ms;
    };
    row("20", 20'000);
    row("0.5", 500);
    row("1.0001", 1001);
    row("60", 60'000);
    row("3600", 3'600'000);
    row(" 7 ", 7000);
    row("0", -1);
    row("-10", -1);
    row("99999999999999999999999999999999999", -1);
    row("inf", -1);
    row("-inf", -1);
    row("nan", -1);
    row("1e999", -1);
    row("", -1);
    row("soon", -1);
    row("20s", -1);
    row("0x10", -1);
    row("Tue, 29 Sep 2015 16:26:57 GMT", 20'000);
    row("Tue, 29 Sep 2015 16:26:37 GMT", -1);
    row("Tue, 29 Sep 2015 16:26:27 GMT", -1);
    row("Tuesday, 29-Sep-15 16:26:57 GMT", 20'000);
    row("Tue Sep 29 16:26:57 2015", 20'000);
    row("Zun, 29 Sep 2015 16:26:57 GMT", -1);
    row("Tue, 29 Sep 100000 16:26:57 GMT", -1);
    row("Tue, 29 Sep 2099 16:26:57 GMT", -1);
    row("Tue, 31 Feb 2016 16:26:57 GMT", -1);
    row("Tue, 29 Sep 2015 16:26:57", -1);
}

void TestResponseHeaders::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, ms);
    QCOMPARE(delayOf({{"Retry-After", value}}).value_or(-1), ms);
}

void TestResponseHeaders::order_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("retryInfoMs");
    QTest::addColumn<int>("ms");
    const auto row = [](const char* name, const Headers& headers, int retryInfoMs, int ms) {
        QTest::newRow(name) << headers << retryInfoMs << ms;
    };
    row("none", {}, 0, -1);
    row("retry-after-ms first", {{"retry-after", "5"}, {"x-ms-retry-after-ms", "70"}, {"Retry-After-Ms", "30"}}, 9, 30);
    row("x-ms second", {{"retry-after", "5"}, {"x-ms-retry-after-ms", "70"}}, 9, 70);
    row("Azure: 0 ms and 1 s", {{"retry-after", "1"}, {"retry-after-ms", "0"}}, 0, 1000);
    row("garbage is skipped", {{"retry-after-ms", "x"}, {"x-ms-retry-after-ms", "nan"}, {"retry-after", "2"}}, 0, 2000);
    row("RetryInfo after retry-after", {{"retry-after", "2"}}, 34'600, 2000);
    row("RetryInfo", {{"retry-after", "0"}}, 34'600, 34'600);
    row("RetryInfo before resets", {{"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "3s"}}, 500,
        500);
    row("reset with nothing left", {{"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "1m0s"}}, 0,
        60'000);
    row("reset with something left", {{"x-ratelimit-remaining-requests", "1"}, {"x-ratelimit-reset-requests", "1m0s"}},
        0, -1);
    row("reset alone", {{"x-ratelimit-reset-requests", "1m0s"}}, 0, -1);
    row("remaining unreadable", {{"x-ratelimit-remaining-requests", "x"}, {"x-ratelimit-reset-requests", "1s"}}, 0, -1);
    row("the pair that is exhausted",
        {{"x-ratelimit-remaining-requests", "9"},
         {"x-ratelimit-reset-requests", "1h"},
         {"X-RateLimit-Remaining-Tokens", "0"},
         {"X-RateLimit-Reset-Tokens", "17.39s"}},
        0, 17'390);
    row("both exhausted: the longer",
        {{"x-ratelimit-remaining-requests", "0"},
         {"x-ratelimit-reset-requests", "6ms"},
         {"x-ratelimit-remaining-tokens", "0"},
         {"x-ratelimit-reset-tokens", "2s"}},
        0, 2000);
    row("reset in seconds", {{"x-ratelimit-remaining-tokens", "0"}, {"x-ratelimit-reset-tokens", "12"}}, 0, 12'000);
    row("reset as Unix time", {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1443544027"}}, 0, 30'000);
    row("reset as Unix time in ms", {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1443544027000"}}, 0,
        30'000);
    row("reset in the past", {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1443543900"}}, 0, -1);
}

void TestResponseHeaders::order()
{
    QFETCH(Headers, headers);
    QFETCH(int, retryInfoMs);
    QFETCH(int, ms);
    const auto retryInfo = retryInfoMs > 0 ? std::optional(Milliseconds(retryInfoMs)) : std::nullopt;
    QCOMPARE(delayOf(headers, 429, retryInfo).value_or(-1), ms);
}

//! A client whose clock is wrong by an hour still waits 20 s.
void TestResponseHeaders::dateCountsFromTheResponsesDate()
{
    const Headers headers = {{"Date", "Tue, 29 Sep 2015 17:26:37 GMT"},
                             {"Retry-After", "Tue, 29 Sep 2015 17:26:57 GMT"}};
    QCOMPARE(delayOf(headers), 20'000);
    const Headers noDate = {{"Date", "yesterday"}, {"Retry-After", "Tue, 29 Sep 2015 16:26:57 GMT"}};
    QCOMPARE(delayOf(noDate), 20'000);
}

void TestResponseHeaders::onlyOnFailure()
{
    QCOMPARE(delayOf({{"retry-after", "5"}}, 200), std::nullopt);
    QCOMPARE(delayOf({{"retry-after", "5"}}, 503), 5000);
    QCOMPARE(delayOf({{"retry-after", "5"}}, 200, Milliseconds(700)), 700);
}

void TestResponseHeaders::httpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime date(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << date;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << date;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << date;
    QTest::newRow("RFC 850, this century")
        << QByteArray("Friday, 06-Nov-65 08:49:37 GMT") << QDateTime(QDate(2065, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QTest::newRow("RFC 850, last century")
        << QByteArray("Friday, 06-Nov-66 08:49:37 GMT") << QDateTime(QDate(1966, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QTest::newRow("another zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << QDateTime();
    QTest::newRow("month") << QByteArray("Sun, 06 Nev 1994 08:49:37 GMT") << QDateTime();
    QTest::newRow("hour 25") << QByteArray("Sun, 06 Nov 1994 25:49:37 GMT") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
}

void TestResponseHeaders::httpDates()
{
    QFETCH(QByteArray, text);
    QTEST(openai::parseHttpDate(text, Now), "expected");
}

void TestResponseHeaders::goDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("ms");
    const auto row = [](const QByteArray& text, int ms) {
        QTest::newRow(text.isEmpty() ? "empty" : text.constData()) << text << ms;
    };
    row("6ms", 6);
    row("1m0s", 60'000);
    row("17.39s", 17'390);
    row("34.6s", 34'600);
    row("2h3m4.5s", 7'384'500);
    row("1500us", 2);
    row("1500\xC2\xB5s", 2);
    row("1ns", 1);
    row("0s", -1);
    row("5", -1);
    row("5x", -1);
    row("s", -1);
    row("-5s", -1);
    row("1..5s", -1);
    row("10000h", -1);
    row("", -1);
}

void TestResponseHeaders::goDurations()
{
    QFETCH(QByteArray, text);
    QFETCH(int, ms);
    QCOMPARE(openai::parseGoDuration(text).value_or(Milliseconds(-1)).count(), ms);
}

void TestResponseHeaders::shouldRetry()
{
    QCOMPARE(openai::shouldRetry({{"X-Should-Retry", "TRUE"}}), true);
    QCOMPARE(openai::shouldRetry({{"x-should-retry", "false"}}), false);
    QCOMPARE(openai::shouldRetry({{"x-should-retry", "maybe"}}), std::nullopt);
    QCOMPARE(openai::shouldRetry({}), std::nullopt);
}

void TestResponseHeaders::requestId()
{
    QCOMPARE(openai::providerRequestId({{"cf-ray", "c"}, {"X-Request-Id", "x"}}), u"x"_s);
    QCOMPARE(openai::providerRequestId({{"cf-ray", "c"}, {"apim-request-id", "a"}}), u"a"_s);
    QCOMPARE(openai::providerRequestId({{"cf-ray", "c"}, {"x-request-id", ""}}), u"c"_s);
    QCOMPARE(openai::providerRequestId({}), QString());
}

QTEST_GUILESS_MAIN(TestResponseHeaders)
#include "tst_responseheaders.moc"
