// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainstore.h"

#include "support/suite.h"

#include <QMap>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::secrets;
using std::chrono::milliseconds;

namespace {

//! A keychain as the test wants it: counts what it is asked, fails or hangs on demand.
struct FakeService
{
    QMap<QString, QByteArray> items;
    QStringList asked;
    KeychainError readError = KeychainError::None;
    KeychainError changeError = KeychainError::None;
    bool running = true;
    bool hangs = false;
    QList<Keychain::Done> held; //!< what it was asked while it hung
};

class FakeKeychain final : public Keychain
{
public:
    explicit FakeKeychain(FakeService& service) : m_service(service) {}

    void read(const QString& item, Done done) override
    {
        const bool probe = !item.startsWith(u"key"_s);
        m_service.asked.append(probe ? u"probe"_s : u"read "_s + item);
        answer(std::move(done), [this, item, probe]() -> KeychainReply {
            if (m_service.readError != KeychainError::None && !probe)
                return {m_service.readError, {}, {}};
            if (!m_service.items.contains(item))
                return {KeychainError::NotFound, {}, {}};
            return {KeychainError::None, {}, SecretString(m_service.items.value(item))};
        });
    }

    void write(const QString& item, const SecretString& secret, Done done) override
    {
        m_service.asked.append(u"write "_s + item);
        answer(std::move(done), [this, item, secret]() -> KeychainReply {
            if (m_service.changeError == KeychainError::None)
                m_service.items.insert(item, secret.reveal());
            return {m_service.changeError, {}, {}};
        });
    }

    void remove(const QString& item, Done done) override
    {
        m_service.asked.append(u"remove "_s + item);
        answer(std::move(done), [this, item]() -> KeychainReply {
            if (m_service.changeError == KeychainError::None && m_service.items.remove(item) == 0)
                return {KeychainError::NotFound, {}, {}};
            return {m_service.changeError, {}, {}};
        });
    }

    QString name() const override { return u"Test Keychain"_s; }

private:
    void answer(Done done, const std::function<KeychainReply()>& reply)
    {
        if (m_service.hangs) {
            m_service.held.append(std::move(done));
            return;
        }
        QTimer::singleShot(0, &m_context, [this, done = std::move(done), reply] {
            done(m_service.running ? reply() : KeychainReply{KeychainError::Other, u"no bus"_s, {}});
        });
    }

    FakeService& m_service;
    QObject m_context;
};

} // namespace

class TestKeychainStore : public test::Suite
{
    Q_OBJECT

private slots:
    void init();

    void readsOnceASession();
    void readersOfOneItemShareOneRead();
    void writesOnlyWhatChanged();
    void readAfterWriteNeverSeesTheOldKey();
    void removesAndForgets();
    void errorsAreSentencesAndDeleteNothing_data();
    void errorsAreSentencesAndDeleteNothing();
    void missingServiceIsFoundWhenItComes();
    void hangingServiceIsUnavailable();
    void lateReplyIsHarmless();
    void deadReceiverIsNotCalled();

private:
    struct Answer
    {
        std::optional<Result<SecretString>> read;
        std::optional<Result<void>> done;
    };

    std::shared_ptr<Answer> startRead(const KeyId& id);
    [[nodiscard]] Result<SecretString> read(const KeyId& id);
    [[nodiscard]] Result<void> write(const KeyId& id, const QByteArray& key);
    [[nodiscard]] Result<void> remove(const KeyId& id);
    [[nodiscard]] Result<void> probe();
    [[nodiscard]] static Result<void> wait(const std::shared_ptr<Answer>& answer);

    const KeyId m_key{u"key-1"_s};
    FakeService m_service;
    std::unique_ptr<KeychainStore> m_store;
};

void TestKeychainStore::init()
{
    Suite::init();
    m_service = {};
    m_service.items.insert(m_key.value(), "secret");
    m_store = std::make_unique<KeychainStore>(std::make_unique<FakeKeychain>(m_service),
                                              KeychainTimeouts{milliseconds(200), milliseconds(400)});
}

std::shared_ptr<TestKeychainStore::Answer> TestKeychainStore::startRead(const KeyId& id)
{
    auto answer = std::make_shared<Answer>();
    m_store->read(id, this, [answer](const Result<SecretString>& result) { answer->read = result; });
    return answer;
}

Result<SecretString> TestKeychainStore::read(const KeyId& id)
{
    const std::shared_ptr<Answer> answer = startRead(id);
    if (!QTest::qWaitFor([answer] { return answer->read.has_value(); }))
        return failure(ErrorCode::Internal, u"no answer"_s);
    return *answer->read;
}

Result<void> TestKeychainStore::wait(const std::shared_ptr<Answer>& answer)
{
    if (!QTest::qWaitFor([answer] { return answer->done.has_value(); }))
        return failure(ErrorCode::Internal, u"no answer"_s);
    return *answer->done;
}

Result<void> TestKeychainStore::write(const KeyId& id, const QByteArray& key)
{
    auto answer = std::make_shared<Answer>();
    m_store->write(id, SecretString(key), this, [answer](const Result<void>& result) { answer->done = result; });
    return wait(answer);
}

Result<void> TestKeychainStore::remove(const KeyId& id)
{
    auto answer = std::make_shared<Answer>();
    m_store->remove(id, this, [answer](const Result<void>& result) { answer->done = result; });
    return wait(answer);
}

Result<void> TestKeychainStore::probe()
{
    auto answer = std::make_shared<Answer>();
    m_store->probe(this, [answer](const Result<void>& result) { answer->done = result; });
    return wait(answer);
}

void TestKeychainStore::readsOnceASession()
{
    for (int i = 0; i < 3; ++i)
        QCOMPARE(read(m_key).value_or(SecretString()).reveal(), QByteArray("secret"));
    QCOMPARE(m_service.asked, QStringList({u"probe"_s, u"read key-1"_s}));
    QCOMPARE(read(KeyId(u"key-2"_s)).error().code, ErrorCode::NotFound);
    m_service.items.insert(u"key-2"_s, "later");
    QCOMPARE(read(KeyId(u"key-2"_s)).value_or(SecretString()).reveal(),
             QByteArray("later")); // absence is not remembered
}

void TestKeychainStore::readersOfOneItemShareOneRead()
{
    const auto first = startRead(m_key);
    const auto second = startRead(m_key);
    QVERIFY(!first->read && !second->read);
    QTRY_VERIFY(first->read && second->read);
    QVERIFY(first->read->has_value() && second->read->has_value());
    QCOMPARE(m_service.asked.count(u"read key-1"_s), 1);
}

void TestKeychainStore::writesOnlyWhatChanged()
{
    QVERIFY(write(m_key, "new"));
    QVERIFY(write(m_key, "new"));
    QCOMPARE(read(m_key).value_or(SecretString()).reveal(), QByteArray("new"));
    QCOMPARE(m_service.asked, QStringList({u"probe"_s, u"write key-1"_s}));
    QVERIFY(write(m_key, "newer"));
    QCOMPARE(m_service.items.value(m_key.value()), QByteArray("newer"));
    QCOMPARE(write(m_key, "").error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_service.items.value(m_key.value()), QByteArray("newer"));
}

void TestKeychainStore::readAfterWriteNeverSeesTheOldKey()
{
    const auto before = startRead(m_key);
    m_store->write(m_key, SecretString("new"), this, {});
    const auto after = startRead(m_key);
    QTRY_VERIFY(before->read && after->read);
    QCOMPARE(before->read->value_or(SecretString()).reveal(), QByteArray("secret"));
    QCOMPARE(after->read->value_or(SecretString()).reveal(), QByteArray("new"));
}

void TestKeychainStore::removesAndForgets()
{
    QVERIFY(read(m_key));
    QVERIFY(remove(m_key));
    QVERIFY(m_service.items.isEmpty());
    QCOMPARE(read(m_key).error().code, ErrorCode::NotFound);
    QVERIFY(remove(m_key)); // not there: as wanted
}

void TestKeychainStore::errorsAreSentencesAndDeleteNothing_data()
{
    QTest::addColumn<KeychainError>("error");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not found") << KeychainError::NotFound << ErrorCode::NotFound;
    QTest::newRow("refused") << KeychainError::RefusedByPerson << ErrorCode::Denied;
    QTest::newRow("denied") << KeychainError::Denied << ErrorCode::Denied;
    QTest::newRow("no service") << KeychainError::NoService << ErrorCode::Unavailable;
    QTest::newRow("other") << KeychainError::Other << ErrorCode::Unavailable;
}

void TestKeychainStore::errorsAreSentencesAndDeleteNothing()
{
    QFETCH(KeychainError, error);
    m_service.readError = error;
    const Result<SecretString> refused = read(m_key);
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY(refused.error().message.endsWith(u'.'));
    QVERIFY(refused.error().message.count(u'.') >= 2); // what and what to do
    QVERIFY(!refused.error().message.contains(u"secret"_s));
    QCOMPARE(m_service.items.value(m_key.value()), QByteArray("secret"));

    m_service.readError = KeychainError::None;
    QCOMPARE(read(m_key).value_or(SecretString()).reveal(), QByteArray("secret")); // the next try asks again
    if (error == KeychainError::NotFound)
        return;
    m_service.changeError = error;
    QTEST(write(m_key, "new").error().code, "code");
    QCOMPARE(read(m_key).value_or(SecretString()).reveal(), QByteArray("secret"));
    QTEST(remove(m_key).error().code, "code");
    QCOMPARE(m_service.items.value(m_key.value()), QByteArray("secret"));
}

void TestKeychainStore::missingServiceIsFoundWhenItComes()
{
    m_service.running = false;
    QCOMPARE(probe().error().code, ErrorCode::Unavailable);
    QCOMPARE(read(m_key).error().code, ErrorCode::Unavailable);
    QCOMPARE(write(m_key, "new").error().code, ErrorCode::Unavailable);
    QCOMPARE(m_service.asked.removeAll(u"probe"_s), 3);
    QVERIFY(m_service.asked.isEmpty()); // no secret was offered to a service that is not there
    m_service.running = true;
    QVERIFY(probe());
    QCOMPARE(read(m_key).value_or(SecretString()).reveal(), QByteArray("secret"));
}

void TestKeychainStore::hangingServiceIsUnavailable()
{
    m_service.hangs = true;
    const Result<SecretString> result = read(m_key);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unavailable);
    QVERIFY(result.error().message.contains(u"in time"_s));
}

void TestKeychainStore::lateReplyIsHarmless()
{
    QVERIFY(probe());
    m_service.hangs = true;
    QCOMPARE(read(m_key).error().code, ErrorCode::Unavailable);
    QCOMPARE(m_service.held.size(), 1);
    const auto again = startRead(m_key); // asks anew: the read before is given up
    m_service.held.first()({KeychainError::None, {}, SecretString("late")});
    QVERIFY(!again->read);
    QCOMPARE(m_service.held.size(), 2);
    m_service.held.last()({KeychainError::None, {}, SecretString("secret")});
    QVERIFY(again->read);
    QCOMPARE(again->read->value_or(SecretString()).reveal(), QByteArray("secret"));
    QCOMPARE(read(m_key).value_or(SecretString()).reveal(), QByteArray("secret"));
}

void TestKeychainStore::deadReceiverIsNotCalled()
{
    bool called = false;
    auto dead = std::make_unique<QObject>();
    m_store->read(m_key, dead.get(), [&called](const Result<SecretString>&) { called = true; });
    dead.reset();
    QVERIFY(read(m_key));
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
