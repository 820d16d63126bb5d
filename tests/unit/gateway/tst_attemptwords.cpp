// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptwords.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::EndpointId;
using bw::ErrorClass;
using bw::Nanoseconds;
using bw::Verdict;
using bw::record::Attempt;

namespace {

Attempt attempt(const QString& endpoint, ErrorClass errorClass, int status = 0, Nanoseconds waitBefore = 0ns, Verdict verdict = Verdict::RetrySame)
{
    Attempt attempt;
    attempt.endpoint = EndpointId(endpoint);
    attempt.endpointName = endpoint;
    attempt.failure.errorClass = errorClass;
    attempt.failure.httpStatus = status;
    attempt.httpStatus = status;
    attempt.waitBefore = waitBefore;
    attempt.verdict = errorClass == ErrorClass::Ok ? Verdict::Ok : verdict;
    return attempt;
}

} // namespace

class TestAttemptWords : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void chains_data();
    void chains();
    void everyClassHasWords();
    void spans_data();
    void spans();
};

void TestAttemptWords::chains_data()
{
    QTest::addColumn<QList<Attempt>>("attempts");
    QTest::addColumn<QString>("words");
    const QString a = u"primary"_s;
    const QString b = u"backup"_s;
    QTest::newRow("none") << QList<Attempt>() << QString();
    QTest::newRow("at once") << QList{attempt(a, ErrorClass::Ok, 200)} << u"answered"_s;
    QTest::newRow("wait, then another") << QList{attempt(a, ErrorClass::RateLimited, 429),
                                                 attempt(b, ErrorClass::Ok, 200, 2s)}
                                        << u"429 → waited 2 s → backup answered"_s;
    QTest::newRow("same endpoint") << QList{attempt(a, ErrorClass::Overloaded, 502), attempt(a, ErrorClass::Ok, 200, 412ms)}
                                   << u"502 → waited 412 ms → answered"_s;
    QTest::newRow("silence") << QList{attempt(a, ErrorClass::FirstTokenTimeout, 200), attempt(b, ErrorClass::Ok, 200)}
                             << u"no first token in time → backup answered"_s;
    QTest::newRow("open circuit") << QList{attempt(a, ErrorClass::BreakerOpen, 0, 0ns, Verdict::BreakerOpen), attempt(b, ErrorClass::Ok, 200)}
                                  << u"left alone, its circuit is open → backup answered"_s;
    QTest::newRow("gave up") << QList{attempt(a, ErrorClass::Overloaded, 503), attempt(a, ErrorClass::Overloaded, 503, 500ms),
                                      attempt(a, ErrorClass::Overloaded, 503, 1s, Verdict::Exhausted)}
                             << u"503 → waited 500 ms → 503 → waited 1 s → 503 → gave up after 3 attempts"_s;
    QTest::newRow("budget") << QList{attempt(a, ErrorClass::Connect, 0, 0ns, Verdict::BudgetExhausted)}
                            << u"no connection → no more retries, their budget is used up"_s;
    QTest::newRow("there and back") << QList{attempt(a, ErrorClass::Reset), attempt(b, ErrorClass::Overloaded, 500), attempt(a, ErrorClass::Ok, 200)}
                                    << u"connection closed → backup 500 → primary answered"_s;
}

void TestAttemptWords::chains()
{
    QFETCH(QList<Attempt>, attempts);
    QTEST(bw::gateway::attemptsInWords(attempts), "words");
}

void TestAttemptWords::everyClassHasWords()
{
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(ErrorClass::Cancelled); ++i)
        seen.insert(bw::gateway::outcomeInWords(attempt(u"a"_s, static_cast<ErrorClass>(i))));
    QCOMPARE(seen.size(), static_cast<int>(ErrorClass::Cancelled) + 1);
}

void TestAttemptWords::spans_data()
{
    QTest::addColumn<Nanoseconds>("span");
    QTest::addColumn<QString>("words");
    QTest::newRow("tiny") << Nanoseconds(840us) << u"0.8 ms"_s;
    QTest::newRow("small") << Nanoseconds(9'940us) << u"9.9 ms"_s;
    QTest::newRow("ms") << Nanoseconds(350ms) << u"350 ms"_s;
    QTest::newRow("second") << Nanoseconds(1s) << u"1 s"_s;
    QTest::newRow("fraction") << Nanoseconds(1'540ms) << u"1.5 s"_s;
    QTest::newRow("many") << Nanoseconds(12'400ms) << u"12 s"_s;
}

void TestAttemptWords::spans()
{
    QFETCH(Nanoseconds, span);
    QTEST(bw::gateway::spanInWords(span), "words");
}

QTEST_GUILESS_MAIN(TestAttemptWords)
#include "tst_attemptwords.moc"
