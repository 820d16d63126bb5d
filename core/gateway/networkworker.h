// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "gateway/inbox.h"
#include "gateway/livechannel.h"
#include "net/networkthread.h"

#include <atomic>
#include <future>
#include <mutex>

namespace bw::gateway {

//! One network worker: a network thread with a GatewayClient that is made and dies in it.
class NetworkWorker final : public net::NetworkThread
{
    Q_OBJECT

public:
    explicit NetworkWorker(ClientContext context);
    ~NetworkWorker() override; //!< cancels what runs and joins
    Q_DISABLE_COPY_MOVE(NetworkWorker)

    //! Runs `work` in this thread.
    void post(std::function<void(GatewayClient&)> work);
    void chat(const CallSpec& spec, const std::shared_ptr<LiveChannel>& channel);

    [[nodiscard]] int load() const noexcept { return m_load; } //!< calls that run or wait to start
    [[nodiscard]] net::PoolStats poolStats() const;
    [[nodiscard]] net::PoolStats poolStats(const ProfileId& gateway) const; //!< of its connections alone

protected:
    void work() override;

private:
    static constexpr Milliseconds StatsInterval{250};

    ClientContext m_context;
    std::promise<Inbox*> m_made;
    Inbox* m_inbox = nullptr;         //!< lives in work()
    GatewayClient* m_client = nullptr; //!< same; only that thread touches it
    std::atomic<int> m_load{0};
    mutable std::mutex m_statsMutex;
    net::PoolStats m_stats;
    QHash<QString, net::PoolStats> m_statsOfOwners;
};

} // namespace bw::gateway
