// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaybook.h"

#include "base/logging.h"
#include "gateway/profilefile.h"

#include <QFile>

namespace bw::ui {

using gateway::GatewayProfile;

namespace {

KeyId firstKey(const GatewayProfile& profile)
{
    return profile.keys.isEmpty() ? KeyId() : profile.keys.constFirst().id;
}

} // namespace

GatewayBook::GatewayBook(store::ProfileStore& store, secrets::KeyStore& keys, QObject* parent)
    : QObject(parent), m_store(store), m_keys(keys)
{
}

void GatewayBook::load()
{
    m_store.list(this, [this](const Result<QList<GatewayProfile>>& stored) { take(stored); });
}

std::optional<GatewayProfile> GatewayBook::find(const ProfileId& id) const
{
    const auto found = std::ranges::find(m_profiles, id, &GatewayProfile::id);
    return found == m_profiles.end() ? std::nullopt : std::optional(*found);
}

bool GatewayBook::isKnownEmpty() const
{
    return m_listed && m_profiles.isEmpty() && m_store.unreadable() == 0;
}

const QString& GatewayBook::trouble() const
{
    return m_store.trouble();
}

bool GatewayBook::hasUnwritten() const
{
    return m_store.hasUnwritten();
}

void GatewayBook::save(const GatewayProfile& profile)
{
    GatewayProfile complete = profile; // it may be of before a key was put into the keychain
    complete.keptKeys = keptOf(profile);
    store(complete);
    emit changed();
}

void GatewayBook::store(const GatewayProfile& profile)
{
    if (!isTransient(profile.id))
        m_store.save(profile);
    put(profile);
}

gateway::KeptKeys GatewayBook::keptOf(const GatewayProfile& profile) const
{
    const auto before = find(profile.id);
    gateway::KeptKeys kept;
    for (const KeyId& id : gateway::allKeyIdsOf(profile)) {
        const bool seen = m_keys.isPersistent() && m_known.contains(id);
        if (seen || profile.keptKeys.ids.contains(id) || (before && before->keptKeys.ids.contains(id)))
            kept.ids.insert(id);
    }
    return kept;
}

bool GatewayBook::isKept(const KeyId& id) const
{
    return std::ranges::any_of(m_profiles, [&id](const GatewayProfile& profile) { return profile.keptKeys.ids.contains(id); });
}

//! Nothing that a person sees, so changed() does not come.
void GatewayBook::noteKept(const KeyId& id)
{
    m_known.insert(id);
    if (!m_keys.isPersistent())
        return;
    for (GatewayProfile profile : QList<GatewayProfile>(m_profiles)) {
        if (profile.keptKeys.ids.contains(id) || !gateway::allKeyIdsOf(profile).contains(id))
            continue;
        profile.keptKeys.ids.insert(id);
        store(profile);
    }
}

void GatewayBook::noteGone(const KeyId& id)
{
    m_known.remove(id);
    for (GatewayProfile profile : QList<GatewayProfile>(m_profiles)) {
        if (profile.keptKeys.ids.remove(id))
            store(profile);
    }
}

void GatewayBook::remove(const ProfileId& id)
{
    if (!m_transient.remove(id))
        m_store.remove(id);
    if (m_profiles.removeIf([&id](const GatewayProfile& profile) { return profile.id == id; }) > 0)
        emit changed();
}

void GatewayBook::putFirst(const QString& nameOrFile)
{
    m_first = nameOrFile;
    if (QFile::exists(nameOrFile)) {
        const Result<GatewayProfile> profile = gateway::readProfileFile(nameOrFile);
        if (!profile) {
            qCWarning(log::ui) << "the gateway of the environment:" << profile.error().message;
            return;
        }
        m_first = profile->id.value();
        addTransient(*profile);
    }
    keepFirst();
    emit changed();
}

bool GatewayBook::isPutFirst(const GatewayProfile& profile) const
{
    return !m_first.isEmpty() && (profile.id.value() == m_first || profile.name.compare(m_first, Qt::CaseInsensitive) == 0);
}

void GatewayBook::keepFirst()
{
    const auto found = std::ranges::find_if(m_profiles, [this](const GatewayProfile& profile) { return isPutFirst(profile); });
    if (found != m_profiles.end())
        std::rotate(m_profiles.begin(), found, found + 1);
}

void GatewayBook::addTransient(const GatewayProfile& profile)
{
    m_transient.insert(profile.id);
    m_profiles.prepend(profile);
    emit changed();
}

void GatewayBook::keyRing(const GatewayProfile& profile, const Secrets& typed, QObject* receiver,
                          std::function<void(Result<secrets::KeyRing>)> done)
{
    QList<KeyId> wanted = gateway::keyIdsOf(profile);
    secrets::KeyRing found;
    for (const KeyId& id : QList<KeyId>(wanted)) {
        if (const SecretString key = typed.value(id); !key.isEmpty()) {
            found.add(id, key);
            wanted.removeAll(id);
        }
    }
    collectKeys(std::move(wanted), std::move(found), receiver, std::move(done));
}

//! One after the other: a keychain may ask the person for each.
void GatewayBook::collectKeys(QList<KeyId> wanted, secrets::KeyRing found, QObject* receiver,
                              std::function<void(Result<secrets::KeyRing>)> done)
{
    if (wanted.isEmpty()) {
        QMetaObject::invokeMethod(receiver, [done = std::move(done), found = std::move(found)] { done(found); },
                                  Qt::QueuedConnection);
        return;
    }
    const KeyId id = wanted.takeFirst();
    readKey(id, receiver, [this, id, wanted = std::move(wanted), found = std::move(found), receiver,
                           done = std::move(done)](const Result<SecretString>& read) mutable {
        if (!read)
            return done(tl::unexpected(read.error()));
        found.add(id, *read);
        collectKeys(std::move(wanted), std::move(found), receiver, std::move(done));
    });
}

void GatewayBook::key(const GatewayProfile& profile, QObject* receiver, std::function<void(Result<SecretString>)> done)
{
    readKey(firstKey(profile), receiver, std::move(done));
}

void GatewayBook::readKey(const KeyId& id, QObject* receiver, std::function<void(Result<SecretString>)> done)
{
    const auto answer = [receiver, &done](SecretString key) { // later, as the key store does
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done), key = std::move(key)] { done(key); }, Qt::QueuedConnection);
    };
    if (id.isEmpty()) {
        answer({});
        return;
    }
    if (const auto held = m_session.constFind(id); held != m_session.cend()) {
        answer(*held);
        return;
    }
    m_keys.read(id, receiver, [this, id, done = std::move(done)](Result<SecretString> read) {
        if (read && !read->isEmpty())
            noteKept(id);
        if (!read && read.error().code == ErrorCode::NotFound && !isKept(id))
            read = SecretString(); // a gateway that asks for no key
        done(std::move(read));
    });
}

void GatewayBook::saveKey(const KeyId& id, const SecretString& key, QObject* receiver, std::function<void(Result<void>)> done)
{
    m_keys.write(id, key, receiver, [this, id, done = std::move(done)](const Result<void>& written) {
        if (written) {
            m_session.remove(id);
            noteKept(id);
            emit changed();
        }
        done(written);
    });
}

void GatewayBook::keepKeyForSession(const KeyId& id, const SecretString& key)
{
    m_session.insert(id, key);
    emit changed();
}

void GatewayBook::forgetKeys(const QList<KeyId>& ids)
{
    for (const KeyId& id : ids) {
        m_session.remove(id);
        noteGone(id);
        m_keys.remove(id, this, [](const Result<void>& removed) {
            if (!removed && removed.error().code != ErrorCode::NotFound)
                qCWarning(log::ui) << "a key could not be removed from the keychain:" << removed.error().message;
        });
    }
}

QString GatewayBook::keyPlace(const KeyId& id) const
{
    if (m_session.contains(id))
        return tr("this session only");
    return m_known.contains(id) ? m_keys.name() : QString();
}

QString GatewayBook::keyPlace(const GatewayProfile& profile) const
{
    return keyPlace(firstKey(profile));
}

void GatewayBook::take(const Result<QList<GatewayProfile>>& stored)
{
    if (stored) {
        for (const GatewayProfile& profile : *stored) {
            if (!find(profile.id)) // what was saved meanwhile is newer
                m_profiles.append(profile);
        }
        keepFirst();
        emit changed();
        if (!std::exchange(m_listed, true))
            emit listed();
    } else {
        qCWarning(log::ui) << "the gateways could not be read:" << stored.error().message;
    }
    if (!std::exchange(m_loaded, true))
        emit loaded();
}

void GatewayBook::put(const GatewayProfile& profile)
{
    const auto found = std::ranges::find(m_profiles, profile.id, &GatewayProfile::id);
    if (found == m_profiles.end())
        m_profiles.append(profile);
    else
        *found = profile;
}

} // namespace bw::ui
