// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacherules.h"
#include "samples.h"
#include "support/suite.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::cache;
using bw::openai::ChatCompletion;
using bw::openai::FinishReason;
using Change = std::function<void(int&, bw::Failure&, ChatCompletion&)>;

Q_DECLARE_METATYPE(Change)

class TestCacheRules : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void storable_data();
    void storable();
    void cacheable();
    void staleIsForOutages();
    void controls();
    void ttl_data();
    void ttl();
    void ttlOverrides();
    void ttlJitter();
    void ttlOfTheRequest();
};

void TestCacheRules::storable_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, bool expected, Change change) { QTest::newRow(name) << change << expected; };
    const auto finish = [](FinishReason reason) {
        return [reason](int&, bw::Failure&, ChatCompletion& c) { c.choices[0].finish = reason; };
    };
    row("good", true, [](int&, bw::Failure&, ChatCompletion&) {});
    row("created", false, [](int& status, bw::Failure&, ChatCompletion&) { status = 201; });
    row("error status", false, [](int& status, bw::Failure&, ChatCompletion&) { status = 500; });
    row("no response", false, [](int& status, bw::Failure&, ChatCompletion&) { status = 0; });
    row("error in a 200", false, [](int&, bw::Failure& f, ChatCompletion&) { f.errorClass = bw::ErrorClass::StreamError; });
    row("aborted", false, [](int&, bw::Failure& f, ChatCompletion&) { f.errorClass = bw::ErrorClass::Cancelled; });
    row("truncated", false, [](int&, bw::Failure&, ChatCompletion& c) { c.truncated = true; });
    row("no choice", false, [](int&, bw::Failure&, ChatCompletion& c) { c.choices.clear(); });
    row("no text", false, [](int&, bw::Failure&, ChatCompletion& c) { c.choices[0].content.clear(); });
    row("blank", false, [](int&, bw::Failure&, ChatCompletion& c) { c.choices[0].content = u" \n"_s; });
    row("only reasoning", false, [](int&, bw::Failure&, ChatCompletion& c) {
        c.choices[0].content.clear();
        c.choices[0].reasoning = u"hm"_s;
    });
    row("one of two empty", false, [](int&, bw::Failure&, ChatCompletion& c) {
        c.choices.append(c.choices[0]);
        c.choices[1].content.clear();
    });
    row("half a character", false, [](int&, bw::Failure&, ChatCompletion& c) { c.choices[0].content += QChar(0xd83d); });
    row("tool calls", true, [](int&, bw::Failure&, ChatCompletion& c) {
        c.choices[0].finish = FinishReason::ToolCalls;
        c.choices[0].content.clear();
        c.choices[0].toolCalls = {{u"1"_s, u"f"_s, u"{}"_s}};
    });
    row("tool calls, but none", false, finish(FinishReason::ToolCalls));
    row("length", false, finish(FinishReason::Length));
    row("filtered", false, finish(FinishReason::ContentFilter));
    row("error finish", false, finish(FinishReason::Error));
    row("unknown finish", false, finish(FinishReason::Unknown));
    row("no finish", false, finish(FinishReason::None));
}

void TestCacheRules::storable()
{
    QFETCH(Change, change);
    QFETCH(bool, expected);
    int status = 200;
    bw::Failure failure;
    ChatCompletion completion = bw::test::answer().completion;
    change(status, failure, completion);
    QCOMPARE(isStorable(status, failure, completion), expected);
}

void TestCacheRules::cacheable()
{
    CacheKey key = bw::test::key(1);
    key.sampled = false;
    QVERIFY(isCacheable(key, false));
    QVERIFY(isCacheable(key, true));
    key.sampled = true;
    QVERIFY(!isCacheable(key, false));
    QVERIFY(isCacheable(key, true));
}

void TestCacheRules::staleIsForOutages()
{
    using bw::ErrorClass;
    for (const ErrorClass outage : {ErrorClass::Connect, ErrorClass::Overloaded, ErrorClass::ReadTimeout, ErrorClass::BreakerOpen,
                                    ErrorClass::RateLimited, ErrorClass::Offline, ErrorClass::Deadline})
        QVERIFY2(allowsStale(outage), qPrintable(bw::errorClassId(outage)));
    for (const ErrorClass answer : {ErrorClass::Ok, ErrorClass::Auth, ErrorClass::BadRequest, ErrorClass::ContentFilter,
                                    ErrorClass::Cancelled, ErrorClass::BudgetStop, ErrorClass::StreamCut, ErrorClass::IdleTimeout})
        QVERIFY2(!allowsStale(answer), qPrintable(bw::errorClassId(answer)));
}

void TestCacheRules::controls()
{
    const CacheControls plain;
    QVERIFY(plain.mayRead() && plain.mayStore());
    const CacheControls refresh{.ttl = {}, .noCache = true};
    QVERIFY(!refresh.mayRead() && refresh.mayStore());
    const CacheControls readOnly{.ttl = {}, .noStore = true};
    QVERIFY(readOnly.mayRead() && !readOnly.mayStore());
    const CacheControls bypass{.ttl = {}, .bypass = true};
    QVERIFY(!bypass.mayRead() && !bypass.mayStore());
    const CacheControls zero{.ttl = 0s};
    QVERIFY(zero.mayRead() && !zero.mayStore());
}

void TestCacheRules::ttl_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("seconds");
    QTest::newRow("gpt-4.1") << u"gpt-4.1"_s << 7200;
    QTest::newRow("mini") << u"gpt-4.1-mini-2025-04-14"_s << 7200;
    QTest::newRow("other gpt") << u"gpt-4o"_s << 3600;
    QTest::newRow("claude") << u"claude-sonnet-4.5"_s << 7200;
    QTest::newRow("with provider") << u"anthropic/claude-sonnet-4.5"_s << 7200;
    QTest::newRow("two providers") << u"openrouter/google/gemini-2.5-flash-lite"_s << 1800;
    QTest::newRow("flash") << u"gemini-2.5-flash"_s << 1800;
    QTest::newRow("pro") << u"gemini-2.5-pro"_s << 3600;
    QTest::newRow("deepseek") << u"DeepSeek-V3.2"_s << 3600;
    QTest::newRow("nothing known") << u"llama3"_s << 3600;
    QTest::newRow("no model") << QString() << 3600;
}

void TestCacheRules::ttl()
{
    QFETCH(QString, model);
    QFETCH(int, seconds);
    const TtlPolicy policy;
    QCOMPARE(policy.base(model), Seconds(seconds));
    QCOMPARE(policy.ttlFor(model, {}, [] { return 0.5; }), Seconds(seconds));
}

void TestCacheRules::ttlOverrides()
{
    TtlPolicy policy;
    policy.overrides = {{u"gpt-4.1"_s, 60s}, {u"gpt-4.1-mini"_s, 120s}, {u"cl"_s, 5s}};
    policy.otherwise = 10s;
    QCOMPARE(policy.base(u"gpt-4.1-nano"_s), 60s);
    QCOMPARE(policy.base(u"gpt-4.1-mini"_s), 120s);
    QCOMPARE(policy.base(u"claude-3"_s), 7200s); // the longer prefix is the built-in one
    QCOMPARE(policy.base(u"llama3"_s), 10s);
}

void TestCacheRules::ttlJitter()
{
    const TtlPolicy policy;
    QCOMPARE(policy.ttlFor(u"gpt-4.1"_s, {}, [] { return 0.0; }), 6480s);
    QCOMPARE(policy.ttlFor(u"gpt-4.1"_s, {}, [] { return 0.999999; }), 7920s);
}

void TestCacheRules::ttlOfTheRequest()
{
    const TtlPolicy policy;
    const bw::Random never = []() -> double { qFatal("chance has no say in it"); };
    QCOMPARE(policy.ttlFor(u"gpt-4.1"_s, {.ttl = 5s}, never), 5s);
    QCOMPARE(policy.ttlFor(u"gpt-4.1"_s, {.ttl = Seconds::max()}, never), LongestTtl);
}

QTEST_GUILESS_MAIN(TestCacheRules)
#include "tst_cacherules.moc"
