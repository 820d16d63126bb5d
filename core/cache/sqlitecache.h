// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachebackend.h"
#include "cache/cachefile.h"
#include "cache/outagegate.h"

namespace bw::cache {

struct SqliteCacheSettings
{
    QString path; //!< of the file; its folder is made
    qint64 maxBytes = 256 * 1024 * 1024; //!< of entries, all scopes; the file is a little larger
    Seconds staleWindow = StaleWindow;

    bool operator==(const SqliteCacheSettings&) const = default;
};

//! Answers in a file of this machine; the least recently used go first. Survives damage: the file is made anew.
class SqliteCache final : public CacheBackend
{
    Q_DECLARE_TR_FUNCTIONS(SqliteCache)

public:
    //! `clock` must outlive this. Opens the file with the first use.
    SqliteCache(SqliteCacheSettings settings, const Clock& clock);

    [[nodiscard]] CacheHealth health() const override;

private:
    [[nodiscard]] CacheLookup read(const CacheKey& key) override;
    [[nodiscard]] bool write(const CacheKey& key, const CacheEntry& entry, Seconds ttl) override;
    [[nodiscard]] Result<qint64> remove(const Invalidation& which) override;
    void measure(const QString& scope, CacheStatistics& statistics) override;

    [[nodiscard]] tl::unexpected<Error> notRemoved() const;
    [[nodiscard]] QSqlQuery* run(const QString& sql, const QVariantList& values = {});
    [[nodiscard]] qint64 now() const;
    void touch(qint64 id, qint64 usedAt);
    [[nodiscard]] qint64 totalBytes(); //!< of all scopes
    void keepSize();

    SqliteCacheSettings m_settings;
    const Clock& m_clock;
    CacheFile m_file;
    OutageGate m_gate;
};

} // namespace bw::cache
