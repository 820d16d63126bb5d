// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatassembler.h"
#include "openai/usage.h"
#include "support/suite.h"

#include <limits>

class TestUsage : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void dialects_data();
    void dialects();
    void costs_data();
    void costs();
    void cachedIsPartOfThePrompt_data();
    void cachedIsPartOfThePrompt();
    void outputTokens_data();
    void outputTokens();
    void estimates_data();
    void estimates();
};

using namespace Qt::StringLiterals;
using namespace bw;
using openai::Usage;

namespace {

constexpr qint64 Most = std::numeric_limits<qint64>::max();

std::optional<Usage> usageOf(const QByteArray& block)
{
    const std::string data = "{\"choices\":[],\"usage\":" + block.toStdString() + "}";
    openai::ChatAssembler assembler;
    assembler.addEvent({{}, data, {}, false}, NoInstant);
    return assembler.completion().usage;
}

} // namespace

void TestUsage::dialects_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QList<qint64>>("counts"); // prompt, completion, total, cached, cache write, reasoning
    const auto row = [](const char* name, const QByteArray& block, const QList<qint64>& counts) {
        QTest::newRow(name) << block << counts;
    };
    row("OpenAI",
        R"({"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"prompt_tokens_details":{"cached_tokens":4,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":3}})",
        {10, 5, 15, 4, 0, 3});
    row("details null",
        R"({"prompt_tokens":10,"completion_tokens":5,"prompt_tokens_details":null,"completion_tokens_details":null})",
        {10, 5, 0, 0, 0, 0});
    row("DeepSeek",
        R"({"prompt_tokens":10,"completion_tokens":5,"prompt_cache_hit_tokens":6,"prompt_cache_miss_tokens":4})",
        {10, 5, 0, 6, 0, 0});
    row("Together", R"({"prompt_tokens":10,"completion_tokens":5,"cached_tokens":7})", {10, 5, 0, 7, 0, 0});
    row("Anthropic's names",
        R"({"input_tokens":10,"output_tokens":5,"cache_read_input_tokens":2,"cache_creation_input_tokens":3})",
        {10, 5, 0, 2, 3, 0});
    row("OpenRouter's writes",
        R"({"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":1,"cache_write_tokens":8}})",
        {10, 0, 0, 1, 8, 0});
    row("DashScope's writes",
        R"({"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":0,"cache_creation_input_tokens":8}})",
        {10, 0, 0, 0, 8, 0});
    row("two names, one of them 0", R"({"prompt_tokens":10,"input_tokens":0})", {10, 0, 0, 0, 0, 0});
    row("more cached than sent", R"({"prompt_tokens":7,"prompt_tokens_details":{"cached_tokens":161}})",
        {7, 0, 0, 161, 0, 0});
    row("numbers as text and fractions", R"({"prompt_tokens":"10","completion_tokens":5.0})", {10, 5, 0, 0, 0, 0});
    row("negative, huge, nonsense", R"({"prompt_tokens":-5,"completion_tokens":1e300,"total_tokens":"many"})",
        {0, qint64{1} << 53, 0, 0, 0, 0});
}

void TestUsage::dialects()
{
    QFETCH(QByteArray, block);
    const auto usage = usageOf(block);
    QVERIFY(usage.has_value());
    const QList<qint64> counts = {usage->promptTokens, usage->completionTokens, usage->totalTokens,
                                  usage->cachedTokens, usage->cacheWriteTokens, usage->reasoningTokens};
    QTEST(counts, "counts");
    QVERIFY(!usage->estimated);
    QCOMPARE(usageOf("null"), std::nullopt);
    QCOMPARE(usageOf("[]"), std::nullopt);
    QCOMPARE(usageOf("{}"), std::nullopt);
    QCOMPARE(usageOf(R"({"prompt_tokens":0,"completion_tokens":0,"total_tokens":0})"), std::nullopt);
}

void TestUsage::costs_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("usd"); // null: none
    QTest::newRow("OpenRouter") << QByteArray(R"("cost":0.000669)") << u"0.000669"_s;
    QTest::newRow("exponent") << QByteArray(R"("cost":7.159e-05)") << u"0.00007159"_s;
    QTest::newRow("more digits than money has") << QByteArray(R"("cost":0.00012345000000000001)") << u"0.00012345"_s;
    QTest::newRow("text") << QByteArray(R"("cost":"0.0018")") << u"0.0018"_s;
    QTest::newRow("free") << QByteArray(R"("cost":0)") << u"0"_s;
    QTest::newRow("Perplexity") << QByteArray(R"("cost":{"input_tokens_cost":0.1,"total_cost":0.006})") << u"0.006"_s;
    QTest::newRow("ticks null beside it") << QByteArray(R"("cost":0.01,"cost_in_usd_ticks":null)") << u"0.01"_s;
    QTest::newRow("xAI") << QByteArray(R"("cost_in_usd_ticks":1633800)") << u"0.00016338"_s;
    QTest::newRow("null") << QByteArray(R"("prompt_tokens":1,"cost":null)") << QString();
    QTest::newRow("negative") << QByteArray(R"("prompt_tokens":1,"cost":-1)") << QString();
    QTest::newRow("too large") << QByteArray(R"("prompt_tokens":1,"cost":1e30)") << QString();
    QTest::newRow("none") << QByteArray(R"("prompt_tokens":1)") << QString();
}

void TestUsage::costs()
{
    QFETCH(QByteArray, fields);
    const auto usage = usageOf("{" + fields + "}");
    const QString usd = usage->providerCost ? usage->providerCost->toDecimal() : QString();
    QTEST(usd, "usd");
}

void TestUsage::outputTokens_data()
{
    QTest::addColumn<QList<qint64>>("counts"); // prompt, completion, total, reasoning
    QTest::addColumn<qint64>("out");
    QTest::addColumn<bool>("inferred");
    const auto row = [](const char* name, const QList<qint64>& counts, qint64 out, bool inferred = false) {
        QTest::newRow(name) << counts << out << inferred;
    };
    row("plain", {10, 5, 15, 0}, 5);
    row("reasoning inside", {10, 5, 15, 3}, 5);
    row("no total", {10, 5, 0, 3}, 5);
    row("xAI: reasoning apart", {390, 26, 493, 77}, 103);
    row("Gemini: total says more", {8, 7, 35, 0}, 27, true);
    row("Gemini: reasoning counted otherwise", {8, 7, 35, 3}, 27, true);
    row("Vercel: reasoning above completion", {63, 40, 103, 64}, 40);
    row("total too small", {10, 5, 3, 0}, 5);
    row("negative", {-10, -5, -3, -1}, 0);
    row("as large as can be", {Most, Most, Most, Most}, qint64{1} << 53);
}

void TestUsage::outputTokens()
{
    QFETCH(QList<qint64>, counts);
    Usage usage;
    usage.promptTokens = counts[0];
    usage.completionTokens = counts[1];
    usage.totalTokens = counts[2];
    usage.reasoningTokens = counts[3];
    bool inferred = true;
    QTEST(usage.outputTokens(&inferred), "out");
    QTEST(inferred, "inferred");
    QCOMPARE(usage.outputTokens(), usage.outputTokens(&inferred));
}

void TestUsage::cachedIsPartOfThePrompt_data()
{
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<qint64>("cached");
    QTest::addColumn<qint64>("counts");
    QTest::newRow("a part") << qint64(100) << qint64(64) << qint64(64);
    QTest::newRow("Azure's grok") << qint64(7) << qint64(161) << qint64(7);
    QTest::newRow("negative") << qint64(7) << qint64(-3) << qint64(0);
    QTest::newRow("no prompt") << qint64(-7) << qint64(5) << qint64(0);
}

void TestUsage::cachedIsPartOfThePrompt()
{
    QFETCH(qint64, prompt);
    QFETCH(qint64, cached);
    Usage usage;
    usage.promptTokens = prompt;
    usage.cachedTokens = cached;
    QTEST(usage.cachedInPrompt(), "counts");
}

void TestUsage::estimates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("empty") << QString() << qint64{0};
    QTest::newRow("one") << u"a"_s << qint64{1};
    QTest::newRow("four") << u"abcd"_s << qint64{1};
    QTest::newRow("five") << u"abcde"_s << qint64{2};
    QTest::newRow("CJK") << u"你好，世界"_s << qint64{5};
    QTest::newRow("kana and hangul") << u"こんにちは안녕"_s << qint64{7};
    QTest::newRow("mixed") << u"hello 世界"_s << qint64{4};
    QTest::newRow("Vietnamese") << u"xin chào các bạn"_s << qint64{(20 + 2) / 3};
    QTest::newRow("French is not Vietnamese") << u"déjà vu là-bas"_s << qint64{4};
    QTest::newRow("an emoji is one character") << u"😄"_s << qint64{1};
    QTest::newRow("a rare Han character is one") << QString::fromUcs4(U"\U00020000") << qint64{1};
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) << qint64{1};
}

void TestUsage::estimates()
{
    QFETCH(QString, text);
    QTEST(openai::estimateTokens(text), "tokens");
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
