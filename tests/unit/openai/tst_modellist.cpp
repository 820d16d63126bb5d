// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/modellist.h"
#include "support/suite.h"
#include "support/testpaths.h"

#include <QFile>

class TestModelList : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void recorded();
    void shapes_data();
    void shapes();
    void context_data();
    void context();
    void prices_data();
    void prices();
    void unreadable_data();
    void unreadable();
};

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

Result<QList<openai::ModelInfo>> listOf(const QByteArray& body)
{
    return openai::parseModelList({body.constData(), size_t(body.size())});
}

openai::ModelInfo only(const QByteArray& fields)
{
    return listOf("{\"data\":[{\"id\":\"m\"," + fields + "}]}")->value(0);
}

} // namespace

void TestModelList::recorded()
{
    QFile file(bw::test::dataPath(u"wire/models/cerebras.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto models = listOf(file.readAll());
    QVERIFY(models.has_value());
    QCOMPARE(models->size(), 3);
    QCOMPARE(models->at(0).id, u"gemma-4-31b"_s);
    QCOMPARE(models->at(0).owner, u"Cerebras"_s);
    QCOMPARE(models->at(0).priceIn, std::nullopt);
}

void TestModelList::shapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("data") << QByteArray(R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})")
                          << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("without object") << QByteArray(R"({"data":[{"id":"a"}]})") << QStringList{u"a"_s};
    QTest::newRow("bare array") << QByteArray(R"([{"id":"a"}])") << QStringList{u"a"_s};
    QTest::newRow("models") << QByteArray(R"({"models":[{"name":"a"},{"model":"b"},{"key":"c"}]})")
                            << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("id before name") << QByteArray(R"({"data":[{"name":"n","id":"a"}]})") << QStringList{u"a"_s};
    QTest::newRow("strings") << QByteArray(R"(["a","b"])") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("entries without an id")
        << QByteArray(R"({"data":[{},null,7,{"id":"a"},{"id":""}]})") << QStringList{u"a"_s};
    QTest::newRow("empty") << QByteArray(R"({"data":[]})") << QStringList{};
    QTest::newRow("Ollama without a model") << QByteArray(R"({"object":"list","data":null})") << QStringList{};
    QTest::newRow("BOM and blank lines") << QByteArray("\xEF\xBB\xBF\n\n{\"data\":[{\"id\":\"a\"}]}")
                                         << QStringList{u"a"_s};
}

void TestModelList::shapes()
{
    QFETCH(QByteArray, body);
    const auto models = listOf(body);
    QVERIFY(models.has_value());
    QStringList ids;
    for (const openai::ModelInfo& model : *models)
        ids.append(model.id);
    QTEST(ids, "ids");
}

void TestModelList::context_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qint64>("context");
    QTest::newRow("context_length") << QByteArray(R"("context_length":128000)") << qint64{128000};
    QTest::newRow("context_window") << QByteArray(R"("context_window":8192)") << qint64{8192};
    QTest::newRow("max_model_len") << QByteArray(R"("max_model_len":32768)") << qint64{32768};
    QTest::newRow("meta") << QByteArray(R"("meta":{"n_ctx":4096,"n_ctx_train":131072})") << qint64{4096};
    QTest::newRow("null") << QByteArray(R"("context_length":null,"max_model_len":5)") << qint64{5};
    QTest::newRow("none") << QByteArray(R"("created":0)") << qint64{0};
    QTest::newRow("negative") << QByteArray(R"("context_length":-1)") << qint64{0};
    QTest::newRow("as text") << QByteArray(R"("context_length":"131072")") << qint64{131072};
    QTest::newRow("as words") << QByteArray(R"("context_length":"long","max_model_len":5)") << qint64{5};
}

void TestModelList::context()
{
    QFETCH(QByteArray, fields);
    QTEST(only(fields).context, "context");
}

void TestModelList::prices_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qint64>("in"); // pico-USD a token; -1: unknown
    QTest::addColumn<qint64>("out");
    QTest::newRow("OpenRouter") << QByteArray(R"("pricing":{"prompt":"0.000002","completion":"0.000008","image":"0"})")
                                << qint64{2'000'000} << qint64{8'000'000};
    QTest::newRow("cheaper than a micro-dollar")
        << QByteArray(R"("pricing":{"prompt":"0.0000000375","completion":"0.00000015"})") << qint64{37'500}
        << qint64{150'000};
    QTest::newRow("free") << QByteArray(R"("pricing":{"prompt":"0","completion":"0"})") << qint64{0} << qint64{0};
    QTest::newRow("OpenRouter's auto") << QByteArray(R"("pricing":{"prompt":"-1","completion":"-1"})") << qint64{-1}
                                       << qint64{-1};
    QTest::newRow("Vercel") << QByteArray(R"("pricing":{"input":"0.00000125","output":"0.00001"})") << qint64{1'250'000}
                            << qint64{10'000'000};
    QTest::newRow("Together") << QByteArray(R"("pricing":{"input":0.88,"output":0.88,"hourly":0})") << qint64{880'000}
                              << qint64{880'000};
    QTest::newRow("a million tokens") << QByteArray(R"("price_in":8.0,"price_out":16)") << qint64{8'000'000}
                                      << qint64{16'000'000};
    QTest::newRow("numbers a token") << QByteArray(R"("pricing":{"prompt":2e-06,"completion":8e-06})")
                                     << qint64{2'000'000} << qint64{8'000'000};
    QTest::newRow("one of two") << QByteArray(R"("pricing":{"prompt":"0.000002"})") << qint64{2'000'000} << qint64{-1};
    QTest::newRow("words") << QByteArray(R"("pricing":{"prompt":"free","completion":null})") << qint64{-1}
                           << qint64{-1};
    QTest::newRow("none") << QByteArray(R"("pricing":null)") << qint64{-1} << qint64{-1};
}

void TestModelList::prices()
{
    QFETCH(QByteArray, fields);
    const openai::ModelInfo model = only(fields);
    QTEST(model.priceIn.value_or(PicoUsd(-1)).value(), "in");
    QTEST(model.priceOut.value_or(PicoUsd(-1)).value(), "out");
}

void TestModelList::unreadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << QByteArray("<html><title>Welcome to nginx!</title></html>");
    QTest::newRow("another object") << QByteArray(R"({"status":"ok"})");
    QTest::newRow("data no array") << QByteArray(R"({"data":{}})");
    QTest::newRow("an error, data null beside") << QByteArray(R"({"code":401,"message":"no","data":null})");
    QTest::newRow("cut off") << QByteArray(R"({"data":[{"id")");
    QTest::newRow("empty") << QByteArray();
}

void TestModelList::unreadable()
{
    QFETCH(QByteArray, body);
    const auto models = listOf(body);
    QVERIFY(!models.has_value());
    QCOMPARE(models.error().code, ErrorCode::Parse);
    QVERIFY(body.isEmpty() || models.error().message.size() > 60);
}

QTEST_GUILESS_MAIN(TestModelList)
#include "tst_modellist.moc"
