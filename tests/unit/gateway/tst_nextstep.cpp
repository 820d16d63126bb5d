// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict after an attempt, as a table: class of failure × what else could be asked.
#include "gateway/chatreader.h"
#include "gateway/nextstep.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using bw::ErrorClass;
using bw::Verdict;
using bw::resilience::RetryDecision;

namespace {

enum Way : int { Nothing = 0, Key = 1, Other = 2, Model = 4, OtherKey = 8, GoodKey = 16 };

Way wayOf(Onward onward)
{
    switch (onward) {
    case Onward::NextKey:
        return Key;
    case Onward::NextGoodKey:
        return GoodKey;
    case Onward::NextHop:
        return Other;
    case Onward::OtherModel:
        return Model;
    case Onward::NotRefusedKey:
        return OtherKey;
    }
    return Nothing;
}

class NoSink final : public DeltaSink
{
public:
    void receive(const QList<bw::openai::ChatDelta>&) override {}
};

} // namespace

class TestNextStep : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void steps_data();
    void steps();
    void retriesNeedBreakerAndBudget_data();
    void retriesNeedBreakerAndBudget();
    void aBudgetIsAskedOnlyForARetry();
    void waysPastAShutDoor_data();
    void waysPastAShutDoor();
    void refusals_data();
    void refusals();
};

void TestNextStep::steps_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Verdict>("policy");
    QTest::addColumn<int>("ways");
    QTest::addColumn<bool>("delivered");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("goes");
    const auto row = [](const char* name, ErrorClass errorClass, const char* code, Verdict policy, int ways, bool delivered,
                        Verdict verdict, int goes) {
        QTest::newRow(name) << errorClass << QString::fromLatin1(code) << policy << ways << delivered << verdict << goes;
    };
    constexpr int All = Key | Other | Model | OtherKey;
    using enum Verdict;
    row("ok", ErrorClass::Ok, "", Ok, All, false, Ok, Nothing);
    row("exhausted, nobody else", ErrorClass::Overloaded, "", Exhausted, Key, false, Exhausted, Nothing);
    row("exhausted, somebody else", ErrorClass::Overloaded, "", Exhausted, All, false, NextEndpoint, Other);
    row("connect", ErrorClass::Connect, "", Exhausted, All, false, NextEndpoint, Other);
    row("read timeout is not repeated, but asked elsewhere", ErrorClass::ReadTimeout, "", FailFast, All, false, NextEndpoint, Other);
    row("first token", ErrorClass::FirstTokenTimeout, "", FailFast, All, false, NextEndpoint, Other);
    row("pool", ErrorClass::PoolTimeout, "", FailFast, All, false, NextEndpoint, Other);
    row("rate limited for longer than one waits: the next key", ErrorClass::RateLimited, "", Exhausted, All | GoodKey, false, NextKey, GoodKey);
    row("rate limited: no further key but a refused one", ErrorClass::RateLimited, "", Exhausted, All, false, NextEndpoint, Other);
    row("rate limited: nobody else", ErrorClass::RateLimited, "", Exhausted, Key, false, Exhausted, Nothing);
    row("protocol", ErrorClass::Protocol, "", FailFast, All, false, NextEndpoint, Other);
    row("a certificate", ErrorClass::Tls, "certificate", FailFast, All, false, NextEndpoint, Other);
    row("quota: the next key", ErrorClass::Quota, "", FailFast, All, false, NextKey, Key);
    row("quota: no further key", ErrorClass::Quota, "", FailFast, Other, false, NextEndpoint, Other);
    row("auth: the next key", ErrorClass::Auth, "", FailFast, All, false, NextKey, Key);
    row("auth: another endpoint's key", ErrorClass::Auth, "", FailFast, Other | OtherKey, false, NextEndpoint, OtherKey);
    row("auth: only the same key elsewhere", ErrorClass::Auth, "", FailFast, Other, false, FailFast, Nothing);
    row("bad request", ErrorClass::BadRequest, "", FailFast, All, false, FailFast, Nothing);
    row("no such model", ErrorClass::BadRequest, "model_not_found", FailFast, All, false, NextEndpoint, Other);
    row("too long: another model", ErrorClass::BadRequest, "context_length_exceeded", FailFast, All, false, NextEndpoint, Model);
    row("too long: no other model", ErrorClass::BadRequest, "context_length_exceeded", FailFast, Other, false, FailFast, Nothing);
    row("idle", ErrorClass::IdleTimeout, "", FailFast, All, true, FailFast, Nothing);
    row("cut", ErrorClass::StreamCut, "", FailFast, All, true, FailFast, Nothing);
    row("nothing after the first delta", ErrorClass::Overloaded, "", FailFast, All, true, FailFast, Nothing);
    row("deadline", ErrorClass::Deadline, "", FailFast, All, false, FailFast, Nothing);
    row("cancelled", ErrorClass::Cancelled, "", FailFast, All, false, FailFast, Nothing);
    row("budget stop", ErrorClass::BudgetStop, "", FailFast, All, false, FailFast, Nothing);
    row("content filter", ErrorClass::ContentFilter, "", FailFast, All, false, FailFast, Nothing);
}

void TestNextStep::steps()
{
    QFETCH(ErrorClass, errorClass);
    QFETCH(QString, code);
    QFETCH(Verdict, policy);
    QFETCH(int, ways);
    QFETCH(bool, delivered);
    StepQuestion question;
    question.end.failure.errorClass = errorClass;
    question.end.failure.code = code;
    question.end.delivered = delivered;
    question.retry = {policy, {}};
    question.canGo = [ways](Onward onward) { return (ways & wayOf(onward)) != 0; };
    question.isShutAfter = [](bw::Nanoseconds) { return false; };
    question.mayRetry = [] { return true; };
    const NextStep step = nextStep(question);
    QTEST(step.verdict, "verdict");
    QTEST(int(step.onward ? wayOf(*step.onward) : Nothing), "goes");

    if (errorClass == ErrorClass::ContentFilter) {
        question.contentFilterFallsBack = true;
        QCOMPARE(nextStep(question).verdict, Verdict::NextEndpoint);
    }
}

void TestNextStep::retriesNeedBreakerAndBudget_data()
{
    QTest::addColumn<bool>("shut");
    QTest::addColumn<bool>("budget");
    QTest::addColumn<bool>("elsewhere");
    QTest::addColumn<Verdict>("verdict");
    using enum Verdict;
    QTest::newRow("allowed") << false << true << true << RetrySame;
    QTest::newRow("the breaker is open") << true << true << false << BreakerOpen;
    QTest::newRow("the breaker is open, somebody else is there") << true << true << true << NextEndpoint;
    QTest::newRow("no budget") << false << false << false << BudgetExhausted;
    QTest::newRow("no budget, somebody else is there") << false << false << true << NextEndpoint;
}

void TestNextStep::retriesNeedBreakerAndBudget()
{
    QFETCH(bool, shut);
    QFETCH(bool, budget);
    QFETCH(bool, elsewhere);
    StepQuestion question;
    question.end.failure.errorClass = ErrorClass::Overloaded;
    question.retry = {Verdict::RetrySame, 500ms};
    question.canGo = [elsewhere](Onward onward) { return elsewhere && onward == Onward::NextHop; };
    question.isShutAfter = [shut](bw::Nanoseconds wait) { return shut && wait == 500ms; };
    question.mayRetry = [budget] { return budget; };
    const NextStep step = nextStep(question);
    QTEST(step.verdict, "verdict");
    if (step.verdict == Verdict::RetrySame)
        QCOMPARE(step.wait, bw::Nanoseconds(500ms));
}

void TestNextStep::aBudgetIsAskedOnlyForARetry()
{
    StepQuestion question;
    question.end.failure.errorClass = ErrorClass::Overloaded;
    question.canGo = [](Onward) { return false; };
    question.isShutAfter = [](bw::Nanoseconds) { return true; };
    int asked = 0;
    question.mayRetry = [&asked] { return ++asked > 0; };
    for (const Verdict verdict : {Verdict::Ok, Verdict::FailFast, Verdict::Exhausted, Verdict::RetrySame}) {
        question.retry = {verdict, {}};
        static_cast<void>(nextStep(question));
    }
    QCOMPARE(asked, 0); // the breaker was shut for the one retry
}

void TestNextStep::waysPastAShutDoor_data()
{
    QTest::addColumn<ErrorClass>("why");
    QTest::addColumn<int>("ways");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("goes");
    constexpr int All = Key | GoodKey | Other | Model | OtherKey;
    using enum Verdict;
    QTest::newRow("our limit of this key") << ErrorClass::LimiterTimeout << All << NextKey << int(GoodKey);
    QTest::newRow("no other key") << ErrorClass::LimiterTimeout << int(Key | Other) << NextEndpoint << int(Other);
    QTest::newRow("nobody else") << ErrorClass::LimiterTimeout << int(Key) << Exhausted << int(Nothing);
    QTest::newRow("a breaker is about the endpoint") << ErrorClass::BreakerOpen << All << NextEndpoint << int(Other);
    QTest::newRow("a breaker, nobody else") << ErrorClass::BreakerOpen << int(Key | GoodKey) << BreakerOpen << int(Nothing);
}

void TestNextStep::waysPastAShutDoor()
{
    QFETCH(ErrorClass, why);
    QFETCH(int, ways);
    const NextStep step = pastShutDoor(why, [ways](Onward onward) { return (ways & wayOf(onward)) != 0; });
    QTEST(step.verdict, "verdict");
    QTEST(int(step.onward ? wayOf(*step.onward) : Nothing), "goes");
}

void TestNextStep::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("missing");
    QTest::addColumn<bool>("tooLong");
    const auto row = [](const char* name, int status, const char* body, bool missing, bool tooLong) {
        QTest::newRow(name) << status << QByteArray(body) << missing << tooLong;
    };
    row("OpenAI", 404, R"({"error":{"message":"m","type":"invalid_request_error","param":null,"code":"model_not_found"}})", true, false);
    row("with another status", 400, R"({"error":{"message":"m","code":"model_not_found"}})", true, false);
    row("Azure", 404, R"({"error":{"code":"DeploymentNotFound","message":"m"}})", true, false);
    row("vLLM", 404, R"({"error":{"message":"The model `x` does not exist.","type":"NotFoundError","param":"model","code":404}})", true, false);
    row("vLLM of old", 404, R"({"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404})", true, false);
    row("Mistral", 400, R"({"object":"error","message":"Invalid model: x","type":"invalid_model","param":null,"code":"1500"})", true, false);
    row("not found is not always the model", 400, R"({"error":{"type":"not_found_error","message":"m"}})", false, false);
    row("a wrong path", 404, R"({"detail":"Not Found"})", false, false);
    row("a parameter", 400, R"({"error":{"type":"invalid_request_error","message":"m"}})", false, false);
    row("too long", 400, R"({"error":{"type":"invalid_request_error","code":"context_length_exceeded","message":"m"}})", false, true);
    row("llama.cpp, too long", 400, R"({"error":{"code":400,"message":"m","type":"exceed_context_size_error","n_ctx":4096}})", false, true);
}

void TestNextStep::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const bw::test::ManualClock clock;
    NoSink sink;
    ChatReader reader(sink, clock);
    bw::net::ResponseHead head;
    head.status = status;
    reader.begin(head);
    reader.feed(body, clock.now());
    const bw::Failure failure = reader.finish({}, clock.now());
    QCOMPARE(failure.errorClass, ErrorClass::BadRequest);
    QTEST(isModelMissing(failure), "missing");
    QTEST(isContextTooLong(failure), "tooLong");
}

QTEST_GUILESS_MAIN(TestNextStep)
#include "tst_nextstep.moc"
