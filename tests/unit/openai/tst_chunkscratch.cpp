// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of one thread that share the memory they are read with.
#include "openai/chatassembler.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using openai::ChatAssembler;
using openai::ChunkScratch;

namespace {

std::string chunk(const std::string& id, const std::string& text)
{
    return R"({"id":")" + id + R"(","choices":[{"index":0,"delta":{"content":")" + text + R"("}}]})";
}

void add(ChatAssembler& assembler, const std::string& data)
{
    assembler.addEvent({{}, data, {}, false}, NoInstant);
}

} // namespace

class TestChunkScratch : public test::Suite
{
    Q_OBJECT

private slots:
    void answersDoNotMix()
    {
        const auto scratch = std::make_shared<ChunkScratch>();
        ChatAssembler first({}, scratch);
        ChatAssembler second({}, scratch);
        add(first, chunk("a", "one "));
        add(second, chunk("b", std::string(5'000, 'x')));
        add(first, "no JSON {");
        add(second, R"({"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}})");
        add(first, chunk("a", "two"));
        QCOMPARE(first.completion().id, u"a"_s);
        QCOMPARE(first.completion().choices.constFirst().content, u"one two"_s);
        QVERIFY(first.error().has_value());
        QVERIFY(!first.completion().usage);
        QCOMPARE(second.completion().id, u"b"_s);
        QCOMPARE(second.completion().choices.constFirst().content, QString(5'000, u'x'));
        QVERIFY(!second.error());
        QCOMPARE(second.completion().usage->completionTokens, 4);
    }

    void outlivesItsAnswers()
    {
        const auto scratch = std::make_shared<ChunkScratch>();
        for (int i = 0; i < 3; ++i) {
            ChatAssembler assembler({}, scratch);
            add(assembler, chunk("c", "text"));
            QCOMPARE(assembler.completion().choices.constFirst().content, u"text"_s);
        }
    }

    //! What a large answer took is given back, and the next one is read all the same.
    void largeAnswersAreNotKept()
    {
        const auto scratch = std::make_shared<ChunkScratch>();
        ChatAssembler large({}, scratch);
        const std::string text(3 * ChunkScratch::MostKept, 'y');
        add(large, chunk("d", text));
        QCOMPARE(large.completion().choices.constFirst().content.size(), qsizetype(text.size()));
        QVERIFY(scratch->reader.capacity() < ChunkScratch::MostKept);
        ChatAssembler small({}, scratch);
        add(small, chunk("e", "small"));
        QCOMPARE(small.completion().choices.constFirst().content, u"small"_s);
        QVERIFY(scratch->reader.capacity() > 0);
    }

    //! A gateway that ends its events with a single newline makes one event of all its answer.
    void manyLinesInOneEventAreReadInLinearTime()
    {
        constexpr int Lines = 200'000;
        const std::string line = chunk("f", "a") + '\n';
        std::string data;
        data.reserve(line.size() * Lines);
        for (int i = 0; i < Lines; ++i)
            data += line;
        const auto scratch = std::make_shared<ChunkScratch>();
        ChatAssembler assembler({}, scratch);
        QCOMPARE(assembler.addEvent({{}, data, {}, false}, NoInstant).size(), Lines);
        QVERIFY(!assembler.error());
        QCOMPARE(assembler.completion().choices.constFirst().content.size(), Lines);
        QVERIFY2(scratch->bytesRead <= 2 * data.size(), qPrintable(QString::number(scratch->bytesRead)));
        QVERIFY(scratch->bytesRead >= data.size() - Lines); // it does count
    }
};

QTEST_GUILESS_MAIN(TestChunkScratch)
#include "tst_chunkscratch.moc"
