// SPDX-License-Identifier: GPL-3.0-or-later
// The table of error classes, row by row: retried there, asked elsewhere, counted by the breaker.
#include "resilience/classrules.h"
#include "support/suite.h"

using namespace bw::resilience;
using bw::ErrorClass;

class TestClassRules : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void aRefusedCertificateIsNoOutage();
};

void TestClassRules::rules_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<SameEndpoint>("retry");
    QTest::addColumn<bool>("fallBack");
    QTest::addColumn<BreakerEffect>("breaker");
    int rows = 0;
    const auto row = [&rows](ErrorClass errorClass, SameEndpoint retry, bool fallBack, BreakerEffect breaker) {
        QTest::newRow(qPrintable(errorClassId(errorClass))) << errorClass << retry << fallBack << breaker;
        ++rows;
    };
    using enum SameEndpoint;
    using enum BreakerEffect;
    row(ErrorClass::Ok, Never, false, Success);
    row(ErrorClass::Offline, Always, true, Failure);
    row(ErrorClass::Dns, Always, true, Failure);
    row(ErrorClass::Connect, Always, true, Failure);
    row(ErrorClass::Tls, Always, true, Failure);
    row(ErrorClass::PoolTimeout, Never, true, Neutral);
    row(ErrorClass::LimiterTimeout, Never, true, Neutral);
    row(ErrorClass::BreakerOpen, Never, true, Neutral);
    row(ErrorClass::StaleConnection, Never, true, Neutral);
    row(ErrorClass::Reset, Always, true, Failure);
    row(ErrorClass::WriteTimeout, Always, true, Failure);
    row(ErrorClass::ReadTimeout, Never, true, Failure);
    row(ErrorClass::FirstTokenTimeout, Never, true, Failure);
    row(ErrorClass::IdleTimeout, Never, false, Failure);
    row(ErrorClass::StreamCut, Never, false, Failure);
    row(ErrorClass::StreamError, Never, false, Failure);
    row(ErrorClass::RateLimited, Always, true, Neutral);
    row(ErrorClass::Quota, Never, true, Neutral);
    row(ErrorClass::Overloaded, Always, true, Failure);
    row(ErrorClass::Auth, Never, true, Neutral);
    row(ErrorClass::BadRequest, Never, false, Success);
    row(ErrorClass::ContentFilter, Never, false, Neutral);
    row(ErrorClass::Protocol, Once, true, Failure);
    row(ErrorClass::Deadline, Never, false, Neutral);
    row(ErrorClass::BudgetStop, Never, false, Neutral);
    row(ErrorClass::Cancelled, Never, false, Neutral);
    QCOMPARE(rows, static_cast<int>(ErrorClass::Cancelled) + 1);
}

void TestClassRules::rules()
{
    QFETCH(ErrorClass, errorClass);
    bw::Failure failure;
    failure.errorClass = errorClass;
    QTEST(ruleOf(errorClass).retry, "retry");
    QTEST(ruleOf(errorClass).fallBack, "fallBack");
    QTEST(breakerEffect(failure), "breaker");
}

void TestClassRules::aRefusedCertificateIsNoOutage()
{
    bw::Failure failure;
    failure.errorClass = ErrorClass::Tls;
    failure.code = QStringLiteral("certificate");
    QCOMPARE(breakerEffect(failure), BreakerEffect::Neutral);
}

QTEST_GUILESS_MAIN(TestClassRules)
#include "tst_classrules.moc"
