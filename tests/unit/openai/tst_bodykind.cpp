// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/bodykind.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::openai::BodyKind;

class TestBodyKind : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void decidesOnceAndForAll();
    void summaries_data();
    void summaries();
};

void TestBodyKind::kinds_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<BodyKind>("kind");
    const auto row = [](const QByteArray& begin, BodyKind kind) {
        QTest::newRow(begin.isEmpty() ? "empty" : begin.toPercentEncoding().constData()) << begin << kind;
    };
    for (const QByteArray& begin :
         QList<QByteArray>{"", "\n\n ", "d", "dat", "data", "er", "\xEF", "\xEF\xBB", "\xEF\xBB\xBF"})
        row(begin, BodyKind::Undecided);
    for (const QByteArray& begin :
         QList<QByteArray>{"data:", "data: {", ": hi", ":", "event: x", "id: 1", "retry:1", "error: {",
                           "\xEF\xBB\xBF"
                           "data:",
                           "\n\ndata:"})
        row(begin, BodyKind::EventStream);
    for (const QByteArray& begin : QList<QByteArray>{"{", "[", "\n\n\n{", "\xEF\xBB\xBF{", " \t\r\n["})
        row(begin, BodyKind::Json);
    for (const QByteArray& begin : QList<QByteArray>{"<", "<!DOCTYPE html>", "\r\n<html>"})
        row(begin, BodyKind::Html);
    for (const QByteArray& begin : QList<QByteArray>{"error code: 502", "dogs", "upstream", "datax", "\"a\"", "1",
                                                     "\xEF\xBB"
                                                     "data:"})
        row(begin, BodyKind::Text);
}

void TestBodyKind::kinds()
{
    QFETCH(QByteArray, begin);
    QTEST(bw::openai::bodyKind({begin.constData(), size_t(begin.size())}), "kind");
}

//! More bytes never change a decision.
void TestBodyKind::decidesOnceAndForAll()
{
    for (const QByteArray& body :
         QList<QByteArray>{"\n\ndata: {}\n\n", "error: x\n", "error code: 1", "  {\"a\":1}", "<html>", "eventually"}) {
        BodyKind decided = BodyKind::Undecided;
        for (qsizetype n = 0; n <= body.size(); ++n) {
            const BodyKind kind = bw::openai::bodyKind({body.constData(), size_t(n)});
            QVERIFY(decided == BodyKind::Undecided || kind == decided);
            decided = kind;
        }
        QVERIFY(decided != BodyKind::Undecided);
    }
}

void TestBodyKind::summaries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("summary");
    QTest::newRow("title") << u"<html><head><title> a\n b</title></head><body>c</body>"_s << u"a b"_s;
    QTest::newRow("title with attributes") << u"<TITLE lang='en'>a</TITLE>"_s << u"a"_s;
    QTest::newRow("empty title") << u"<title></title><h1>a</h1>b"_s << u"a b"_s;
    QTest::newRow("scripts and styles") << u"<style>x</style><script>y()</script><p>a</p>"_s << u"a"_s;
    QTest::newRow("text") << u" a \n\n b "_s << u"a b"_s;
    QTest::newRow("text with a comparison") << u"1 < 2 and 3 > 2"_s << u"1 < 2 and 3 > 2"_s;
    QTest::newRow("long") << QString(1000, u'x') << QString(300, u'x');
    QTest::newRow("empty") << QString() << QString();
}

void TestBodyKind::summaries()
{
    QFETCH(QString, text);
    QTEST(bw::openai::textSummary(text), "summary");
}

QTEST_GUILESS_MAIN(TestBodyKind)
#include "tst_bodykind.moc"
