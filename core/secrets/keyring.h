// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/secretstring.h"

#include <QList>

namespace bw::secrets {

//! The keys of one call, in memory: what the keychain holds under each id. The key under the empty id serves those that
//! name no key. A value; prints no key.
class KeyRing
{
public:
    KeyRing() = default;
    //! One key, for those that name none.
    explicit KeyRing(SecretString key) { add(KeyId(), std::move(key)); }
    KeyRing(const KeyId& id, SecretString key) { add(id, std::move(key)); }

    //! Replaces the key of this id. An empty key is none.
    void add(const KeyId& id, SecretString key);
    //! Empty if there is none.
    [[nodiscard]] SecretString key(const KeyId& id) const;
    [[nodiscard]] QList<SecretString> all() const; //!< for taking them out of texts
    [[nodiscard]] bool isEmpty() const noexcept { return m_entries.isEmpty(); }

    bool operator==(const KeyRing&) const = default;

private:
    struct Entry
    {
        KeyId id;
        SecretString key;

        bool operator==(const Entry&) const = default;
    };

    QList<Entry> m_entries; // a handful: a search is quicker than a hash
};

} // namespace bw::secrets
