// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/checkverdict.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::gateway::KeyCheckResult;
using bw::gateway::KeyState;
using bw::ui::CheckVerdict;
using bw::ui::KeyGiven;
using bw::ui::Pill;
using bw::ui::verdictOf;

namespace {

KeyCheckResult resultOf(KeyState state, bw::ErrorClass errorClass)
{
    KeyCheckResult result;
    result.state = state;
    result.record.failure.errorClass = errorClass;
    result.record.stream = false;
    result.record.intended = bw::Instant(1s);
    result.record.sent = bw::Instant(1s);
    result.record.end = bw::Instant(1s + 212ms);
    result.record.timings.lastByte = result.record.end;
    result.record.timings.dns = 3ms;
    result.record.timings.wait = 150ms;
    return result;
}

} // namespace

class TestCheckVerdict : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void acceptedSaysHowLongItTook();
    void noKeyIsNoAcceptedKey();
    void openConnectionsExplainTheMissingPhases();
    void refusedIsExplained();
    void unreachableIsNotRefused();
    void silenceAboutTheKeyIsSaid();
    void phasesKeepTheUnknownUnknown();
};

void TestCheckVerdict::acceptedSaysHowLongItTook()
{
    const CheckVerdict verdict = verdictOf(resultOf(KeyState::Valid, bw::ErrorClass::Ok), KeyGiven::Yes);
    QCOMPARE(verdict.kind, Pill::Kind::Good);
    QCOMPARE(verdict.word, u"key verified · 212 ms"_s);
    QVERIFY(verdict.advice.isEmpty());
}

void TestCheckVerdict::noKeyIsNoAcceptedKey()
{
    const CheckVerdict verdict = verdictOf(resultOf(KeyState::Valid, bw::ErrorClass::Ok), KeyGiven::No);
    QCOMPARE(verdict.kind, Pill::Kind::Good);
    QCOMPARE(verdict.word, u"reachable · 212 ms"_s);
}

void TestCheckVerdict::openConnectionsExplainTheMissingPhases()
{
    KeyCheckResult result = resultOf(KeyState::Valid, bw::ErrorClass::Ok);
    QVERIFY(!verdictOf(result, KeyGiven::Yes).sentence.contains(u"open already"_s));
    result.record.connection.reused = true;
    QVERIFY(verdictOf(result, KeyGiven::Yes).sentence.contains(u"open already"_s));
}

void TestCheckVerdict::refusedIsExplained()
{
    const CheckVerdict verdict = verdictOf(resultOf(KeyState::Invalid, bw::ErrorClass::Auth), KeyGiven::Yes);
    QCOMPARE(verdict.kind, Pill::Kind::Bad);
    QVERIFY(!verdict.sentence.isEmpty());
    QVERIFY(!verdict.advice.isEmpty());
}

void TestCheckVerdict::unreachableIsNotRefused()
{
    const CheckVerdict verdict = verdictOf(resultOf(KeyState::Unknown, bw::ErrorClass::Dns), KeyGiven::Yes);
    QCOMPARE(verdict.kind, Pill::Kind::Warning);
    QCOMPARE(verdict.word, u"not verified"_s);
    QVERIFY(verdict.sentence != verdictOf(resultOf(KeyState::Unknown, bw::ErrorClass::Tls), KeyGiven::Yes).sentence);
}

void TestCheckVerdict::silenceAboutTheKeyIsSaid()
{
    const CheckVerdict verdict = verdictOf(resultOf(KeyState::Unknown, bw::ErrorClass::Ok), KeyGiven::Yes);
    QCOMPARE(verdict.kind, Pill::Kind::Warning);
    QVERIFY(verdict.advice.contains(u"default model"_s));
}

void TestCheckVerdict::phasesKeepTheUnknownUnknown()
{
    const CheckVerdict verdict = verdictOf(resultOf(KeyState::Valid, bw::ErrorClass::Ok), KeyGiven::Yes);
    const QList<CheckVerdict::Phase> expected{
        {u"DNS"_s, 3ms}, {u"TCP"_s, std::nullopt}, {u"TLS"_s, std::nullopt}, {u"first byte"_s, 150ms}, {u"total"_s, 212ms}};
    QCOMPARE(verdict.phases, expected);
}

QTEST_GUILESS_MAIN(TestCheckVerdict)
#include "tst_checkverdict.moc"
