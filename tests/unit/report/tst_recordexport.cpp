// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/har.h"
#include "report/recordcsv.h"
#include "report/spendcsv.h"
#include "store/exchangeblob.h"
#include "support/records.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

class TestRecordExport : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void fields_data();
    void fields();
    void aLineHasEveryColumn();
    void unknownIsEmpty();
    void unknownMoneyIsEmpty_data();
    void unknownMoneyIsEmpty();
    void anEntryOfAHar();
    void headersAreShownOnlyWhereTheyAreHarmless();
    void aCutBodyIsMarked();
    void whatWasNotKept();
};

void TestRecordExport::fields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"gpt-4.1"_s << QByteArray("gpt-4.1");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("formula") << u"=cmd()"_s << QByteArray("'=cmd()");
    QTest::newRow("another") << u"@x"_s << QByteArray("'@x");
    QTest::newRow("Vietnamese") << u"Huế"_s << u"Huế"_s.toUtf8();
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestRecordExport::fields()
{
    QFETCH(const QString, text);
    QTEST(report::csvField(text), "field");
}

void TestRecordExport::aLineHasEveryColumn()
{
    const record::RequestRecord record = test::makeRecord();
    const record::LogRow row = record::rowOf(record, record::RowId::at(WallTime(1'790'000'000'123ms)));
    const QByteArrayList names = report::recordCsvHeader().trimmed().split(',');
    const QByteArrayList values = report::recordCsvLine(row).trimmed().split(',');
    QCOMPARE(values.size(), names.size());
    QVERIFY(report::recordCsvLine(row).endsWith("\r\n"));
    const auto value = [&](const char* name) { return values.value(names.indexOf(name)); };
    QCOMPARE(value("model"), QByteArray("gpt-4.1"));
    QCOMPARE(value("ttft_ms"), QByteArray("100.000"));
    QCOMPARE(value("cost_usd"), QByteArray("0.000001"));
    QCOMPARE(value("class"), QByteArray("ok"));
    QCOMPARE(value("tokens_out"), QByteArray("5"));
    QCOMPARE(value("ended_at"), dateTimeOf(row.endedAt()).toString(Qt::ISODateWithMs).toLatin1());
}

void TestRecordExport::unknownIsEmpty()
{
    const QByteArrayList names = report::recordCsvHeader().trimmed().split(',');
    const QByteArrayList values = report::recordCsvLine({}).replace("\r\n", "").split(',');
    QCOMPARE(values.size(), names.size());
    for (const char* name : {"ttft_ms", "cost_usd", "tokens_in", "tokens_per_second", "http_status"})
        QCOMPARE(values.value(names.indexOf(name)), QByteArray());
}

void TestRecordExport::unknownMoneyIsEmpty_data()
{
    metrics::Totals unpriced;
    unpriced.add(test::makeRecord({.cost = {}}));
    unpriced.add(test::makeRecord({.cost = {}, .cache = record::CacheState::Hit}));
    metrics::Totals known;
    record::RequestRecord record = test::makeRecord();
    record.listCost = PicoUsd(2'000'000);
    known.add(record);
    record::RequestRecord hit = test::makeRecord({.cache = record::CacheState::Hit});
    hit.savedCost = PicoUsd(3'000'000);
    known.add(hit);
    QTest::addColumn<metrics::Totals>("totals");
    QTest::addColumn<QByteArrayList>("money"); // cost, at list price, what that cost, saved
    QTest::newRow("unpriced") << unpriced << QByteArrayList{{}, {}, {}, {}};
    QTest::newRow("known") << known << QByteArrayList{"0.000001", "0.000002", "0.000001", "0.000003"};
    QTest::newRow("nothing asked") << metrics::Totals() << QByteArrayList{"0", "0", "0", "0"};
}

void TestRecordExport::unknownMoneyIsEmpty()
{
    QFETCH(const metrics::Totals, totals);
    metrics::Snapshot snapshot;
    snapshot.totals = totals;
    const QByteArrayList lines = report::spendCsv(snapshot, {}).split('\n');
    const QByteArrayList names = lines.value(0).trimmed().split(',');
    const QByteArrayList values = lines.value(1).trimmed().split(',');
    QCOMPARE(values.size(), names.size());
    QByteArrayList money;
    for (const char* name : {"cost_usd", "list_usd", "list_actual_usd", "saved_usd"})
        money.append(values.value(names.indexOf(name)));
    QTEST(money, "money");
}

void TestRecordExport::anEntryOfAHar()
{
    record::RequestRecord record = test::makeRecord();
    record.timings.asked = record.intended;
    record.timings.assigned = record.intended + 2ms;
    record.timings.connect = 10ms;
    record.timings.tls = 20ms;
    record.timings.sent = record.sent;
    record.timings.wait = 90ms;
    record::Exchange exchange;
    exchange.requestHeaders = {{"Authorization", "***"}, {"Content-Type", "application/json"}};
    exchange.requestBody = "{\"model\":\"gpt-4.1\"}";
    exchange.responseHeaders = {{"content-type", "text/event-stream"}};
    exchange.responseBody = "data: {}\n\n";
    const QJsonObject entry = report::harEntry(record, exchange, u"https://api.example.com/v1/chat/completions"_s);
    QCOMPARE(entry[u"request"][u"method"].toString(), u"POST"_s);
    QCOMPARE(entry[u"request"][u"postData"][u"text"].toString(), u"{\"model\":\"gpt-4.1\"}"_s);
    QCOMPARE(entry[u"request"][u"headers"][0][u"value"].toString(), u"***"_s);
    QCOMPARE(entry[u"response"][u"status"].toInt(), 200);
    QCOMPARE(entry[u"response"][u"content"][u"mimeType"].toString(), u"text/event-stream"_s);
    QCOMPARE(entry[u"timings"][u"connect"].toDouble(), 30.0);
    QCOMPARE(entry[u"timings"][u"ssl"].toDouble(), 20.0);
    QCOMPARE(entry[u"timings"][u"dns"].toDouble(), -1.0);
    QCOMPARE(entry[u"timings"][u"blocked"].toDouble(), 2.0);
    QCOMPARE(entry[u"_bellwether"][u"id"].toString(), record.id.value());
    const QByteArray file = report::harBegin() + QJsonDocument(entry).toJson(QJsonDocument::Compact) + report::harEnd();
    QCOMPARE(QJsonDocument::fromJson(file).object()[u"log"][u"entries"].toArray().size(), 1);
}

void TestRecordExport::headersAreShownOnlyWhereTheyAreHarmless()
{
    record::Exchange exchange;
    exchange.requestHeaders = {{"X-Auth-Token", "opensesame"}, {"X-Team", "opensesame"}, {"Content-Type", "application/json"}};
    exchange.responseHeaders = {{"x-request-id", "req_1"}, {"X-Organization", "opensesame"}};
    const QJsonObject entry = report::harEntry(test::makeRecord(), exchange, u"https://a.example/"_s);
    QVERIFY(!QJsonDocument(entry).toJson().contains("opensesame"));
    QCOMPARE(entry[u"request"][u"headers"][0][u"name"].toString(), u"X-Auth-Token"_s);
    QCOMPARE(entry[u"request"][u"headers"][2][u"value"].toString(), u"application/json"_s);
    QCOMPARE(entry[u"response"][u"headers"][0][u"value"].toString(), u"req_1"_s);
}

void TestRecordExport::aCutBodyIsMarked()
{
    record::Exchange exchange;
    exchange.requestBody = "{\"model\":\"gpt-4.1\"}";
    exchange.responseBody = "data: 1\n\ndata: 2\n\n";
    const QJsonObject whole = report::harEntry(test::makeRecord(), exchange, u"https://a.example/"_s);
    QVERIFY(!whole[u"request"][u"postData"].toObject().contains(u"comment"_s));
    QCOMPARE(whole[u"response"][u"content"][u"size"].toInt(), 18);
    const QJsonObject cut = report::harEntry(test::makeRecord(), store::limited(exchange, {.text = 8, .body = 8}), u"https://a.example/"_s);
    for (const QJsonValue& body : {cut[u"request"][u"postData"], cut[u"response"][u"content"]}) {
        QCOMPARE(body[u"text"].toString().size(), 8);
        QVERIFY(body[u"comment"].toString().contains(u'8'));
    }
    QCOMPARE(cut[u"request"][u"bodySize"].toInt(), -1);
    QCOMPARE(cut[u"response"][u"content"][u"size"].toInt(), -1);
}

void TestRecordExport::whatWasNotKept()
{
    const QJsonObject entry = report::harEntry(test::makeRecord(), {}, u"https://a.example/"_s);
    QVERIFY(!entry[u"request"].toObject().contains(u"postData"_s));
    QVERIFY(!entry[u"response"][u"content"].toObject().contains(u"text"_s));
    QCOMPARE(QJsonDocument::fromJson(report::harBegin() + report::harEnd()).object()[u"log"][u"entries"].toArray().size(), 0);
}

QTEST_APPLESS_MAIN(TestRecordExport)
#include "tst_recordexport.moc"
