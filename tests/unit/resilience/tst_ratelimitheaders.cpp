// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/ratelimitheaders.h"
#include "support/suite.h"

using namespace bw::resilience;
using namespace std::chrono_literals;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

namespace {

const QDateTime Now(QDate(2026, 8, 19), QTime(14, 0, 0), Qt::UTC);

} // namespace

Q_DECLARE_METATYPE(QuotaWindow)

class TestRateLimitHeaders : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void resets_data();
    void resets();
    void families_data();
    void families();
};

void TestRateLimitHeaders::resets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // -1: unknown
    const auto row = [](const char* text, qint64 ms) { QTest::newRow(text) << QByteArray(text) << ms; };
    row("6ms", 6);
    row("1m0s", 60'000);
    row("17.39s", 17'390);
    row("1m6.779s", 66'779);
    row("2h", 7'200'000);
    row("1h2m3s", 3'723'000);
    row("500us", 1);
    row("8.64s", 8'640);
    row("500", 500'000);
    row("0.5", 500);
    row("0", 0);
    row("-1", -1);
    row("", -1);
    row("soon", -1);
    row("1x", -1);
    row("nan", -1);
    row("inf", -1);
    row("9e300", -1);
    row("2026-08-19T14:00:30Z", 30'000);
    row("2026-08-19T16:00:30+02:00", 30'000);
    row("2026-08-19T13:59:00Z", 0);
    row("2026-08-19T14:00:30", -1);
    row("1787148045", 45'000);
    row("1787148045000", 45'000);
}

void TestRateLimitHeaders::resets()
{
    QFETCH(QByteArray, text);
    const auto delay = parseReset(text, Now);
    QTEST(delay ? qint64{delay->count()} : -1, "ms");
}

void TestRateLimitHeaders::families_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QuotaWindow>("requests");
    QTest::addColumn<QuotaWindow>("tokens");
    QTest::newRow("none") << Headers{{"content-type", "text/html"}} << QuotaWindow{} << QuotaWindow{};
    QTest::newRow("openai") << Headers{{"X-RateLimit-Limit-Requests", "10000"},
                                       {"x-ratelimit-remaining-requests", "9999"},
                                       {"x-ratelimit-reset-requests", "8.64s"},
                                       {"x-ratelimit-limit-tokens", "200000"},
                                       {"x-ratelimit-remaining-tokens", "199961"},
                                       {"x-ratelimit-reset-tokens", "11ms"}}
                            << QuotaWindow{10000, 9999, 8640ms} << QuotaWindow{200000, 199961, 11ms};
    QTest::newRow("azure") << Headers{{"x-ratelimit-limit-requests", "120"},
                                      {"x-ratelimit-remaining-requests", "119"},
                                      {"x-ratelimit-reset-requests", "500"},
                                      {"x-ratelimit-remaining-tokens", "-1"},
                                      {"x-ratelimit-limit-tokens", "what"}}
                           << QuotaWindow{120, 119, 500s} << QuotaWindow{};
    QTest::newRow("anthropic") << Headers{{"anthropic-ratelimit-requests-limit", "50"},
                                          {"anthropic-ratelimit-requests-remaining", "0"},
                                          {"anthropic-ratelimit-requests-reset", "2026-08-19T14:00:10Z"},
                                          {"anthropic-ratelimit-tokens-remaining", "7"}}
                               << QuotaWindow{50, 0, 10s} << QuotaWindow{std::nullopt, 7, std::nullopt};
    QTest::newRow("plain") << Headers{{"x-ratelimit-limit", "60"}, {"x-ratelimit-remaining", "0"},
                                      {"x-ratelimit-reset", "1787148045000"}}
                           << QuotaWindow{60, 0, 45s} << QuotaWindow{};
    QTest::newRow("ietf") << Headers{{"ratelimit", "\"api\";r=999;t=295"}}
                          << QuotaWindow{std::nullopt, 999, 295s} << QuotaWindow{};
}

void TestRateLimitHeaders::families()
{
    QFETCH(Headers, headers);
    const RateLimitSnapshot snapshot = parseRateLimits(headers, Now);
    QTEST(snapshot.requests, "requests");
    QTEST(snapshot.tokens, "tokens");
}

QTEST_GUILESS_MAIN(TestRateLimitHeaders)
#include "tst_ratelimitheaders.moc"
