// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"

#include <QByteArrayView>
#include <QList>
#include <QMultiHash>
#include <QSet>

namespace bw::secrets {

//! Looks for many keys in bytes, in one pass whatever their number. Holds them as secrets; says which was found by its
//! number, never by itself.
class KeySearch
{
public:
    //! False: too short to be a secret, it is not looked for. Its number counts on all the same, from 0.
    bool add(const SecretString& key);

    //! Numbers of the keys that stand in `bytes`, in any of their clothes.
    [[nodiscard]] QSet<int> in(QByteArrayView bytes) const;
    //! So many bytes of one piece must be looked at again with the next, or what lies across would be missed.
    [[nodiscard]] qsizetype overlap() const noexcept { return m_overlap; }

private:
    struct Trace
    {
        int key = 0;
        SecretString bytes;
    };

    static constexpr int Starts = 65'536; //!< all pairs of bytes

    int m_keys = 0;
    qsizetype m_overlap = 0;
    QList<bool> m_starts = QList<bool>(Starts, false); //!< a trace begins with this pair
    QMultiHash<quint16, Trace> m_traces;               //!< by their first pair
};

} // namespace bw::secrets
