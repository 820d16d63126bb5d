// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/responsecache.h"
#include "gateway/gatewayprofile.h"

namespace bw::gateway {

//! How a gateway's cache stands, for screens.
struct CacheReport
{
    cache::CacheStatistics statistics;
    QString trouble; //!< why answers are not kept at the moment; empty if all is well

    bool operator==(const CacheReport&) const = default;
};

//! The answer caches of the process: one for every place where answers are kept, opened when the first call wants it and
//! shared by all workers. Any thread may ask. Must outlive the calls.
class Caches final : public QObject
{
    Q_OBJECT

public:
    //! `file`: of the answers kept on this machine. `clock` must outlive it.
    explicit Caches(QString file, const Clock& clock = systemClock(), QObject* parent = nullptr);
    ~Caches() override;
    Q_DISABLE_COPY_MOVE(Caches)

    static constexpr qint64 MaxFileBytes = 256 * 1024 * 1024;

    //! The place that the profile names, whether its switch is on or not. Null if it cannot be: the address is none, or
    //! this program knows no Redis; troubleFound() says why, once.
    [[nodiscard]] cache::ResponseCache* of(const GatewayProfile& profile, const secrets::KeyRing& keys);
    //! Of the place that the profile names; empty if all is well, or of() was never asked for it.
    [[nodiscard]] QString troubleOf(const GatewayProfile& profile, const secrets::KeyRing& keys) const;

signals:
    //! Once for each time that answers can no longer be kept at a place. Nothing else fails because of it.
    void troubleFound(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::gateway
