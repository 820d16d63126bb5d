// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyring.h"

#include <algorithm>

namespace bw::secrets {

void KeyRing::add(const KeyId& id, SecretString key)
{
    m_entries.removeIf([&id](const Entry& entry) { return entry.id == id; });
    if (!key.isEmpty())
        m_entries.append({id, std::move(key)});
}

SecretString KeyRing::key(const KeyId& id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? SecretString() : found->key;
}

QList<SecretString> KeyRing::all() const
{
    QList<SecretString> keys;
    for (const Entry& entry : m_entries)
        keys.append(entry.key);
    return keys;
}

} // namespace bw::secrets
