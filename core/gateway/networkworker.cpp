// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/networkworker.h"

#include <QTimer>

namespace bw::gateway {

namespace {

//! The channel's end in the worker; a child of its call, so that it dies with it.
class CallEnd final : public QObject
{
public:
    CallEnd(Call* call, std::shared_ptr<LiveChannel> channel, std::atomic<int>& load)
        : QObject(call), m_channel(std::move(channel)), m_load(load)
    {
        connect(call, &Call::delta, this, [this](const openai::ChatDelta& delta) { m_channel->append(delta); });
        connect(call, &Call::attemptEnded, this, [this](const record::Attempt& attempt) { m_channel->append(attempt); });
        connect(call, &Call::finished, this, [this](const CallResult& result) { m_channel->finish(result); });
        m_channel->attachCall(call);
    }

    ~CallEnd() override
    {
        m_channel->detachCall();
        --m_load;
    }
    Q_DISABLE_COPY_MOVE(CallEnd)

private:
    std::shared_ptr<LiveChannel> m_channel;
    std::atomic<int>& m_load;
};

} // namespace

NetworkWorker::NetworkWorker(ClientContext context) : m_context(std::move(context))
{
    setObjectName(QStringLiteral("network"));
    start();
    m_inbox = m_made.get_future().get();
}

NetworkWorker::~NetworkWorker()
{
    stop();
}

void NetworkWorker::work()
{
    GatewayClient client(m_context);
    QTimer statistics;
    connect(&statistics, &QTimer::timeout, &client, [this, &client] {
        const net::PoolStats stats = client.pool().stats();
        const QHash<QString, net::PoolStats> ofOwners = client.pool().statsOfOwners();
        const std::scoped_lock lock(m_statsMutex);
        m_stats = stats;
        m_statsOfOwners = ofOwners;
    });
    statistics.start(StatsInterval);
    Inbox inbox;
    m_client = &client;
    m_made.set_value(&inbox);
    exec();
}

void NetworkWorker::post(std::function<void(GatewayClient&)> work)
{
    m_inbox->post([this, work = std::move(work)] { work(*m_client); });
}

void NetworkWorker::chat(const CallSpec& spec, const std::shared_ptr<LiveChannel>& channel)
{
    ++m_load;
    post([this, spec, channel](GatewayClient& client) {
        Call* const call = client.chat(spec);
        new CallEnd(call, channel, m_load);
    });
}

net::PoolStats NetworkWorker::poolStats() const
{
    const std::scoped_lock lock(m_statsMutex);
    return m_stats;
}

net::PoolStats NetworkWorker::poolStats(const ProfileId& gateway) const
{
    const std::scoped_lock lock(m_statsMutex);
    return m_statsOfOwners.value(poolOwner(gateway));
}

} // namespace bw::gateway
