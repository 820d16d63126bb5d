// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/embeddings.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QJsonObject>

class TestEmbeddings : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void request();
    void response_data();
    void response();
    void unreadable_data();
    void unreadable();
    void requestReadsBack_data();
    void requestReadsBack();
};

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

Result<openai::Embeddings> parsed(const QByteArray& body)
{
    return openai::parseEmbeddings({body.constData(), size_t(body.size())});
}

} // namespace

void TestEmbeddings::request()
{
    const openai::EmbeddingsRequest plain{u"m"_s, {u"a"_s, u"b"_s}, 0};
    QCOMPARE(plain.toJson(), QByteArray(R"({"encoding_format":"float","input":["a","b"],"model":"m"})"));
    const openai::EmbeddingsRequest full{u"m"_s, {u"a"_s}, 256};
    const QJsonObject json = QJsonDocument::fromJson(full.toJson()).object();
    QCOMPARE(json[u"dimensions"].toInt(), 256);
}

void TestEmbeddings::response_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<QList<double>>>("vectors");
    const QList<QList<double>> two = {{1.0, -2.5}, {0.5, 4.0}};
    QTest::newRow("numbers")
        << QByteArray(
               R"({"object":"list","data":[{"object":"embedding","index":0,"embedding":[1,-2.5]},{"index":1,"embedding":[0.5,4.0]}],"model":"m","usage":{"prompt_tokens":3,"total_tokens":3}})")
        << two;
    QTest::newRow("out of order")
        << QByteArray(
               R"({"data":[{"index":1,"embedding":[0.5,4.0]},{"index":0,"embedding":[1,-2.5]}],"model":"m","usage":{"prompt_tokens":3}})")
        << two;
    QTest::newRow("without index")
        << QByteArray(
               R"({"data":[{"embedding":[1,-2.5]},{"embedding":[0.5,4.0]}],"model":"m","usage":{"prompt_tokens":3}})")
        << two;
    // 1.0, -2.5 and 0.5, 4.0 as little-endian float32
    QTest::newRow("base64")
        << QByteArray(
               R"({"data":[{"index":0,"embedding":"AACAPwAAIMA="},{"index":1,"embedding":"AAAAPwAAgEA="}],"model":"m","usage":{"prompt_tokens":3}})")
        << two;
    QTest::newRow("base64 with escaped slashes")
        << QByteArray(R"({"data":[{"embedding":"\/\/\/\/Pg=="}],"model":"m","usage":{"prompt_tokens":3}})")
        << QList<QList<double>>{{double(0.49999997f)}};
}

void TestEmbeddings::response()
{
    QFETCH(QByteArray, body);
    const auto embeddings = parsed(body);
    QVERIFY2(embeddings.has_value(), embeddings ? "" : qPrintable(embeddings.error().message));
    QTEST(embeddings->vectors, "vectors");
    QCOMPARE(embeddings->model, u"m"_s);
    QCOMPARE(embeddings->usage->promptTokens, 3);
}

void TestEmbeddings::unreadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no vectors") << QByteArray(R"({"data":[]})");
    QTest::newRow("an empty vector") << QByteArray(R"({"data":[{"embedding":[]}]})");
    QTest::newRow("words in a vector") << QByteArray(R"({"data":[{"embedding":[1,"a"]}]})");
    QTest::newRow("null vector") << QByteArray(R"({"data":[{"embedding":null}]})");
    QTest::newRow("bad base64") << QByteArray(R"({"data":[{"embedding":"AAA*"}]})");
    QTest::newRow("not whole floats") << QByteArray(R"({"data":[{"embedding":"AAAA"}]})");
    QTest::newRow("cut off") << QByteArray(R"({"data":[{"embedding":[1,2)");
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("empty") << QByteArray();
}

void TestEmbeddings::unreadable()
{
    QFETCH(QByteArray, body);
    const auto embeddings = parsed(body);
    QVERIFY(!embeddings.has_value());
    QCOMPARE(embeddings.error().code, ErrorCode::Parse);
}

void TestEmbeddings::requestReadsBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("input");
    QTest::addColumn<int>("dimensions");
    const bw::openai::EmbeddingsRequest own{u"m"_s, {u"one\ntwo"_s, u"three"_s}, 12};
    QTest::newRow("our own") << own.toJson() << own.input << 12;
    QTest::newRow("one text") << QByteArray(R"({"model":"m","input":"one"})") << QStringList{u"one"_s} << 0;
    QTest::newRow("tokens") << QByteArray(R"({"model":"m","input":[1,2]})") << QStringList() << 0;
    QTest::newRow("nothing") << QByteArray(R"({"model":"m","input":[]})") << QStringList() << 0;
    QTest::newRow("a chat") << QByteArray(R"({"model":"m","messages":[]})") << QStringList() << 0;
    QTest::newRow("cut off") << QByteArray(R"({"model":"m","input":["one")") << QStringList() << 0;
}

void TestEmbeddings::requestReadsBack()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, input);
    const auto request = bw::openai::embeddingsRequestFromJson(body);
    QCOMPARE(request.has_value(), !input.isEmpty());
    if (!request)
        return;
    QCOMPARE(request->input, input);
    QTEST(request->dimensions, "dimensions");
    QCOMPARE(request->model, u"m"_s);
}

QTEST_GUILESS_MAIN(TestEmbeddings)
#include "tst_embeddings.moc"
