// SPDX-License-Identifier: GPL-3.0-or-later
#include "sse/utf8.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;

class TestUtf8 : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void repairs_data();
    void repairs();
};

// Rows from Unicode 15, section 3.9, tables 3-8 to 3-11: one U+FFFD for each maximal part.
void TestUtf8::repairs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("valid") << QByteArray("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x84") << u"aé€😄"_s;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41")
                              << QString(u"\uFFFD"_s).repeated(8) + u'A';
    QTest::newRow("surrogates") << QByteArray("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41")
                                << QString(u"\uFFFD"_s).repeated(8) + u'A';
    QTest::newRow("too large") << QByteArray("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42")
                               << QString(u"\uFFFD"_s).repeated(5) + u"A\uFFFD\uFFFDB"_s;
    QTest::newRow("truncated") << QByteArray("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41")
                               << QString(u"\uFFFD"_s).repeated(4) + u'A';
    QTest::newRow("cut at the end") << QByteArray("a\xF0\x9F\x98") << u"a\uFFFD"_s;
    QTest::newRow("lone lead at the end") << QByteArray("a\xE2") << u"a\uFFFD"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestUtf8::repairs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const std::string repaired = bw::sse::repairedUtf8({bytes.constData(), size_t(bytes.size())});
    QCOMPARE(QString::fromStdString(repaired), text);
    QVERIFY(bw::sse::isValidUtf8(repaired));
    QCOMPARE(bw::sse::isValidUtf8({bytes.constData(), size_t(bytes.size())}),
             !text.contains(QChar::ReplacementCharacter));
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
