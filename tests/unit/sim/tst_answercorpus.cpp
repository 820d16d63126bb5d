// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/answercorpus.h"

#include "sim/wordpieces.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::sim::AnswerCorpus;
using bw::sim::Pieces;

namespace {

QString joined(const Pieces& pieces)
{
    QByteArray text;
    for (const std::string_view piece : pieces)
        text.append(QByteArrayView(piece));
    return QString::fromUtf8(text);
}

} // namespace

class TestAnswerCorpus : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void cutsWords_data();
    void cutsWords();
    void fitsPieces_data();
    void fitsPieces();
    void hasExactlyTheTokens_data();
    void hasExactlyTheTokens();
    void endsWithASentence_data();
    void endsWithASentence();
    void knowsTopicAndLanguage_data();
    void knowsTopicAndLanguage();
    void variesWithTheVariant();
};

void TestAnswerCorpus::cutsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("words") << u"Keep it open."_s << QStringList{u"Keep"_s, u" it"_s, u" open"_s, u"."_s};
    QTest::newRow("long word") << u" connections"_s << QStringList{u" connect"_s, u"ions"_s};
    QTest::newRow("number") << u"12345 ms"_s << QStringList{u"123"_s, u"45"_s, u" ms"_s};
    QTest::newRow("accents") << u"kết nối"_s << QStringList{u"kết"_s, u" nối"_s};
    QTest::newRow("lines") << u"a\n\nb"_s << QStringList{u"a"_s, u"\n\n"_s, u"b"_s};
    QTest::newRow("space before line end") << u"a \nb"_s << QStringList{u"a"_s, u" "_s, u"\n"_s, u"b"_s};
    QTest::newRow("indent") << u"    x"_s << QStringList{u"    "_s, u"x"_s};
}

void TestAnswerCorpus::cutsWords()
{
    QFETCH(QString, text);
    const std::string utf8 = text.toStdString();
    QStringList pieces;
    for (const std::string_view piece : bw::sim::wordPieces(utf8))
        pieces.append(QString::fromUtf8(piece.data(), qsizetype(piece.size())));
    QTEST(pieces, "pieces");
    QCOMPARE(bw::sim::countWordPieces(utf8), int(pieces.size()));
}

void TestAnswerCorpus::fitsPieces_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("got");
    for (const int count : {1, 2, 3, 5, 6, 7, 11, 20})
        QTest::addRow("%d", count) << count << count;
    QTest::newRow("more than characters") << 99 << 23;
}

void TestAnswerCorpus::fitsPieces()
{
    QFETCH(int, wanted);
    const QString text = u"Hãy giữ kết nối mở nhé."_s; // 23 characters
    const std::string utf8 = text.toStdString();
    Pieces pieces = bw::sim::wordPieces(utf8);
    bw::sim::fitPieces(pieces, size_t(wanted));
    QTEST(int(pieces.size()), "got");
    QCOMPARE(joined(pieces), text);
    for (const std::string_view piece : pieces)
        QVERIFY(!piece.empty() && !QString::fromUtf8(piece.data(), qsizetype(piece.size())).contains(QChar::ReplacementCharacter));
}

void TestAnswerCorpus::hasExactlyTheTokens_data()
{
    QTest::addColumn<int>("tokens");
    for (const int tokens : {1, 2, 7, 16, 59, 60, 61, 128, 256, 300, 512, 1000, 4096, 20'000})
        QTest::addRow("%d", tokens) << tokens;
}

void TestAnswerCorpus::hasExactlyTheTokens()
{
    QFETCH(int, tokens);
    const AnswerCorpus corpus;
    for (const char* prompt : {"hello", "retry", "python code", "Chi phí là bao nhiêu?"}) {
        QCOMPARE(corpus.answer(prompt, 3, size_t(tokens)).size(), size_t(tokens));
        QCOMPARE(corpus.reasoning(prompt, size_t(tokens)).size(), size_t(tokens));
    }
}

void TestAnswerCorpus::endsWithASentence_data()
{
    QTest::addColumn<int>("tokens");
    QTest::addColumn<QByteArray>("prompt");
    for (const char* prompt : {"hello", "keep-alive", "retry", "python", "cost", "cache", "stream", "xin chào bạn", "thử lại", "độ trễ"}) {
        for (const int tokens : {60, 120, 256})
            QTest::addRow("%d of %s", tokens, prompt) << tokens << QByteArray(prompt);
    }
}

void TestAnswerCorpus::endsWithASentence()
{
    QFETCH(int, tokens);
    QFETCH(QByteArray, prompt);
    const QString answer = joined(AnswerCorpus().answer(prompt.toStdString(), 0, size_t(tokens)));
    const bool whole = answer.endsWith(u'.') || answer.endsWith(u'!') || answer.endsWith(u'?') || answer.endsWith(u'|') ||
                       answer.endsWith(u"```"_s) || answer.endsWith(u"**"_s);
    QVERIFY2(whole, qPrintable(answer.right(60)));
    QCOMPARE(answer.count(u"```"_s) % 2, 0);
}

void TestAnswerCorpus::knowsTopicAndLanguage_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("start");
    QTest::newRow("english topic") << u"How do I configure the connection pool?"_s << u"Keep the connection open."_s;
    QTest::newRow("vietnamese topic") << u"Khi nào nên THỬ LẠI?"_s << u"Thử lại ít thôi"_s;
    QTest::newRow("vietnamese, shared accents only") << u"Chi phí bao nhiêu?"_s << u"Năm mươi triệu token"_s;
    QTest::newRow("french is not vietnamese") << u"Ça coûte combien, le cache ? Où ça ?"_s << u"Cache what is asked twice."_s;
    QTest::newRow("spanish is not vietnamese") << u"¿Cómo va el streaming mañana?"_s << u"Streaming does not"_s;
    QTest::newRow("plain ascii") << u"price?"_s << u"Fifty million tokens"_s;
}

void TestAnswerCorpus::knowsTopicAndLanguage()
{
    QFETCH(QString, prompt);
    QFETCH(QString, start);
    const QString answer = joined(AnswerCorpus().answer(prompt.toStdString(), 0, 60));
    QVERIFY2(answer.startsWith(start), qPrintable(answer));
}

void TestAnswerCorpus::variesWithTheVariant()
{
    const AnswerCorpus corpus;
    QSet<QString> answers;
    for (quint64 variant = 0; variant < 7; ++variant)
        answers.insert(joined(corpus.answer("tell me something", variant, 60)));
    QCOMPARE(answers.size(), 7);
}

QTEST_GUILESS_MAIN(TestAnswerCorpus)
#include "tst_answercorpus.moc"
