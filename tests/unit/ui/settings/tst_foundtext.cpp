// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/foundtext.h"

#include <QPalette>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestFoundText final : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFolded();
    void everyWordCounts_data();
    void everyWordCounts();
    void marksStandWhereTheWordsAre_data();
    void marksStandWhereTheWordsAre();
};

void TestFoundText::wordsAreFolded()
{
    QCOMPARE(searchWords(u"  Đồng  BỘ "_s), (QStringList{u"dong"_s, u"bo"_s}));
    QVERIFY(searchWords(u"   "_s).isEmpty());
}

void TestFoundText::everyWordCounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << u""_s << true;
    QTest::newRow("another case") << u"THEME"_s << true;
    QTest::newRow("in another order") << u"dark theme"_s << true;
    QTest::newRow("one is not there") << u"theme blue"_s << false;
}

void TestFoundText::everyWordCounts()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, found);
    QCOMPARE(hasAllWords(u"Theme: light or dark"_s, searchWords(typed)), found);
}

void TestFoundText::marksStandWhereTheWordsAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("nothing") << u"a < b & c"_s << u""_s << QStringList();
    QTest::newRow("twice") << u"Port of a port"_s << u"port"_s << QStringList{u"Port"_s, u"port"_s};
    QTest::newRow("two that touch") << u"keyboard"_s << u"key board"_s << QStringList{u"keyboard"_s};
    QTest::newRow("diacritics") << u"Ngôn ngữ"_s << u"ngu"_s << QStringList{u"ngữ"_s};
    QTest::newRow("signs of HTML") << u"<b>&"_s << u"b>"_s << QStringList{u"b>"_s};
}

void TestFoundText::marksStandWhereTheWordsAre()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QFETCH(const QStringList, marked);
    const QString rich = markedText(text, searchWords(typed), QPalette());
    QTextDocument document;
    document.setHtml(rich);
    QCOMPARE(document.toPlainText(), text);
    QStringList pieces = rich.split(u"<span"_s).mid(1);
    for (QString& piece : pieces)
        piece = piece.section(u'>', 1).section(u"</span"_s, 0, 0).replace(u"&gt;"_s, u">"_s);
    QCOMPARE(pieces, marked);
}

QTEST_GUILESS_MAIN(TestFoundText)
#include "tst_foundtext.moc"
