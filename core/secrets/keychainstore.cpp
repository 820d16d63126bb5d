// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainstore.h"

#include "base/logging.h"

#include <QPointer>
#include <QTimer>

namespace bw::secrets {

using namespace Qt::StringLiterals;

namespace {

//! Never written, so reading it shows whether the service answers and gives no keychain a reason to ask the person.
const QString ProbeItem = u"bellwether-is-anybody-there"_s;

} // namespace

//! Who waits for one read under way.
struct KeychainStore::Readers
{
    QList<std::pair<QPointer<QObject>, ReadDone>> waiting;
};

KeychainStore::KeychainStore(std::unique_ptr<Keychain> keychain, KeychainTimeouts timeouts, QObject* parent)
    : KeyStore(parent), m_keychain(std::move(keychain)), m_timeouts(timeouts)
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const KeyId& id, QObject* receiver, ReadDone done)
{
    if (const auto cached = m_cache.constFind(id); cached != m_cache.cend())
        return answerLater(receiver, std::move(done), Result<SecretString>(*cached));
    std::shared_ptr<Readers>& readers = m_reading[id];
    if (readers) {
        readers->waiting.emplaceBack(receiver, std::move(done));
        return;
    }
    readers = std::make_shared<Readers>();
    readers->waiting.emplaceBack(receiver, std::move(done));
    readItem(id, readers);
}

void KeychainStore::readItem(const KeyId& id, const std::shared_ptr<Readers>& readers)
{
    const auto finish = [this, id, readers](const KeychainReply& reply) {
        if (m_reading.value(id) == readers)
            m_reading.remove(id);
        Result<SecretString> result = reply.secret;
        if (reply.error != KeychainError::None)
            result = tl::unexpected(errorOf(reply));
        else
            m_cache.insert(id, reply.secret);
        for (const auto& [receiver, done] : std::exchange(readers->waiting, {})) {
            if (receiver)
                done(result);
        }
    };
    withService([this, id, finish](const KeychainReply& service) {
        if (service.error != KeychainError::None)
            return finish(service);
        limited(
            m_timeouts.answer, [this, id](Keychain::Done done) { m_keychain->read(id.value(), std::move(done)); },
            finish);
    });
}

void KeychainStore::write(const KeyId& id, const SecretString& key, QObject* receiver, Done done)
{
    if (key.isEmpty())
        return answerLater(
            receiver, std::move(done),
            Result<void>(failure(ErrorCode::InvalidInput, tr("There is no key to keep. Enter one first."))));
    if (m_cache.value(id) == key)
        return answerLater(receiver, std::move(done), Result<void>());
    change(id, key, receiver, std::move(done));
}

void KeychainStore::remove(const KeyId& id, QObject* receiver, Done done)
{
    change(id, {}, receiver, std::move(done));
}

//! An empty key removes. What is asked from now on waits for the outcome in the keychain's own queue.
void KeychainStore::change(const KeyId& id, const SecretString& key, QObject* receiver, Done done)
{
    m_cache.remove(id);
    m_reading.remove(id);
    const auto finish = [this, id, key, target = QPointer(receiver),
                         done = std::move(done)](const KeychainReply& reply) {
        const bool gone = key.isEmpty() && reply.error == KeychainError::NotFound;
        const bool ok = reply.error == KeychainError::None || gone;
        if (ok && !key.isEmpty())
            m_cache.insert(id, key);
        if (target && done)
            done(ok ? Result<void>() : tl::unexpected(errorOf(reply)));
    };
    withService([this, id, key, finish](const KeychainReply& service) {
        if (service.error != KeychainError::None)
            return finish(service);
        const auto ask = [this, id, key](Keychain::Done answered) {
            if (key.isEmpty())
                m_keychain->remove(id.value(), std::move(answered));
            else
                m_keychain->write(id.value(), key, std::move(answered));
        };
        limited(m_timeouts.answer, ask, finish);
    });
}

void KeychainStore::probe(QObject* receiver, Done done)
{
    m_serviceSeen = false; // ask anew
    withService([this, target = QPointer(receiver), done = std::move(done)](const KeychainReply& service) {
        if (target && done)
            done(service.error == KeychainError::None ? Result<void>() : tl::unexpected(errorOf(service)));
    });
}

QString KeychainStore::name() const
{
    return m_keychain->name();
}

//! Runs `work` once the service is known to answer, or with the reason why not. Only a service that was seen is
//! remembered: one that comes later is found by the next call.
void KeychainStore::withService(const std::function<void(KeychainReply)>& work)
{
    if (m_serviceSeen && m_waitingForService.isEmpty())
        return work({});
    m_waitingForService.append(work);
    if (m_waitingForService.size() > 1)
        return;
    limited(
        m_timeouts.probe, [this](Keychain::Done done) { m_keychain->read(ProbeItem, std::move(done)); },
        [this](const KeychainReply& reply) { serviceAnswered(reply); });
}

void KeychainStore::serviceAnswered(const KeychainReply& reply)
{
    m_serviceSeen = reply.error == KeychainError::None || reply.error == KeychainError::NotFound;
    const KeychainReply service = m_serviceSeen ? KeychainReply{} : reply;
    if (!m_serviceSeen)
        qCInfo(log::secrets) << "no keychain:" << reply.detail;
    for (const auto& work : std::exchange(m_waitingForService, {}))
        work(service);
}

void KeychainStore::limited(std::chrono::milliseconds limit, const Ask& ask, Keychain::Done done)
{
    auto waiting = std::make_shared<Keychain::Done>(std::move(done));
    const auto once = [waiting](const KeychainReply& reply) {
        if (const Keychain::Done first = std::exchange(*waiting, {}))
            first(reply);
    };
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [once, timer] {
        timer->deleteLater();
        once({KeychainError::TimedOut, {}, {}});
    });
    timer->start(limit);
    ask([once, timer = QPointer(timer)](const KeychainReply& reply) {
        if (timer)
            timer->deleteLater();
        once(reply);
    });
}

Error KeychainStore::errorOf(const KeychainReply& reply) const
{
    switch (reply.error) {
    case KeychainError::NotFound:
        return {ErrorCode::NotFound,
                tr("%1 holds no key for this gateway, or it stayed locked. Unlock it and try again, or "
                   "enter the key again.")
                    .arg(name())};
    case KeychainError::RefusedByPerson:
        return {ErrorCode::Denied,
                tr("%1 was not allowed to give out the key, so the gateway cannot be asked. The key is "
                   "still there; try again and allow it.")
                    .arg(name())};
    case KeychainError::Denied:
        return {ErrorCode::Denied,
                tr("%1 refused access. Usually it is locked, or Bellwether is not on its list of programs. "
                   "The key is still there; unlock it and try again.")
                    .arg(name())};
    case KeychainError::TimedOut:
        return {ErrorCode::Unavailable,
                tr("%1 did not answer in time. Usually its window waits for a password behind other "
                   "windows, or its service hangs. Look for that window and try again, or keep the key "
                   "for this session only.")
                    .arg(name())};
    case KeychainError::NoService:
    case KeychainError::Other:
    case KeychainError::None:
        break;
    }
    const QString sentence =
        tr("No keychain service can be reached, so keys cannot be kept safely. On Linux, install and start "
           "GNOME Keyring, KeePassXC or KWallet; or keep the key for this session only.");
    return {ErrorCode::Unavailable, reply.detail.isEmpty() ? sentence : sentence + u" ("_s + reply.detail + u')'};
}

} // namespace bw::secrets
