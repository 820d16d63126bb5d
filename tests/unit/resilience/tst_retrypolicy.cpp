// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/classrules.h"
#include "resilience/retrypolicy.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::resilience;
using bw::ErrorClass;
using bw::Failure;
using bw::Milliseconds;
using bw::Nanoseconds;
using bw::Verdict;

namespace {

RetryPolicy policy(double u = 0.0, RetrySettings settings = {})
{
    return RetryPolicy(settings, [u] { return u; });
}

AttemptEnd failed(ErrorClass errorClass, std::optional<Milliseconds> serverDelay = {})
{
    AttemptEnd end;
    end.failure.errorClass = errorClass;
    end.failure.serverDelay = serverDelay;
    return end;
}

} // namespace

class TestRetryPolicy : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void backsOff_data();
    void backsOff();
    void obeysTheServer_data();
    void obeysTheServer();
    void firstDecision_data();
    void firstDecision();
    void stopsAtTheLastAttempt();
    void protocolIsRepeatedOnce();
    void neverAfterADelta();
    void shouldRetryOverridesTheStatus();
    void certificatesAreNotTriedAgain();
    void readTimeoutIsOptIn();
    void aWaitPastTheDeadlineIsNotBegun();
    void successEnds();
};

void TestRetryPolicy::backsOff_data()
{
    QTest::addColumn<int>("retry");
    QTest::addColumn<double>("u");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("first") << 0 << 0.0 << qint64{500};
    QTest::newRow("second") << 1 << 0.0 << qint64{1'000};
    QTest::newRow("third") << 2 << 0.0 << qint64{2'000};
    QTest::newRow("longest") << 4 << 0.0 << qint64{8'000};
    QTest::newRow("capped") << 5 << 0.0 << qint64{8'000};
    QTest::newRow("1 100th") << 1'100 << 0.0 << qint64{8'000};
    QTest::newRow("most jitter") << 1 << 1.0 << qint64{750};
    QTest::newRow("half jitter") << 1'100 << 0.5 << qint64{7'000};
}

void TestRetryPolicy::backsOff()
{
    QFETCH(int, retry);
    QFETCH(double, u);
    QFETCH(qint64, ms);
    QCOMPARE(backoff(retry, u), Nanoseconds(Milliseconds(ms)));
}

void TestRetryPolicy::obeysTheServer_data()
{
    QTest::addColumn<qint64>("delay");
    QTest::addColumn<double>("u");
    QTest::addColumn<qint64>("wait"); // −1: does not wait
    QTest::newRow("1 s") << qint64{1'000} << 0.0 << qint64{1'000};
    QTest::newRow("20 s, exactly") << qint64{20'000} << 0.0 << qint64{20'000};
    QTest::newRow("never early, 10 %") << qint64{1'000} << 1.0 << qint64{1'100};
    QTest::newRow("never early, at most 250 ms") << qint64{20'000} << 1.0 << qint64{20'250};
    QTest::newRow("60 s") << qint64{60'000} << 0.0 << qint64{60'000};
    QTest::newRow("above 60 s") << qint64{60'001} << 0.0 << qint64{-1};
    QTest::newRow("0 is no delay") << qint64{0} << 0.0 << qint64{500};
}

void TestRetryPolicy::obeysTheServer()
{
    QFETCH(qint64, delay);
    QFETCH(double, u);
    QFETCH(qint64, wait);
    RetryPolicy retry = policy(u);
    const RetryDecision decision = retry.decide(failed(ErrorClass::RateLimited, Milliseconds(delay)), {});
    QCOMPARE(decision.verdict, wait < 0 ? Verdict::Exhausted : Verdict::RetrySame);
    QCOMPARE(decision.wait, Nanoseconds(Milliseconds(std::max<qint64>(0, wait))));
}

void TestRetryPolicy::firstDecision_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<Verdict>("verdict");
    const auto retried = {ErrorClass::Offline, ErrorClass::Dns, ErrorClass::Connect, ErrorClass::Tls, ErrorClass::Reset,
                          ErrorClass::WriteTimeout, ErrorClass::RateLimited, ErrorClass::Overloaded, ErrorClass::Protocol};
    const auto final = {ErrorClass::PoolTimeout, ErrorClass::LimiterTimeout, ErrorClass::BreakerOpen,
                        ErrorClass::StaleConnection, ErrorClass::ReadTimeout, ErrorClass::FirstTokenTimeout,
                        ErrorClass::IdleTimeout, ErrorClass::StreamCut, ErrorClass::StreamError, ErrorClass::Quota,
                        ErrorClass::Auth, ErrorClass::BadRequest, ErrorClass::ContentFilter, ErrorClass::Deadline,
                        ErrorClass::BudgetStop, ErrorClass::Cancelled};
    for (const ErrorClass errorClass : retried)
        QTest::newRow(qPrintable(errorClassId(errorClass))) << errorClass << Verdict::RetrySame;
    for (const ErrorClass errorClass : final)
        QTest::newRow(qPrintable(errorClassId(errorClass))) << errorClass << Verdict::FailFast;
}

void TestRetryPolicy::firstDecision()
{
    QFETCH(ErrorClass, errorClass);
    RetryPolicy retry = policy();
    QTEST(retry.decide(failed(errorClass), {}).verdict, "verdict");
}

void TestRetryPolicy::stopsAtTheLastAttempt()
{
    RetryPolicy retry = policy();
    QCOMPARE(retry.decide(failed(ErrorClass::Overloaded), {}), (RetryDecision{Verdict::RetrySame, 500ms}));
    QCOMPARE(retry.decide(failed(ErrorClass::Overloaded), {}), (RetryDecision{Verdict::RetrySame, 1s}));
    QCOMPARE(retry.decide(failed(ErrorClass::Overloaded), {}), (RetryDecision{Verdict::Exhausted, 0s}));
    QCOMPARE(retry.attempts(), 3);

    RetryPolicy once = policy(0.0, {.maxAttempts = 1});
    QCOMPARE(once.decide(failed(ErrorClass::Connect), {}).verdict, Verdict::Exhausted);
}

void TestRetryPolicy::protocolIsRepeatedOnce()
{
    RetryPolicy retry = policy(0.0, {.maxAttempts = 10});
    QCOMPARE(retry.decide(failed(ErrorClass::Protocol), {}).verdict, Verdict::RetrySame);
    QCOMPARE(retry.decide(failed(ErrorClass::Overloaded), {}).verdict, Verdict::RetrySame);
    QCOMPARE(retry.decide(failed(ErrorClass::Protocol), {}).verdict, Verdict::FailFast);
}

void TestRetryPolicy::neverAfterADelta()
{
    AttemptEnd end = failed(ErrorClass::Overloaded, 1s);
    end.delivered = true;
    end.serverAdvises = true;
    end.failure.httpStatus = 503;
    RetryPolicy retry = policy();
    QCOMPARE(retry.decide(end, {}).verdict, Verdict::FailFast);
}

void TestRetryPolicy::shouldRetryOverridesTheStatus()
{
    AttemptEnd end = failed(ErrorClass::BadRequest);
    end.failure.httpStatus = 400;
    end.serverAdvises = true;
    RetryPolicy advised = policy();
    QCOMPARE(advised.decide(end, {}).verdict, Verdict::RetrySame);

    end = failed(ErrorClass::RateLimited, 1s);
    end.failure.httpStatus = 429;
    end.serverAdvises = false;
    RetryPolicy warned = policy();
    QCOMPARE(warned.decide(end, {}).verdict, Verdict::FailFast);
}

void TestRetryPolicy::certificatesAreNotTriedAgain()
{
    AttemptEnd end = failed(ErrorClass::Tls);
    end.failure.code = u"certificate"_s;
    RetryPolicy retry = policy();
    QCOMPARE(retry.decide(end, {}).verdict, Verdict::FailFast);
}

void TestRetryPolicy::readTimeoutIsOptIn()
{
    RetryPolicy retry = policy(0.0, {.retryReadTimeout = true});
    QCOMPARE(retry.decide(failed(ErrorClass::ReadTimeout), {}).verdict, Verdict::RetrySame);
}

void TestRetryPolicy::aWaitPastTheDeadlineIsNotBegun()
{
    RetryPolicy fits = policy();
    QCOMPARE(fits.decide(failed(ErrorClass::RateLimited, 2s), 2'001ms).verdict, Verdict::RetrySame);
    RetryPolicy late = policy();
    QCOMPARE(late.decide(failed(ErrorClass::RateLimited, 2s), 2s).verdict, Verdict::Exhausted);
    RetryPolicy own = policy();
    QCOMPARE(own.decide(failed(ErrorClass::Connect), 400ms).verdict, Verdict::Exhausted);
}

void TestRetryPolicy::successEnds()
{
    RetryPolicy retry = policy();
    QCOMPARE(retry.decide({}, {}).verdict, Verdict::Ok);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
