// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seededrandom.h"
#include "playground/textdiff.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;
using Kind = DiffPart::Kind;
using Parts = QList<DiffPart>;

namespace {

QString side(const Parts& parts, Kind kind)
{
    QString text;
    for (const DiffPart& part : parts) {
        if (part.kind == Kind::Same || part.kind == kind)
            text += part.text;
    }
    return text;
}

//! Characters that are not in both.
qsizetype changes(const Parts& parts)
{
    qsizetype sum = 0;
    for (const DiffPart& part : parts)
        sum += part.kind == Kind::Same ? 0 : part.text.size();
    return sum;
}

//! By the textbook, for short texts of one-letter words.
qsizetype fewestChanges(const QString& left, const QString& right)
{
    QList<QList<qsizetype>> common(left.size() + 1, QList<qsizetype>(right.size() + 1, 0));
    for (qsizetype i = left.size() - 1; i >= 0; --i) {
        for (qsizetype j = right.size() - 1; j >= 0; --j) {
            common[i][j] = left[i] == right[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
        }
    }
    return left.size() + right.size() - 2 * common[0][0];
}

QString randomText(bw::SeededRandom& random, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QStringView(u".;!?")[qsizetype(random.unit() * 4)];
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Parts)

class TestTextDiff : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void findsTheWords_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<Parts>("parts");
        QTest::newRow("nothing") << QString() << QString() << Parts();
        QTest::newRow("same") << u"one two"_s << u"one two"_s << Parts{{Kind::Same, u"one two"_s}};
        QTest::newRow("all new") << QString() << u"one"_s << Parts{{Kind::Added, u"one"_s}};
        QTest::newRow("all gone") << u"one"_s << QString() << Parts{{Kind::Removed, u"one"_s}};
        QTest::newRow("a word") << u"one two three"_s << u"one 2 three"_s
                                << Parts{{Kind::Same, u"one "_s}, {Kind::Removed, u"two"_s}, {Kind::Added, u"2"_s}, {Kind::Same, u" three"_s}};
        QTest::newRow("whole words only") << u"connection"_s << u"connections"_s
                                          << Parts{{Kind::Removed, u"connection"_s}, {Kind::Added, u"connections"_s}};
        QTest::newRow("two words are one change") << u"a b c d"_s << u"a x y d"_s
                                                  << Parts{{Kind::Same, u"a "_s}, {Kind::Removed, u"b c"_s}, {Kind::Added, u"x y"_s}, {Kind::Same, u" d"_s}};
        QTest::newRow("letters with marks") << u"độ trễ"_s << u"độ dài"_s
                                            << Parts{{Kind::Same, u"độ "_s}, {Kind::Removed, u"trễ"_s}, {Kind::Added, u"dài"_s}};
        QTest::newRow("no spaces") << u"保持连接"_s << u"保持链接"_s
                                   << Parts{{Kind::Same, u"保持"_s}, {Kind::Removed, u"连"_s}, {Kind::Added, u"链"_s}, {Kind::Same, u"接"_s}};
        QTest::newRow("pairs stay whole") << u"a 😀 b"_s << u"a 😁 b"_s
                                          << Parts{{Kind::Same, u"a "_s}, {Kind::Removed, u"😀"_s}, {Kind::Added, u"😁"_s}, {Kind::Same, u" b"_s}};
    }
    void findsTheWords()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(wordDiff(left, right), "parts");
    }

    void changesAsLittleAsPossible()
    {
        bw::SeededRandom random(7);
        for (int round = 0; round < 500; ++round) {
            const QString left = randomText(random, round % 23);
            const QString right = randomText(random, round % 17);
            const Parts parts = wordDiff(left, right);
            QCOMPARE(side(parts, Kind::Removed), left);
            QCOMPARE(side(parts, Kind::Added), right);
            QCOMPARE(changes(parts), fewestChanges(left, right));
        }
    }

    void givesUpOnTextsWithNothingInCommon()
    {
        QString left;
        QString right;
        for (int i = 0; i < 20'000; ++i) {
            left += u"l%1 "_s.arg(i);
            right += u"r%1\n"_s.arg(i);
        }
        const Parts parts = wordDiff(left + u"end"_s, right + u"end"_s);
        QCOMPARE(side(parts, Kind::Removed), left + u"end"_s);
        QCOMPARE(side(parts, Kind::Added), right + u"end"_s);
        QCOMPARE(parts.last(), (DiffPart{Kind::Same, u"end"_s}));
    }

    void saysHowMuchIsTheSame()
    {
        QCOMPARE(similarity(wordDiff(QString(), QString())), 1.0);
        QCOMPARE(similarity(wordDiff(u"a"_s, u"a"_s)), 1.0);
        QCOMPARE(similarity(wordDiff(u"a"_s, u"b"_s)), 0.0);
        QCOMPARE(similarity(wordDiff(u"ab cd"_s, u"ab"_s)), 4.0 / 7);
    }
};

QTEST_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
