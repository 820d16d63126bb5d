// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/sentencereader.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::ui::SentenceReader;

class TestSentenceReader : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void readsWholeSentences_data();
    void readsWholeSentences();
    void waitsForTheEnd();
    void saysHowLongCodeIs();
    void doesNotWaitForever();
    void leavesMarksOut_data();
    void leavesMarksOut();
    void beginsAnew();
};

void TestSentenceReader::readsWholeSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("English") << u"One is 3.5 ms. Is it? Yes!"_s << QStringList{u"One is 3.5 ms."_s, u"Is it?"_s, u"Yes!"_s};
    QTest::newRow("Vietnamese") << u"Độ trễ là bao lâu? Khoảng 3,5 giây. Được rồi!"_s
                                << QStringList{u"Độ trễ là bao lâu?"_s, u"Khoảng 3,5 giây."_s, u"Được rồi!"_s};
    QTest::newRow("Chinese") << u"延迟很低。为什么？因为很近！好"_s
                             << QStringList{u"延迟很低。"_s, u"为什么？"_s, u"因为很近！"_s, u"好"_s};
    QTest::newRow("quotes") << u"She said “Go.” Then he went."_s << QStringList{u"She said “Go.”"_s, u"Then he went."_s};
    QTest::newRow("small after a dot") << u"See e.g. the log. Done."_s << QStringList{u"See e.g. the log."_s, u"Done."_s};
    QTest::newRow("lines") << u"# Title\n\n1. One thing\n2. Another\n"_s << QStringList{u"Title"_s, u"1. One thing"_s, u"2. Another"_s};
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| 1 | 2 |\n"_s << QStringList{u"a, b"_s, u"1, 2"_s};
    QTest::newRow("nothing") << u"\n\n"_s << QStringList();
}

//! However the text is cut into pieces, the same is read out.
void TestSentenceReader::readsWholeSentences()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, sentences);
    for (const qsizetype piece : {text.size(), qsizetype(1), qsizetype(3)}) {
        SentenceReader reader;
        QStringList read;
        for (qsizetype i = 0; i < text.size(); i += piece)
            read += reader.append(QStringView(text).sliced(i, std::min(piece, text.size() - i)));
        if (const QString rest = reader.finish(); !rest.isEmpty())
            read += rest;
        QCOMPARE(read, sentences);
    }
}

void TestSentenceReader::waitsForTheEnd()
{
    SentenceReader reader;
    QCOMPARE(reader.append(u"It takes 3."), QStringList());
    QCOMPARE(reader.append(u"5 s. "), QStringList());
    QCOMPARE(reader.append(u"No"), QStringList{u"It takes 3.5 s."_s});
    QCOMPARE(reader.append(u" more"), QStringList());
    QCOMPARE(reader.finish(), u"No more"_s);
}

void TestSentenceReader::saysHowLongCodeIs()
{
    SentenceReader reader;
    QCOMPARE(reader.append(u"Try this:\n```c\nint x; // One. Two.\nint y;\n"), QStringList{u"Try this:"_s});
    QCOMPARE(reader.append(u"```\nDone."), QStringList{u"Code, 2 line(s)."_s});
    QCOMPARE(reader.finish(), u"Done."_s);
    QCOMPARE(reader.append(u"`"), QStringList());
    QCOMPARE(reader.append(u"``\nx\n"), QStringList());
    QCOMPARE(reader.finish(), u"Code, 1 line(s)."_s); // cut in the code
}

void TestSentenceReader::doesNotWaitForever()
{
    SentenceReader reader;
    const QStringList read = reader.append(u"word "_s.repeated(200));
    QCOMPARE(read.size(), 1);
    QVERIFY(read.first().size() > 300);
}

void TestSentenceReader::leavesMarksOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("bold") << u"**Yes**, __really__"_s << u"Yes, really"_s;
    QTest::newRow("emphasis") << u"a *small* step"_s << u"a small step"_s;
    QTest::newRow("product") << u"2 * 3 is 6"_s << u"2 * 3 is 6"_s;
    QTest::newRow("link") << u"see [the page](https://example.com/a_b)"_s << u"see the page"_s;
    QTest::newRow("code") << u"call `snake_case()`"_s << u"call snake_case()"_s;
    QTest::newRow("task") << u"- [x] done"_s << u"done"_s;
    QTest::newRow("quote") << u"> ## Said"_s << u"Said"_s;
    QTest::newRow("rule") << u"---"_s << QString();
}

void TestSentenceReader::leavesMarksOut()
{
    QFETCH(const QString, line);
    QTEST(bw::ui::withoutMarks(line), "spoken");
}

void TestSentenceReader::beginsAnew()
{
    SentenceReader reader;
    QCOMPARE(reader.append(u"~~~\nx\n"), QStringList());
    QVERIFY(!reader.finish().isEmpty());
    QCOMPARE(reader.append(u"Plain again. And"), QStringList{u"Plain again."_s});
}

QTEST_GUILESS_MAIN(TestSentenceReader)
#include "tst_sentencereader.moc"
