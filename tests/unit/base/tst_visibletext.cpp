// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visibletext.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::visibleText;

class TestVisibleText : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void shows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"Đồng, größer, 漢字\n\ttab"_s << u"Đồng, größer, 漢字\n\ttab"_s;
        QTest::newRow("override") << u"a\u202etxt.exe"_s << u"a\ufffdtxt.exe"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\ufffda\ufffd"_s;
        QTest::newRow("zero width") << u"pass\u200bword\ufeff"_s << u"pass\ufffdword\ufffd"_s;
        QTest::newRow("soft hyphen") << u"pass\u00adword"_s << u"pass\ufffdword"_s;
        QTest::newRow("joiner between letters") << u"a\u200db"_s << u"a\ufffdb"_s;
        QTest::newRow("joiner in an emoji") << u"👩\u200d💻"_s << u"👩\u200d💻"_s;
        QTest::newRow("joiners of a script") << u"می\u200cخواهم क\u094d\u200dष"_s << u"می\u200cخواهم क\u094d\u200dष"_s;
        QTest::newRow("mark of direction alone") << u"a\u200fb"_s << u"a\ufffdb"_s;
        QTest::newRow("mark of direction in Hebrew") << u"שלום\u200f!"_s << u"שלום\u200f!"_s;
        QTest::newRow("tags") << u"a\U000e0061b"_s << u"a\ufffd\ufffdb"_s;
        QTest::newRow("controls") << QString(u"a"_s + QChar(0) + QChar(7) + QChar(0x7f)) << u"a␀␇␡"_s;
        QTest::newRow("lone surrogates") << QString(QChar(0xd800)) + u'a' + QChar(0xdc00) << u"\ufffda\ufffd"_s;
        QTest::newRow("Qt's own") << QString(QChar(0xfdd0)) + QChar(0xfffc) << u"\ufffd\ufffd"_s;
        QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\u2028b"_s;
        QTest::newRow("accents") << u"e\u0301\u0302"_s << u"e\u0301\u0302"_s;
    }

    void shows()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(visibleText(text), expected);
        QCOMPARE(visibleText(text).size(), text.size());
    }

    void boundsMarks()
    {
        const QString shown = visibleText(u'a' + u"\u0301"_s.repeated(100) + u"b\u0301"_s);
        QCOMPARE(shown.count(QChar(0x301)), 9);
        QVERIFY(shown.endsWith(u"b\u0301"_s));
    }
};

QTEST_APPLESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
