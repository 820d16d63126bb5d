// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cache/cachebackend.h"
#include "cache/redisconnection.h"
#include "cache/responsecache.h"

namespace bw::cache {

//! False where this program was built without hiredis.
[[nodiscard]] bool redisIsSupported() noexcept;

//! Answers in a file of this machine.
[[nodiscard]] ResponseCache::BackendFactory sqliteBackend(const QString& path, qint64 maxBytes, const Clock& clock);

//! Answers in a Redis server. Unsupported where redisIsSupported() says no.
[[nodiscard]] Result<ResponseCache::BackendFactory> redisBackend(const RedisAddress& address, const Clock& clock);

} // namespace bw::cache
