// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/responseparser.h"

#include "support/suite.h"

using bw::net::ResponseParser;
using State = ResponseParser::State;

namespace {

struct Outcome
{
    State state = State::Head;
    int status = 0;
    QByteArray body;
    bool keepsAlive = false;
    qsizetype surplus = 0;

    bool operator==(const Outcome&) const = default;
};

Outcome outcomeOf(ResponseParser& parser, QByteArray body, bool ended)
{
    if (ended)
        parser.end();
    body += parser.takeBody();
    return {parser.state(), parser.hasHead() ? parser.head().status : 0, body, parser.keepsAlive(), parser.surplus()};
}

Outcome inTwo(const QByteArray& bytes, qsizetype cut, bool toHead, bool ended)
{
    ResponseParser parser;
    parser.restart(toHead);
    parser.feed(bytes.left(cut));
    const QByteArray first = parser.takeBody();
    parser.feed(bytes.mid(cut));
    return outcomeOf(parser, first, ended);
}

Outcome byteByByte(const QByteArray& bytes, bool toHead, bool ended)
{
    ResponseParser parser;
    parser.restart(toHead);
    QByteArray body;
    for (const char byte : bytes) {
        parser.feed(QByteArrayView(&byte, 1));
        body += parser.takeBody();
    }
    return outcomeOf(parser, body, ended);
}

} // namespace

Q_DECLARE_METATYPE(Outcome)

class TestResponseParser : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void anyCutGivesTheSame_data();
    void anyCutGivesTheSame();
    void headersKeepNamesAndOrder();
    void hugeHeadsAreRefused_data();
    void hugeHeadsAreRefused();
    void oneAfterTheOther();
    void anyTruncationIsNoticed();
};

void TestResponseParser::anyCutGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("toHead");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<Outcome>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const Outcome& expected, bool ended = false, bool toHead = false) {
        QTest::newRow(name) << bytes << toHead << ended << expected;
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    row("content length", ok + "Content-Length: 5\r\n\r\nhello", {State::Done, 200, "hello", true, 0});
    row("length zero", ok + "Content-Length: 0\r\n\r\n", {State::Done, 200, "", true, 0});
    row("length twice the same", ok + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab", {State::Done, 200, "ab", true, 0});
    row("chunked", ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n", {State::Done, 200, "hello!", true, 0});
    row("chunked, nothing", ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {State::Done, 200, "", true, 0});
    row("chunked, nothing, trailers", ok + "Transfer-Encoding: chunked\r\n\r\n000\r\nA: b\r\n\r\n", {State::Done, 200, "", true, 0});
    row("chunk extension", ok + "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n0\r\n\r\n", {State::Done, 200, "hi", true, 0});
    row("trailers", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX-Sum: 1\r\nY: 2\r\n\r\n", {State::Done, 200, "hi", true, 0});
    row("upper case hex", ok + "Transfer-Encoding: CHUNKED\r\n\r\nA\r\n0123456789\r\n0\r\n\r\n", {State::Done, 200, "0123456789", true, 0});
    row("until close", ok + "X: y\r\n\r\nall there is", {State::Done, 200, "all there is", false, 0}, true);
    row("until close, nothing", ok + "X: y\r\n\r\n", {State::Done, 200, "", false, 0}, true);
    row("until close, still open", ok + "\r\nab", {State::Body, 200, "ab", false, 0});
    row("connection close", ok + "Connection: close\r\nContent-Length: 2\r\n\r\nab", {State::Done, 200, "ab", false, 0});
    row("http 1.0", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab", {State::Done, 200, "ab", false, 0});
    row("http 1.0 kept alive", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nab", {State::Done, 200, "ab", true, 0});
    row("no reason", "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\na", {State::Done, 200, "a", true, 0});
    row("no reason, no space", "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na", {State::Done, 200, "a", true, 0});
    row("no reason, no space, no headers", "HTTP/1.0 404\r\n\r\nab", {State::Done, 404, "ab", false, 0}, true);
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", {State::Done, 204, "", true, 0});
    row("304 with length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", {State::Done, 304, "", true, 0});
    row("to HEAD", ok + "Content-Length: 9\r\n\r\n", {State::Done, 200, "", true, 0}, false, true);
    row("100 continue", "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 1\r\n\r\na", {State::Done, 200, "a", true, 0});
    row("103 hints with headers", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok + "Content-Length: 1\r\n\r\na", {State::Done, 200, "a", true, 0});
    row("103 hints, then no space", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200\r\nContent-Length: 1\r\n\r\na", {State::Done, 200, "a", true, 0});
    row("pipelined garbage", ok + "Content-Length: 1\r\n\r\naGARBAGE", {State::Done, 200, "a", true, 7});
    row("garbage after chunks", ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nHTTP/1.1", {State::Done, 200, "a", true, 8});
    row("cut in status line", "HTTP/1.1 20", {State::Failed, 0, "", false, 0}, true);
    row("cut in header", ok + "Content-Le", {State::Failed, 0, "", false, 0}, true);
    row("cut in length", ok + "Content-Length: 5\r\n\r\nhel", {State::Failed, 200, "hel", false, 0}, true);
    row("cut in chunk", ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", {State::Failed, 200, "hel", false, 0}, true);
    row("cut before last chunk", ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n", {State::Failed, 200, "a", false, 0}, true);
}

void TestResponseParser::anyCutGivesTheSame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, toHead);
    QFETCH(const bool, ended);
    QFETCH(const Outcome, expected);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QVERIFY2(inTwo(bytes, cut, toHead, ended) == expected, qPrintable(QString::number(cut)));
    QVERIFY(byteByByte(bytes, toHead, ended) == expected);
}

void TestResponseParser::headersKeepNamesAndOrder()
{
    ResponseParser parser;
    parser.feed("HTTP/1.1 200 Very Well\r\nX-B: 2 \r\nx-a:1\r\nX-B: 3\r\nEmpty:\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(parser.state(), State::Done);
    const bw::net::Headers expected = {{"X-B", "2"}, {"x-a", "1"}, {"X-B", "3"}, {"Empty", ""}, {"Content-Length", "0"}};
    QCOMPARE(parser.head().headers, expected);
    QCOMPARE(parser.head().reason, "Very Well");
    QCOMPARE(bw::net::headerValue(parser.head().headers, "X-b"), "2");
}

void TestResponseParser::hugeHeadsAreRefused_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one field of a megabyte") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << QByteArray(1024, 'a');
    QTest::newRow("a megabyte of fields") << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("X-Header: value\r\n").repeated(64);
    QTest::newRow("endless reason") << QByteArray("HTTP/1.1 200 ") << QByteArray(1024, 'a');
    QTest::newRow("endless chunk line") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;") << QByteArray(1024, 'a');
    QTest::newRow("endless interim") << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("switching protocols") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n") << QByteArray("a");
    QTest::newRow("not HTTP") << QByteArray("220 mail ESMTP\r\n") << QByteArray("a");
    QTest::newRow("HTTP 2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << QByteArray("a");
    QTest::newRow("both framings") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n") << QByteArray("a");
    QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n") << QByteArray("a");
    QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n") << QByteArray("a");
    QTest::newRow("length too large") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n") << QByteArray("a");
    QTest::newRow("bad chunk size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n") << QByteArray("a");
    QTest::newRow("chunk size too large") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n") << QByteArray("a");
    QTest::newRow("bare line feeds") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 0\n\n") << QByteArray("a");
}

void TestResponseParser::hugeHeadsAreRefused()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, piece);
    for (const bool together : {false, true}) {
        ResponseParser parser;
        parser.feed(together ? start + piece.repeated(1024) : start);
        for (int i = 0; i < 1024 && !together; ++i)
            parser.feed(piece);
        QCOMPARE(parser.state(), State::Failed);
        QVERIFY(!parser.errorString().isEmpty());
    }
}

void TestResponseParser::oneAfterTheOther()
{
    ResponseParser parser;
    for (int i = 0; i < 3; ++i) {
        parser.restart(false);
        parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + QByteArray::number(i));
        QCOMPARE(parser.state(), State::Done);
        QCOMPARE(parser.takeBody(), QByteArray::number(i));
        QCOMPARE(parser.head().headers.size(), 1);
    }
    parser.restart(false);
    QCOMPARE(parser.end(), State::Failed);
}

void TestResponseParser::anyTruncationIsNoticed()
{
    const QByteArray bytes = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nT: 1\r\n\r\n";
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        ResponseParser parser;
        parser.feed(bytes.left(size));
        QVERIFY2(parser.end() == State::Failed, qPrintable(QString::number(size)));
    }
}

QTEST_GUILESS_MAIN(TestResponseParser)
#include "tst_responseparser.moc"
