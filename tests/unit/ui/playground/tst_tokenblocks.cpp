// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answernotes.h"
#include "playground/chatstyle.h"
#include "playground/tokenblocks.h"
#include "playground/tokenmodel.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestTokenBlocks : public test::Suite
{
    Q_OBJECT

private slots:
    void blocksAreTheText();
    void hints();
    void nonsense();
    void longAnswersComeInBlocks();
    void modelSorts();
    void notes();
    void verdicts();
};

namespace {

QJsonObject token(const QString& text, double probability, const QString& other = {})
{
    QJsonObject made{{u"token"_s, text}, {u"logprob"_s, std::log(probability)}};
    if (!other.isEmpty())
        made.insert(u"top_logprobs"_s, QJsonArray{QJsonObject{{u"token"_s, other}, {u"logprob"_s, std::log(0.25)}}});
    return made;
}

QString joined(const QList<MarkdownBlock>& blocks)
{
    QStringList texts;
    for (const MarkdownBlock& block : blocks) {
        int length = 0;
        for (const MarkdownBlock::Token& each : block.tokens)
            length += each.length;
        if (length != block.text.size())
            return u"the tokens are not the text"_s;
        texts.append(block.text);
    }
    return texts.join(u'\n');
}

const QJsonArray Hello{token(u"Hello"_s, 0.95), token(u" you"_s, 0.75, u" me"_s), token(u"\n"_s, 1), token(u"Bye"_s, 0.25)};

} // namespace

void TestTokenBlocks::blocksAreTheText()
{
    const auto blocks = tokenBlocks(Hello);
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(joined(blocks), u"Hello you\nBye"_s);
    QCOMPARE(blocks[0].tokens[1].length, 4);
}

void TestTokenBlocks::hints()
{
    const auto blocks = tokenBlocks(Hello);
    QVERIFY(tokenHint(Hello, blocks, 0, 0).startsWith(u"“Hello”: 95"_s));
    QVERIFY(tokenHint(Hello, blocks, 0, 6).contains(u"·me"_s));
    QVERIFY(tokenHint(Hello, blocks, 1, 1).startsWith(u"“Bye”"_s));
    QVERIFY(tokenHint(Hello, blocks, 1, 99).isEmpty());
    QVERIFY(tokenHint(Hello, blocks, 7, 0).isEmpty());
}

void TestTokenBlocks::nonsense()
{
    const QJsonArray odd{QJsonObject(), 7, QJsonObject{{u"token"_s, 1}, {u"logprob"_s, u"x"_s}, {u"top_logprobs"_s, 3}}, token(u"a\r\u2029\ufffcb"_s, 0.1)};
    QCOMPARE(joined(tokenBlocks(odd)).size(), 5);
    QVERIFY(tokenBlocks({}).isEmpty());
    QCOMPARE(probabilityOf(5), 1.0);
}

void TestTokenBlocks::longAnswersComeInBlocks()
{
    QJsonArray many;
    for (int i = 0; i < 1'000; ++i)
        many.append(token(u"word "_s, 0.5));
    const auto blocks = tokenBlocks(many);
    QVERIFY(blocks.size() > 2);
    QVERIFY(tokenHint(many, blocks, int(blocks.size()) - 1, 0).contains(u"word"_s));
}

void TestTokenBlocks::modelSorts()
{
    TokenModel model(Hello);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 4);
    model.sort(TokenProbability, Qt::AscendingOrder);
    QCOMPARE(model.index(0, TokenText).data().toString(), u"Bye"_s);
    model.sort(TokenPlace, Qt::DescendingOrder);
    QCOMPARE(model.index(0, TokenPlace).data().toString(), u"4"_s);
    QVERIFY(model.index(2, TokenOthers).data().toString().contains(u"·me"_s));
}

void TestTokenBlocks::notes()
{
    const ChatStyle style;
    AnswerNotes notes;
    store::Message answer;
    notes.set(answer, false, style);
    QVERIFY(notes.isEmpty());
    answer.record.emplace();
    answer.record->model = u"o9"_s;
    answer.record->changes = {{u"max_tokens"_s, u"max_completion_tokens"_s}, {u"temperature"_s, {}}, {u"top_p"_s, {}}};
    answer.logprobs = Hello;
    notes.set(answer, false, style);
    notes.setWidth(400);
    QVERIFY(notes.height() > 0);
    QVERIFY(notes.text().contains(u"temperature, top_p"_s));
    QVERIFY(notes.text().contains(u"max_completion_tokens"_s));
    QVERIFY(notes.text().contains(u"Table"_s));
}

void TestTokenBlocks::verdicts()
{
    record::RequestRecord record;
    QVERIFY(verdictText(record).isEmpty());
    record.format = openai::FormatVerdict{u"order"_s, {}, {}};
    QVERIFY(verdictText(record).startsWith(u'✓'));
    record.format = openai::FormatVerdict{u"order"_s, u"$.price"_s, u"This is required, but is missing."_s};
    QVERIFY(verdictText(record).startsWith(u'✗'));
    QVERIFY(verdictText(record).contains(u"$.price"_s));
}

QTEST_MAIN(TestTokenBlocks)
#include "tst_tokenblocks.moc"
