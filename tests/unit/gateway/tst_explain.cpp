// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/explain.h"
#include "gateway/refusal.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::ErrorClass;
using bw::Failure;
using bw::gateway::explain;
using bw::gateway::Explanation;

class TestExplain : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyClassHasThreeSentences();
    void everyClassIsToldApart();
    void specialCases_data();
    void specialCases();
    void aNumberIsNoName_data();
    void aNumberIsNoName();
    void keychainSpeaksForItself();
    void cutShort();
};

void TestExplain::everyClassHasThreeSentences()
{
    for (int i = 0; i <= static_cast<int>(ErrorClass::Cancelled); ++i) {
        Failure failure;
        failure.errorClass = static_cast<ErrorClass>(i);
        const Explanation text = explain(failure);
        for (const QString& sentence : {text.what, text.cause, text.advice}) {
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(errorClassId(failure.errorClass)));
            QVERIFY2(sentence.at(0).isUpper(), qPrintable(sentence));
            QVERIFY2(sentence.contains(u' '), qPrintable(sentence));
        }
    }
}

void TestExplain::everyClassIsToldApart()
{
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(ErrorClass::Cancelled); ++i) {
        Failure failure;
        failure.errorClass = static_cast<ErrorClass>(i);
        seen.insert(explain(failure).what);
    }
    QCOMPARE(seen.size(), static_cast<int>(ErrorClass::Cancelled) + 1);
}

void TestExplain::specialCases_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("part");
    const QString none;
    QTest::newRow("key refused") << ErrorClass::Auth << 401 << none << none << u"did not accept the key"_s;
    QTest::newRow("no access") << ErrorClass::Auth << 403 << none << none << u"may not do this"_s;
    QTest::newRow("auth by 400") << ErrorClass::Auth << 400 << none << none << u"did not accept the key"_s;
    QTest::newRow("unknown model") << ErrorClass::BadRequest << 404 << u"model_not_found"_s << none << u"know this model"_s;
    QTest::newRow("unknown model, no code") << ErrorClass::BadRequest << 404 << none << u"The model `x` does not exist"_s
                                            << u"know this model"_s;
    QTest::newRow("unknown model by 400") << ErrorClass::BadRequest << 400 << u"model_not_found"_s << none << u"know this model"_s;
    QTest::newRow("model that no endpoint serves") << ErrorClass::BadRequest << 0 << u"model_not_found"_s
                                                   << u"No endpoint of “x” serves the model y."_s << u"know this model"_s;
    QTest::newRow("unknown path") << ErrorClass::BadRequest << 404 << none << u"Not Found"_s << u"nothing at this address"_s;
    QTest::newRow("too long") << ErrorClass::BadRequest << 400 << u"context_length_exceeded"_s << none << u"too long"_s;
    QTest::newRow("parameter") << ErrorClass::BadRequest << 400 << u"unknown_parameter"_s << none << u"as wrong"_s;
    QTest::newRow("bad gateway") << ErrorClass::Overloaded << 502 << none << u"502 Bad Gateway"_s << u"502"_s;
    QTest::newRow("certificate") << ErrorClass::Tls << 0 << u"certificate"_s << none << u"certificate was not accepted"_s;
    QTest::newRow("expired certificate") << ErrorClass::Tls << 0 << u"certificate_expired"_s << none << u"has expired"_s;
    QTest::newRow("certificate of another") << ErrorClass::Tls << 0 << u"certificate_wrong_host"_s << none << u"another host"_s;
    QTest::newRow("who signed?") << ErrorClass::Tls << 0 << u"certificate_unknown_issuer"_s << none << u"nobody this computer trusts"_s;
    QTest::newRow("extra authority") << ErrorClass::Tls << 0 << u"certificate_extra_ca"_s << none << u"authority of this gateway"_s;
    QTest::newRow("pin") << ErrorClass::Tls << 0 << u"certificate_wrong_pin"_s << none << u"pinned"_s;
    QTest::newRow("key not read") << ErrorClass::Auth << 0 << u"keychain"_s << none << u"could not be read from the keychain"_s;
    QTest::newRow("expired key") << ErrorClass::Auth << 401 << none << u"Your API key has expired"_s << u"key has expired"_s;
    QTest::newRow("pool exhausted") << ErrorClass::PoolTimeout << 0 << none << none << u"No connection of the pool"_s;
    QTest::newRow("circuit open") << ErrorClass::BreakerOpen << 0 << none << none << u"kept failing"_s;
    QTest::newRow("endpoints off") << ErrorClass::BreakerOpen << 0 << u"endpoints_off"_s << none << u"are switched off"_s;
    QTest::newRow("kill switch") << ErrorClass::BreakerOpen << 0 << u"switched_off_by_environment"_s << none
                                 << u"by the environment"_s;
    QTest::newRow("429") << ErrorClass::RateLimited << 429 << none << none << u"too many requests"_s;
    QTest::newRow("split stream") << ErrorClass::StreamCut << 200 << none << none << u"before the answer was complete"_s;
    QTest::newRow("handshake") << ErrorClass::Tls << 0 << none << u"wrong version number"_s << u"could not be set up"_s;
    QTest::newRow("refused") << ErrorClass::Connect << 0 << none << u"Connection refused"_s << u"refused the connection"_s;
    QTest::newRow("tokens a minute") << ErrorClass::RateLimited << 429 << u"tokens"_s << none << u"too many tokens"_s;
}

void TestExplain::specialCases()
{
    QFETCH(ErrorClass, errorClass);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, part);
    Failure failure;
    failure.errorClass = errorClass;
    failure.httpStatus = status;
    failure.code = code;
    failure.message = message;
    QVERIFY2(explain(failure).what.contains(part), qPrintable(explain(failure).what));
}

//! Many servers send the status as the code, and what they mean as the type.
void TestExplain::aNumberIsNoName_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("part");
    const QString none;
    QTest::newRow("vLLM without the model") << ErrorClass::BadRequest << 404 << u"404"_s << u"NotFoundError"_s << none << u"know this model"_s;
    QTest::newRow("Mistral without it") << ErrorClass::BadRequest << 400 << u"1500"_s << u"invalid_model"_s << none << u"know this model"_s;
    QTest::newRow("llama.cpp, too long") << ErrorClass::BadRequest << 400 << u"400"_s << u"exceed_context_size_error"_s << none << u"too long"_s;
    QTest::newRow("OpenAI, tokens a minute") << ErrorClass::RateLimited << 429 << u"rate_limit_exceeded"_s << u"tokens"_s << none << u"too many tokens"_s;
    QTest::newRow("OpenAI, requests a minute") << ErrorClass::RateLimited << 429 << u"rate_limit_exceeded"_s << u"requests"_s << none << u"too many requests"_s;
    QTest::newRow("only a number, then the message") << ErrorClass::Auth << 401 << u"401"_s << none << u"Your key has expired"_s << u"key has expired"_s;
}

void TestExplain::aNumberIsNoName()
{
    QFETCH(ErrorClass, errorClass);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, type);
    QFETCH(QString, message);
    QFETCH(QString, part);
    Failure failure;
    failure.errorClass = errorClass;
    failure.httpStatus = status;
    failure.code = code;
    failure.type = type;
    failure.message = message;
    QVERIFY2(explain(failure).what.contains(part), qPrintable(explain(failure).what));
}

void TestExplain::keychainSpeaksForItself()
{
    const Explanation words = explain(bw::gateway::keyNotRead({bw::ErrorCode::Denied, u"KWallet was not allowed to give out the key."_s}));
    QVERIFY2(words.what.contains(u"nothing was sent"_s), qPrintable(words.what));
    QCOMPARE(words.cause, u"KWallet was not allowed to give out the key."_s);
    QVERIFY(!(words.what + words.cause + words.advice).contains(u"mistyped"_s));
    QVERIFY(explain(bw::gateway::keyNotRead({})).cause.endsWith(u'.'));
}

void TestExplain::cutShort()
{
    bw::record::RequestRecord record;
    QVERIFY(explain(record).what.contains(u"succeeded"_s));
    record.truncated = true;
    QVERIFY(explain(record).what.contains(u"cut short"_s));
    QVERIFY(explain(record).advice.contains(u"buffering"_s));
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
