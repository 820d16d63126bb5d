// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkconfig.h"

#include <QUrl>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace bw::net {

//! Stock managers, a few for each NetworkConfig: Qt gives one manager at most six HTTP/1.1 connections to a host
//! (QHttpNetworkConnection), so more exchanges at once take more managers; over HTTP/2 one connection carries many, where
//! the server speaks it. Persistent: never dropped while in use. One thread.
class StockManagers final
{
    struct Entry;

public:
    //! The right to run one exchange on a manager; returns it when destroyed.
    class Lease
    {
    public:
        Lease() = default;
        explicit Lease(Entry& entry);
        Lease(Lease&& other) noexcept : m_entry(std::exchange(other.m_entry, nullptr)) {}
        Lease& operator=(Lease&& other) noexcept
        {
            std::swap(m_entry, other.m_entry);
            return *this;
        }
        ~Lease();
        [[nodiscard]] QNetworkAccessManager& manager() const;

    private:
        Entry* m_entry = nullptr;
    };

    StockManagers();
    ~StockManagers();
    Q_DISABLE_COPY_MOVE(StockManagers)

    //! For an exchange with the URL's host.
    [[nodiscard]] Lease lease(const QUrl& url, const NetworkConfig& config);

    //! What the host answered by; until it was HTTP/2 it is taken to speak HTTP/1.1.
    void onAnswer(const QUrl& url, const NetworkConfig& config, bool http2);

    //! Forgets the connections of managers nobody uses.
    void drain();

private:
    using Host = std::pair<QUrl, NetworkConfig>;
    [[nodiscard]] static Host hostOf(const QUrl& url, const NetworkConfig& config);
    [[nodiscard]] int mostFor(const QUrl& url, const NetworkConfig& config) const;

    std::vector<std::unique_ptr<Entry>> m_entries;
    std::vector<Host> m_http2Hosts;
};

} // namespace bw::net
