// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedtext.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::FoldedText;

class TestFoldedText : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void folds_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("folded");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("case") << u"HeLLo 7!"_s << u"hello 7!"_s;
        QTest::newRow("Vietnamese") << u"Đường đời ế ẩm"_s << u"duong doi e am"_s;
        QTest::newRow("decomposed") << u"Đường"_s.normalized(QString::NormalizationForm_D) << u"duong"_s;
        QTest::newRow("only marks") << u"\u0301\u0302"_s << QString();
        QTest::newRow("Hangul") << u"한국"_s << u"한국"_s;
        QTest::newRow("Chinese") << u"超时"_s << u"超时"_s;
        QTest::newRow("emoji") << u"🐑É"_s << u"🐑e"_s;
    }

    void folds()
    {
        QFETCH(QString, original);
        QTEST(FoldedText(original).text(), "folded");
    }

    void findsPlacesOfTheOriginal_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("none") << u"text"_s << QString() << QStringList();
        QTest::newRow("absent") << u"text"_s << u"x y"_s << QStringList();
        QTest::newRow("several") << u"To do, TO go"_s << u"to"_s << QStringList({u"To"_s, u"TO"_s});
        QTest::newRow("composed") << u"ở Đồng Hới, đồng"_s << u"dong"_s << QStringList({u"Đồng"_s, u"đồng"_s});
        const QString apart = u"ở Đồng Hới"_s.normalized(QString::NormalizationForm_D);
        QTest::newRow("decomposed") << apart << u"đồng"_s << QStringList(u"Đồng"_s.normalized(QString::NormalizationForm_D));
        QTest::newRow("decomposed, at the end") << u"xe\u0301"_s << u"e"_s << QStringList(u"e\u0301"_s);
        QTest::newRow("mark first") << u"\u0301ab"_s << u"ab"_s << QStringList(u"ab"_s);
        QTest::newRow("not overlapping") << u"aaaa"_s << u"aa"_s << QStringList({u"aa"_s, u"aa"_s});
    }

    void findsPlacesOfTheOriginal()
    {
        QFETCH(QString, original);
        QFETCH(QString, needle);
        QStringList found;
        for (const FoldedText::Span& span : FoldedText(original).find(FoldedText(needle)))
            found.append(original.mid(span.from, span.length));
        QTEST(found, "found");
    }
};

QTEST_APPLESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
