// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sessionkeystore.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::secrets;

class TestSessionKeyStore : public test::Suite
{
    Q_OBJECT

private slots:
    void keepsUntilRemoved();
    void answersLaterAndNotToTheDead();
    void isNotPersistentAndAlwaysThere();

private:
    [[nodiscard]] Result<SecretString> read(KeyStore& store);
    [[nodiscard]] Result<void> write(KeyStore& store, const QByteArray& key);

    KeyId m_id{u"item"_s};
};

Result<SecretString> TestSessionKeyStore::read(KeyStore& store)
{
    std::optional<Result<SecretString>> answer;
    store.read(m_id, this, [&answer](const Result<SecretString>& result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        return failure(ErrorCode::Internal, u"no answer"_s);
    return *answer;
}

Result<void> TestSessionKeyStore::write(KeyStore& store, const QByteArray& key)
{
    std::optional<Result<void>> answer;
    store.write(m_id, SecretString(key), this, [&answer](const Result<void>& result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        return failure(ErrorCode::Internal, u"no answer"_s);
    return *answer;
}

void TestSessionKeyStore::keepsUntilRemoved()
{
    SessionKeyStore store;
    QCOMPARE(read(store).error().code, ErrorCode::NotFound);
    QVERIFY(write(store, "first"));
    QVERIFY(write(store, "second"));
    QCOMPARE(read(store).value_or(SecretString()).reveal(), QByteArray("second"));
    QCOMPARE(write(store, "").error().code, ErrorCode::InvalidInput);
    QCOMPARE(read(store).value_or(SecretString()).reveal(), QByteArray("second"));
    bool removed = false;
    store.remove(m_id, this, [&removed](const Result<void>& result) { removed = result.has_value(); });
    QTRY_VERIFY(removed);
    QCOMPARE(read(store).error().code, ErrorCode::NotFound);
}

void TestSessionKeyStore::answersLaterAndNotToTheDead()
{
    SessionKeyStore store;
    auto dead = std::make_unique<QObject>();
    bool deadWasCalled = false;
    bool called = false;
    store.read(m_id, dead.get(), [&deadWasCalled](const Result<SecretString>&) { deadWasCalled = true; });
    store.read(m_id, this, [&called](const Result<SecretString>&) { called = true; });
    QVERIFY(!called);
    dead.reset();
    QTRY_VERIFY(called);
    QVERIFY(!deadWasCalled);
}

void TestSessionKeyStore::isNotPersistentAndAlwaysThere()
{
    const std::unique_ptr<KeyStore> store = sessionKeyStore();
    QVERIFY(!store->isPersistent());
    QCOMPARE(store->name(), u"this session only"_s);
    bool there = false;
    store->probe(this, [&there](const Result<void>& result) { there = result.has_value(); });
    QTRY_VERIFY(there);
}

QTEST_GUILESS_MAIN(TestSessionKeyStore)
#include "tst_sessionkeystore.moc"
