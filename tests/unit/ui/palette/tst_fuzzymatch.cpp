// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/fuzzymatch.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestFuzzyMatch : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void findsInOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed") << u""_s << u"Add a pane"_s << true;
        QTest::newRow("beginning") << u"add"_s << u"Add a pane"_s << true;
        QTest::newRow("initials") << u"aap"_s << u"Add a pane"_s << true;
        QTest::newRow("case") << u"ADD"_s << u"add a pane"_s << true;
        QTest::newRow("spaces in the pattern") << u"add pane"_s << u"Add a pane"_s << true;
        QTest::newRow("accents in the text") << u"keo dai"_s << u"Kẹo đài"_s << true;
        QTest::newRow("accents in the pattern") << u"kẹo"_s << u"keo"_s << true;
        QTest::newRow("model") << u"ds32"_s << u"deepseek-v3.2"_s << true;
        QTest::newRow("order") << u"pa"_s << u"ap"_s << false;
        QTest::newRow("too many") << u"aaaa"_s << u"Add a pane"_s << false;
        QTest::newRow("empty text") << u"a"_s << u""_s << false;
        QTest::newRow("beyond what is looked at") << u"z"_s << QString(500, u'a') + u'z' << false;
    }
    void findsInOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        const auto match = fuzzyMatch(pattern, text);
        QTEST(match.has_value(), "found");
        if (match)
            QVERIFY(std::ranges::is_sorted(match->positions));
    }

    void prefersTheBetter_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning of words") << u"ap"_s << u"Add pane"_s << u"grape"_s;
        QTest::newRow("together") << u"pan"_s << u"xpanx"_s << u"xpxaxnx"_s;
        QTest::newRow("beginning of the text") << u"mon"_s << u"Monitor"_s << u"Salmon"_s;
        QTest::newRow("the shorter") << u"gpt"_s << u"gpt-4.1"_s << u"gpt-4.1-a-very-long-name-of-a-model"_s;
        QTest::newRow("best place, not the first") << u"cat"_s << u"xcxaxt cat"_s << u"xcxaxt cxt"_s;
    }
    void prefersTheBetter()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const auto one = fuzzyMatch(pattern, better);
        const auto other = fuzzyMatch(pattern, worse);
        QVERIFY(one && other);
        QVERIFY2(one->score > other->score, qPrintable(u"%1 %2"_s.arg(one->score).arg(other->score)));
    }

    void saysWhere()
    {
        QCOMPARE(fuzzyMatch(u"pane", u"Add a pane")->positions, QList<qsizetype>({6, 7, 8, 9}));
        QCOMPARE(fuzzyMatch(u"dp", u"Add a pane")->positions, QList<qsizetype>({1, 6}));
    }
};

QTEST_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
