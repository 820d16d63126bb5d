// SPDX-License-Identifier: GPL-3.0-or-later
#include "sse/eventstreamparser.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::sse::Event;
using bw::sse::EventStreamParser;

namespace {

//! Events as "type|data|error", "!" behind the unterminated.
struct Read
{
    QStringList events;
    bw::sse::Counters counters;
};

QString shown(const Event& event)
{
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    return text(event.type) + u'|' + text(event.data) + u'|' + text(event.error) +
           (event.unterminated ? u"!"_s : QString());
}

Read readIn(const QByteArray& body, qsizetype step)
{
    Read read;
    EventStreamParser parser;
    const auto sink = [&read](const Event& event) { read.events.append(shown(event)); };
    for (qsizetype at = 0; at < body.size(); at += step) {
        // A copy of its own: a view kept past the call shows under the address sanitizer.
        const std::string piece = body.mid(at, step).toStdString();
        if (!parser.feed(piece, sink))
            qFatal("refused");
    }
    if (!parser.finish(sink))
        qFatal("refused at the end");
    read.counters = parser.counters();
    return read;
}

} // namespace

class TestEventStreamParser : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void frames_data();
    void frames();
    void counts_data();
    void counts();
    void givesEventsAtOnce();
    void givesViewsIntoTheRead();
    void keepsNothingOfARead();
    void longLines_data();
    void longLines();
    void refusesMoreThan64Mb_data();
    void refusesMoreThan64Mb();
    void finishWithoutBytes();
    void sinkMayBeConst();
};

void TestEventStreamParser::frames_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char* name, const QByteArray& body, const QStringList& events) {
        QTest::newRow(name) << body << events;
    };
    row("LF", "data: a\n\n", {u"|a|"_s});
    row("CRLF", "data: a\r\n\r\n", {u"|a|"_s});
    row("CR", "data: a\r\r", {u"|a|"_s});
    row("mixed ends", "data: a\r\ndata: b\r\n\ndata: c\n\r", {u"|a\nb|"_s, u"|c|"_s});
    row("CR LF LF is two ends", "data: a\r\n\ndata: b\n\n", {u"|a|"_s, u"|b|"_s});
    row("no space", "data:a\n\n", {u"|a|"_s});
    row("one space stripped", "data:  a\n\n", {u"| a|"_s});
    row("tab is not a space", "data:\ta\n\n", {u"|\ta|"_s});
    row("colon in the value", "data: a: b\n\n", {u"|a: b|"_s});
    row("BOM",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        {u"|a|"_s});
    row("two BOMs: the second is text of the field",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data: a\n\ndata: b\n\n",
        {u"|b|"_s});
    row("half a BOM",
        "\xEF\xBB"
        "data: a\n\ndata: b\n\n",
        {u"|b|"_s});
    row("BOM inside",
        "data: a\n\n\xEF\xBB\xBF"
        "data: b\n\n",
        {u"|a|"_s});
    row("only a BOM", "\xEF\xBB\xBF", {});
    row("comment", ": hi\n\ndata: a\n\n", {u"|a|"_s});
    row("bare colon", ":\n:\n\ndata: a\n\n", {u"|a|"_s});
    row("comment inside a block", "data: a\n: hi\ndata: b\n\n", {u"|a\nb|"_s});
    row("retry only", "retry: 3000\n\ndata: a\n\n", {u"|a|"_s});
    row("id only", "id: 7\n\ndata: a\n\n", {u"|a|"_s});
    row("event without data", "event: ping\n\ndata: a\n\n", {u"|a|"_s});
    row("empty data", "data:\n\ndata: \n\ndata\n\ndata: a\n\n", {u"|a|"_s});
    row("type", "event: error\ndata: a\n\ndata: b\n\n", {u"error|a|"_s, u"|b|"_s});
    row("type after data", "data: a\nevent: x\n\n", {u"x|a|"_s});
    row("type twice: the last", "event: x\nevent: y\ndata: a\n\n", {u"y|a|"_s});
    row("several data lines", "data: a\ndata:\ndata: b\n\n", {u"|a\n\nb|"_s});
    row("empty first data line", "data:\ndata: a\n\n", {u"|\na|"_s});
    row("error field", "error: {\"code\":400}\n\n", {u"||{\"code\":400}"_s});
    row("error field beside data", "data: a\nerror: b\n\n", {u"|a|b"_s});
    row("JSON without its field", ": hi\n\n{\"error\":1}\n\ndata: a\n\n", {u"|{\"error\":1}|"_s, u"|a|"_s});
    row("JSON without its field, after an event", "data: a\n\n{\"error\":1}", {u"|a|"_s, u"|{\"error\":1}|!"_s});
    row("JSON without its field, on lines", ": hi\n{\n \"error\": 1\n}\n\nfoo: b\n\n", {u"|{\n \"error\": 1\n}|"_s});
    row("JSON without its field, and fields", ": hi\n{\"error\":1}\nid: 3\ndata: [DONE]\n\n", {u"|{\"error\":1}\n[DONE]|"_s});
    row("a brace before there is a stream", "{\"error\":1}\n\ndata: a\n\n", {u"|a|"_s});
    row("unknown field", "foo: bar\ndata: a\n\n", {u"|a|"_s});
    row("names are case-sensitive", "Data: a\n\ndata: b\n\n", {u"|b|"_s});
    row("no blank line", "data: a\n", {u"|a|!"_s});
    row("no line end", "data: a\n\ndata: [DONE]", {u"|a|"_s, u"|[DONE]|!"_s});
    row("ends inside a line", "data: a\n\ndata: {\"x", {u"|a|"_s, u"|{\"x|!"_s});
    row("ends after a comment", "data: a\n\n: bye", {u"|a|"_s});
    row("blank lines first", "\n\r\n\n\rdata: a\n\n", {u"|a|"_s});
    row("nothing", "", {});
    row("NUL", QByteArray("data: a\0b\n\n", 11), {u"|a"_s + QChar(0) + u"b|"_s});
    row("UTF-8", "data: Tiếng Việt 文字 😄\n\n", {u"|Tiếng Việt 文字 😄|"_s});
    row("broken UTF-8",
        "data: a\xFF"
        "b\n\n",
        {u"|a\uFFFDb|"_s});
    row("broken UTF-8 in the second line", "data: a\ndata: \xC3\n\n", {u"|a\n\uFFFD|"_s});
    row("broken UTF-8 in type and error", "event: \xFF\nerror: \xFE\n\n", {u"\uFFFD||\uFFFD"_s});
}

void TestEventStreamParser::frames()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, events);
    for (const qsizetype step :
         {std::max<qsizetype>(body.size(), 1), qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(5)})
        QCOMPARE(readIn(body, step).events, events);
}

void TestEventStreamParser::counts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("comments");
    QTest::addColumn<int>("invalid");
    QTest::newRow("comments") << QByteArray(": a\n\n:\n:\r\ndata: x\n\n") << 1 << 3 << 0;
    QTest::newRow("unfinished comment") << QByteArray(": a") << 0 << 1 << 0;
    QTest::newRow("no events") << QByteArray("id: 1\n\nretry: 2\n\ndata:\n\n") << 0 << 0 << 0;
    QTest::newRow("once a line") << QByteArray("data: \xFF\xFF\ndata: \xC3(\ndata: ok\n\n") << 1 << 0 << 2;
    QTest::newRow("a comment may hold anything") << QByteArray(": \xFF\n\n") << 0 << 1 << 0;
}

void TestEventStreamParser::counts()
{
    QFETCH(QByteArray, body);
    QFETCH(int, events);
    QFETCH(int, comments);
    QFETCH(int, invalid);
    for (const qsizetype step : {body.size(), qsizetype(1)}) {
        const bw::sse::Counters counters = readIn(body, step).counters;
        QCOMPARE(counters, (bw::sse::Counters{events, comments, invalid}));
    }
}

//! An event is out as soon as its blank line is in: a CR may not wait for the LF that follows or not.
void TestEventStreamParser::givesEventsAtOnce()
{
    EventStreamParser parser;
    int events = 0;
    const auto sink = [&events](const Event&) { ++events; };
    QVERIFY(parser.feed("data: a\r\n\r", sink).has_value());
    QCOMPARE(events, 1);
    QVERIFY(parser.feed("\ndata: b\n", sink).has_value());
    QCOMPARE(events, 1);
    QVERIFY(parser.feed("\n", sink).has_value());
    QCOMPARE(events, 2);
}

void TestEventStreamParser::givesViewsIntoTheRead()
{
    EventStreamParser parser;
    const std::string read = "data: whole\n\n";
    bool inside = false;
    const auto sink = [&](const Event& event) { inside = event.data.data() == read.data() + 6; };
    QVERIFY(parser.feed(read, sink).has_value());
    QVERIFY(inside);
}

//! The caller may reuse the bytes of a read as soon as feed() is back.
void TestEventStreamParser::keepsNothingOfARead()
{
    EventStreamParser parser;
    QStringList events;
    const auto sink = [&events](const Event& event) { events.append(shown(event)); };
    std::string read = "event: first\ndata: a line that is whole\n";
    QVERIFY(parser.feed(read, sink).has_value());
    std::ranges::fill(read, '#');
    QVERIFY(parser.feed("data: and another\n", sink).has_value());
    QVERIFY(parser.feed("\n", sink).has_value());
    QCOMPARE(events, QStringList{u"first|a line that is whole\nand another|"_s});
}

void TestEventStreamParser::longLines_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("step");
    for (const qsizetype size : {64 << 10, 1 << 20, 4 << 20}) {
        QTest::addRow("%lld KB whole", qlonglong(size >> 10)) << size << size + 100;
        QTest::addRow("%lld KB in reads of 1000", qlonglong(size >> 10)) << size << qsizetype(1000);
    }
}

void TestEventStreamParser::longLines()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, step);
    const QByteArray line(size, 'x');
    const Read read = readIn("data: " + line + "\n\ndata: " + line + "\ndata: y\n\n", step);
    QCOMPARE(read.events.size(), 2);
    QCOMPARE(read.events[0].size(), size + 2);
    QCOMPARE(read.events[1].size(), size + 4);
}

void TestEventStreamParser::refusesMoreThan64Mb_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one line") << QByteArray(1 << 20, 'x');
    QTest::newRow("many lines of one block") << QByteArray("data: " + QByteArray(1 << 20, 'x') + "\n");
}

void TestEventStreamParser::refusesMoreThan64Mb()
{
    QFETCH(QByteArray, piece);
    EventStreamParser parser;
    int events = 0;
    const auto sink = [&events](const Event&) { ++events; };
    bool refused = false;
    for (int i = 0; i < 66 && !refused; ++i)
        refused = !parser.feed({piece.constData(), size_t(piece.size())}, sink);
    QVERIFY(refused);
    const auto later = parser.feed("\n\ndata: a\n\n", sink);
    QVERIFY(!later.has_value());
    QCOMPARE(later.error().code, bw::ErrorCode::Unsupported);
    QVERIFY(later.error().message.contains(u"64 MB"_s));
    QVERIFY(!parser.finish(sink));
    QCOMPARE(events, 0);
}

void TestEventStreamParser::finishWithoutBytes()
{
    EventStreamParser parser;
    QVERIFY(parser.finish([](const Event&) { QFAIL("no event was sent"); }).has_value());
    QCOMPARE(parser.counters(), bw::sse::Counters());
}

void TestEventStreamParser::sinkMayBeConst()
{
    EventStreamParser parser;
    int events = 0;
    const auto sink = [&events](const Event&) { ++events; };
    QVERIFY(parser.feed("data: a\n\n", sink).has_value());
    QVERIFY(parser.feed("data: b\n\n", [&events](const Event&) { ++events; }).has_value());
    QCOMPARE(events, 2);
}

QTEST_GUILESS_MAIN(TestEventStreamParser)
#include "tst_eventstreamparser.moc"
