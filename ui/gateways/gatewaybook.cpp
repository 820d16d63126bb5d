// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaybook.h"

#include "base/logging.h"

namespace bw::ui {

using gateway::GatewayProfile;

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

void GatewayBook::save(const GatewayProfile& profile)
{
    if (!isTransient(profile.id))
        m_store.save(profile);
    put(profile);
    emit changed();
}

void GatewayBook::remove(const ProfileId& id)
{
    if (!m_transient.remove(id))
        m_store.remove(id);
    if (m_profiles.removeIf([&id](const GatewayProfile& profile) { return profile.id == id; }) > 0)
        emit changed();
}

void GatewayBook::addTransient(const GatewayProfile& profile)
{
    m_transient.insert(profile.id);
    m_profiles.prepend(profile);
    emit changed();
}

void GatewayBook::key(const GatewayProfile& profile, QObject* receiver, std::function<void(Result<SecretString>)> done)
{
    const auto answer = [receiver, &done](SecretString key) { // later, as the key store does
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done), key = std::move(key)] { done(key); }, Qt::QueuedConnection);
    };
    if (profile.key.isEmpty() || isTransient(profile.id)) {
        answer({});
        return;
    }
    if (const auto held = m_session.constFind(profile.key); held != m_session.cend()) {
        answer(*held);
        return;
    }
    m_keys.read(profile.key, receiver, [this, id = profile.key, done = std::move(done)](Result<SecretString> read) {
        if (read && !read->isEmpty())
            m_known.insert(id);
        if (!read && read.error().code == ErrorCode::NotFound)
            read = SecretString(); // a gateway that asks for no key
        done(std::move(read));
    });
}

void GatewayBook::saveKey(const GatewayProfile& profile, const SecretString& key, QObject* receiver,
                          std::function<void(Result<void>)> done)
{
    m_keys.write(profile.key, key, receiver, [this, id = profile.key, done = std::move(done)](const Result<void>& written) {
        if (written) {
            m_session.remove(id);
            m_known.insert(id);
            emit changed();
        }
        done(written);
    });
}

void GatewayBook::keepKeyForSession(const GatewayProfile& profile, const SecretString& key)
{
    m_session.insert(profile.key, key);
    emit changed();
}

void GatewayBook::forgetKey(const GatewayProfile& profile)
{
    m_session.remove(profile.key);
    m_known.remove(profile.key);
    m_keys.remove(profile.key, this, [](const Result<void>& removed) {
        if (!removed && removed.error().code != ErrorCode::NotFound)
            qCWarning(log::ui) << "a key could not be removed from the keychain:" << removed.error().message;
    });
}

QString GatewayBook::keyPlace(const GatewayProfile& profile) const
{
    if (m_session.contains(profile.key))
        return tr("this session only");
    return m_known.contains(profile.key) ? m_keys.name() : QString();
}

void GatewayBook::take(const Result<QList<GatewayProfile>>& stored)
{
    if (stored) {
        for (const GatewayProfile& profile : *stored) {
            if (!find(profile.id)) // what was saved meanwhile is newer
                m_profiles.append(profile);
        }
        emit changed();
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
