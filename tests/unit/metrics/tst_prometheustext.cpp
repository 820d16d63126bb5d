// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/prometheustext.h"
#include "support/records.h"
#include "support/suite.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::metrics;
using bw::test::makeRecord;

namespace {

const bw::WallTime Noon{24h * 20'000 + 12h};

//! The value of the one line that begins with `name` and contains all of `labels`; NaN if there is none or several.
double valueOf(const QByteArray& text, const QByteArray& name, const QList<QByteArray>& labels = {})
{
    QList<QByteArray> found;
    for (const QByteArray& line : text.split('\n')) {
        const bool named = line.startsWith(name + '{') || line.startsWith(name + ' ');
        if (named && std::ranges::all_of(labels, [&line](const QByteArray& label) { return line.contains(label); }))
            found.append(line);
    }
    return found.size() == 1 ? found.first().mid(found.first().lastIndexOf(' ') + 1).toDouble() : std::nan("");
}

} // namespace

class TestPrometheusText : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void saysWhatWasCounted();
    void bucketsAreCumulative();
    void everyLineIsOfTheFormat();
    void escapesLabels();
    void everyNameIsDeclaredOnce();
    void gatewaysOfOneNameAreAddedUp();
};

void TestPrometheusText::saysWhatWasCounted()
{
    LiveMetrics metrics(Noon);
    for (int i = 0; i < 3; ++i)
        metrics.add(makeRecord({.ended = Noon, .attempts = 2, .ttft = 200ms, .tokensIn = 10, .tokensOut = 4, .cost = bw::PicoUsd(1'500'000'000)}));
    metrics.add(makeRecord({.ended = Noon, .outcome = bw::ErrorClass::RateLimited}));
    const QByteArray text = prometheusText(metrics, {4, 5, 6});
    QCOMPARE(valueOf(text, "bellwether_requests_total", {"error_type=\"ok\""}), 3.0);
    QCOMPARE(valueOf(text, "bellwether_requests_total", {"error_type=\"rate_limited\""}), 1.0);
    QCOMPARE(valueOf(text, "gen_ai_client_token_usage_sum", {"gen_ai_token_type=\"input\""}), 30.0);
    QCOMPARE(valueOf(text, "gen_ai_client_token_usage_sum", {"gen_ai_token_type=\"output\""}), 12.0);
    QCOMPARE(valueOf(text, "bellwether_cost_usd_total"), 0.0045 + 0.000001);
    QCOMPARE(valueOf(text, "bellwether_attempts_total"), 7.0);
    QCOMPARE(valueOf(text, "bellwether_time_to_first_token_seconds_count"), 3.0);
    QCOMPARE(valueOf(text, "bellwether_time_to_first_token_seconds_sum"), 0.6);
    QCOMPARE(valueOf(text, "bellwether_records_total"), 4.0);
    QCOMPARE(valueOf(text, "bellwether_records_dropped_total"), 5.0);
    QCOMPARE(valueOf(text, "bellwether_records_unstored_total"), 6.0);
}

void TestPrometheusText::bucketsAreCumulative()
{
    LiveMetrics metrics(Noon);
    for (const auto ttft : {3ms, 9ms, 30ms, 90ms, 300ms, 20'000ms})
        metrics.add(makeRecord({.ended = Noon, .ttft = ttft}));
    const QByteArray text = prometheusText(metrics);
    const auto below = [&text](const char* bound) {
        return valueOf(text, "bellwether_time_to_first_token_seconds_bucket", {QByteArray("le=\"") + bound + '"'});
    };
    QCOMPARE(below("0.001"), 0.0);
    QCOMPARE(below("0.01"), 2.0);
    QCOMPARE(below("0.1"), 4.0);
    QCOMPARE(below("10"), 5.0);
    QCOMPARE(below("+Inf"), 6.0);
}

void TestPrometheusText::everyLineIsOfTheFormat()
{
    LiveMetrics metrics(Noon);
    metrics.add(makeRecord({.ended = Noon}));
    const QByteArray text = prometheusText(metrics);
    QVERIFY(text.endsWith('\n'));
    static const QRegularExpression line(
        uR"(^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [-+0-9.e]+|.*\+Inf.*)$)"_s);
    for (const QByteArray& one : text.chopped(1).split('\n'))
        QVERIFY2(line.match(QString::fromUtf8(one)).hasMatch(), one.constData());
}

void TestPrometheusText::escapesLabels()
{
    LiveMetrics metrics(Noon);
    metrics.add(makeRecord({.ended = Noon, .model = u"a\"b\\c\nd"_s}));
    QVERIFY(prometheusText(metrics).contains("gen_ai_request_model=\"a\\\"b\\\\c\\nd\""));
}

void TestPrometheusText::everyNameIsDeclaredOnce()
{
    LiveMetrics metrics(Noon);
    for (int i = 0; i < 5; ++i)
        metrics.add(makeRecord({.ended = Noon, .model = u"m%1"_s.arg(i)}));
    QSet<QByteArray> declared;
    for (const QByteArray& line : prometheusText(metrics).split('\n')) {
        if (!line.startsWith("# TYPE "))
            continue;
        const QByteArray name = line.split(' ')[2];
        QVERIFY2(!declared.contains(name), name.constData());
        declared.insert(name);
    }
    QVERIFY(declared.contains("gen_ai_client_operation_duration_seconds"));
}

void TestPrometheusText::gatewaysOfOneNameAreAddedUp()
{
    LiveMetrics metrics(Noon);
    for (const QString& gateway : {u"first"_s, u"second"_s, u"third"_s}) {
        bw::record::RequestRecord record = makeRecord({.ended = Noon, .gateway = gateway, .attempts = 2});
        record.gatewayName = u"HolySheep"_s;
        metrics.add(record);
    }
    const QByteArray text = prometheusText(metrics);
    QCOMPARE(valueOf(text, "bellwether_requests_total", {"error_type=\"ok\""}), 3.0);
    QCOMPARE(valueOf(text, "bellwether_attempts_total"), 6.0);
    QCOMPARE(valueOf(text, "bellwether_time_to_first_token_seconds_count"), 3.0);
}

QTEST_GUILESS_MAIN(TestPrometheusText)
#include "tst_prometheustext.moc"
