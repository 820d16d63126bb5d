// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "cache/cacherules.h"

#include <QJsonObject>

#include <optional>

namespace bw::gateway {

//! What a gateway's answers may be taken from a cache for. Off until the person turns it on.
struct CacheOptions
{
    enum class Store { File, Redis };

    bool enabled = false;
    bool sampledToo = false;  //!< also where temperature would give another answer each time
    bool serveStale = false;  //!< an old answer instead of an error, for a day
    bool replayPaced = false; //!< a stored stream at its recorded pace, not at once
    Store store = Store::File;
    QString redisUrl; //!< redis://user@host:port/db; its password is in the keychain
    KeyId redisKey;
    QList<cache::TtlPolicy::Row> ttl; //!< win over the built-in rows
    cache::Seconds ttlOtherwise{3600};

    bool operator==(const CacheOptions&) const = default;
};

//! A second request for a stream whose first token is late; the loser is dropped and may be billed.
struct HedgeOptions
{
    bool enabled = false;
    Milliseconds delay{2'000}; //!< at least; the usual time to the first token if that is longer

    bool operator==(const HedgeOptions&) const = default;
};

//! What goes along with each request for one model.
struct ModelExtras
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    QJsonObject body;

    bool operator==(const ModelExtras&) const = default;
};

struct BudgetOptions
{
    std::optional<PicoUsd> perDay; //!< hard stop; calls end with `budget_stop`

    bool operator==(const BudgetOptions&) const = default;
};

} // namespace bw::gateway
