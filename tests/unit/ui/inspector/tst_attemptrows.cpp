// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/attemptrows.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

record::Attempt attempt(const QString& endpoint, ErrorClass errorClass, int status, Verdict verdict)
{
    record::Attempt made;
    made.endpointName = endpoint;
    made.model = u"gpt-4.1"_s;
    made.keyLabel = u"work"_s;
    made.failure.errorClass = errorClass;
    made.failure.httpStatus = status;
    made.httpStatus = status;
    made.verdict = verdict;
    made.duration = 1820ms;
    return made;
}

} // namespace

class TestAttemptRows : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void theChainOfThePicture()
    {
        record::RequestRecord record;
        record.model = u"gpt-4.1"_s;
        record::Attempt refused = attempt(u"HolySheep"_s, ErrorClass::RateLimited, 429, Verdict::RetrySame);
        refused.failure.serverDelay = 2s;
        record.attempts = {refused, attempt(u"HolySheep · APAC"_s, ErrorClass::Ok, 200, Verdict::Ok)};
        const auto rows = attemptRows(record);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].status, u"429"_s);
        QCOMPARE(rows[0].kind, Pill::Kind::Bad);
        QCOMPARE(rows[0].outcome, u"Retry-After 2.00 s"_s);
        QCOMPARE(rows[1].status, u"200"_s);
        QCOMPARE(rows[1].kind, Pill::Kind::Good);
        QCOMPARE(rows[1].where, u"HolySheep · APAC"_s);
        QCOMPARE(rows[1].outcome, u"1.82 s"_s);
        QCOMPARE(outcomeWord(record).text, u"retried"_s);
    }

    void anotherKeyOrModelIsNamed()
    {
        record::RequestRecord record;
        record.model = u"gpt-4.1"_s;
        record::Attempt second = attempt(u"e"_s, ErrorClass::Quota, 402, Verdict::NextEndpoint);
        second.keyLabel = u"spare"_s;
        record::Attempt third = attempt(u"f"_s, ErrorClass::Ok, 200, Verdict::Ok);
        third.keyLabel = u"spare"_s;
        third.model = u"deepseek-v3.2"_s;
        record.attempts = {attempt(u"e"_s, ErrorClass::Auth, 401, Verdict::NextKey), second, third};
        const auto rows = attemptRows(record);
        QCOMPARE(rows[0].where, u"e"_s);
        QCOMPARE(rows[0].outcome, u"next key"_s);
        QCOMPARE(rows[1].where, u"e · spare"_s);
        QCOMPARE(rows[1].outcome, u"next endpoint"_s);
        QCOMPARE(rows[2].where, u"f · deepseek-v3.2"_s);
    }

    void withoutAStatusTheClassIsSaid()
    {
        record::RequestRecord record;
        record.attempts = {attempt(u"e"_s, ErrorClass::ReadTimeout, 0, Verdict::Exhausted)};
        record.failure = record.attempts[0].failure;
        QCOMPARE(attemptRows(record)[0].status, u"read timeout"_s);
        QCOMPARE(attemptRows(record)[0].outcome, u"no attempts left"_s);
        QVERIFY(attemptRows(record)[0].detail.contains(u"did not answer in time"_s));
        QCOMPARE(outcomeWord(record).text, u"read timeout"_s);
        QCOMPARE(outcomeWord(record).kind, Pill::Kind::Bad);
    }

    void words_data()
    {
        QTest::addColumn<int>("errorClass");
        QTest::addColumn<int>("cache");
        QTest::addColumn<bool>("truncated");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, ErrorClass errorClass, record::CacheState cache, bool truncated, const QString& word) {
            QTest::newRow(name) << static_cast<int>(errorClass) << static_cast<int>(cache) << truncated << word;
        };
        row("ok", ErrorClass::Ok, record::CacheState::Miss, false, u"ok"_s);
        row("hit", ErrorClass::Ok, record::CacheState::Hit, false, u"from cache"_s);
        row("stale", ErrorClass::Ok, record::CacheState::Stale, false, u"stale cache"_s);
        row("cut", ErrorClass::Ok, record::CacheState::Off, true, u"cut"_s);
        row("stopped", ErrorClass::Cancelled, record::CacheState::Off, false, u"stopped"_s);
    }

    void words()
    {
        QFETCH(const int, errorClass);
        QFETCH(const int, cache);
        QFETCH(const bool, truncated);
        record::RequestRecord record;
        record.failure.errorClass = static_cast<ErrorClass>(errorClass);
        record.cache = static_cast<record::CacheState>(cache);
        record.truncated = truncated;
        QTEST(outcomeWord(record).text, "word");
    }
};

QTEST_APPLESS_MAIN(TestAttemptRows)
#include "tst_attemptrows.moc"
