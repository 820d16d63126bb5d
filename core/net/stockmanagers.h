// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkconfig.h"

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace bw::net {

//! Stock managers, a few for each NetworkConfig: Qt gives one manager at most six HTTP/1.1 connections to a host
//! (QHttpNetworkConnection), so more exchanges at once take more managers. Persistent: never dropped while in use.
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

    [[nodiscard]] Lease lease(const NetworkConfig& config);

    //! Forgets the connections of managers nobody uses.
    void drain();

private:
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace bw::net
