// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/contentdecoder.h"
#include "support/suite.h"

#include <optional>

using bw::net::ContentDecoder;

namespace {

const QByteArray One = QByteArray::fromBase64("H4sIAAAAAAACA8vPS9VRAAAc1fpKBQAAAA=="); // gzip of "one, "
const QByteArray Two = QByteArray::fromBase64("H4sIAAAAAAACAyspzwcAZorKEQMAAAA=");     // gzip of "two"
const QByteArray Zlib = QByteArray::fromBase64("eJxLSU3LSSxJTQEADnkDOg==");             // zlib of "deflated"

//! nullopt: broken, or not complete.
std::optional<QByteArray> decoded(const QByteArray& bytes, qsizetype piece, QByteArrayView encoding = "gzip")
{
    ContentDecoder decoder(encoding);
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size(); i += piece) {
        const auto part = decoder.decode(bytes.mid(i, piece));
        if (!part)
            return std::nullopt;
        result += *part;
    }
    return decoder.finish() ? std::optional(result) : std::nullopt;
}

} // namespace

class TestContentDecoder : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void bodies_data();
    void bodies();
    void everyCutIsNoticed();
    void deflate_data();
    void deflate();
    void aBombIsTooLarge();
};

void TestContentDecoder::init()
{
    if (!ContentDecoder::understands("gzip"))
        QSKIP("Built without zlib.");
}

void TestContentDecoder::bodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<QByteArray>>("text");
    const auto row = [](const char* name, const QByteArray& bytes, const std::optional<QByteArray>& text) {
        QTest::newRow(name) << bytes << text;
    };
    row("nothing", {}, QByteArray());
    row("gzip", Two, QByteArray("two"));
    row("zlib", Zlib, QByteArray("deflated"));
    row("one after the other", One + Two, QByteArray("one, two"));
    row("three", One + One + Two, QByteArray("one, one, two"));
    row("filled up with zeros", Two + QByteArray(600, '\0'), QByteArray("two"));
    row("zeros between", One + QByteArray(3, '\0') + Two, QByteArray("one, two"));
    row("something else after it", Two + "garbage", {});
    row("the second one is cut", One + Two.chopped(1), {});
    row("the check sum is wrong", Two.chopped(8) + One.right(8), {});
}

void TestContentDecoder::bodies()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const std::optional<QByteArray>, text);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), std::max(qsizetype(1), bytes.size())})
        QCOMPARE(decoded(bytes, piece), text);
}

void TestContentDecoder::everyCutIsNoticed()
{
    for (qsizetype size = 1; size < Two.size(); ++size)
        QVERIFY2(!decoded(Two.left(size), size), qPrintable(QString::number(size)));
}

//! The name says zlib, but some send what is inside it.
void TestContentDecoder::deflate_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<QByteArray>>("text");
    QTest::newRow("zlib") << Zlib << std::optional(QByteArray("deflated"));
    QTest::newRow("raw") << Zlib.sliced(2).chopped(4) << std::optional(QByteArray("deflated"));
    QTest::newRow("raw, cut") << Zlib.sliced(2).chopped(6) << std::optional<QByteArray>();
    QTest::newRow("gzip") << Two << std::optional(QByteArray("two"));
    QTest::newRow("a byte") << Zlib.first(1) << std::optional<QByteArray>();
    QTest::newRow("nothing") << QByteArray() << std::optional(QByteArray(""));
}

void TestContentDecoder::deflate()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const std::optional<QByteArray>, text);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), std::max(qsizetype(1), bytes.size())})
        QCOMPARE(decoded(bytes, piece, "deflate"), text);
}

void TestContentDecoder::aBombIsTooLarge()
{
    ContentDecoder decoder("deflate");
    const auto result = decoder.decode(qCompress(QByteArray(32 * 1024 * 1024, 'x')).sliced(4)); // Qt puts the size before it
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QLatin1StringView("too large")), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(TestContentDecoder)
#include "tst_contentdecoder.moc"
