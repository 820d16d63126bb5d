// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/livecall.h"

#include "base/paths.h"
#include "gateway/caches.h"
#include "gateway/livecallprivate.h"
#include "gateway/networkworker.h"
#include "gateway/safeguards.h"

#include <QPointer>

#include <vector>

namespace bw::gateway {

class NetworkWorkers::Private
{
public:
    Private(ClientContext shared, int threads) : context(std::move(shared))
    {
        if (!context.safeguards)
            context.safeguards = std::make_shared<Safeguards>(*context.clock);
        if (!context.caches)
            context.caches = std::make_shared<Caches>(Paths::standard().responseCacheFile(), *context.clock);
        for (int i = 0; i < threads; ++i)
            workers.push_back(std::make_unique<NetworkWorker>(context));
    }

    //! The least busy one; of equals always the same, so that one chat after another finds its connection again.
    [[nodiscard]] NetworkWorker& idlest() const
    {
        return **std::min_element(workers.begin(), workers.end(), [](const auto& a, const auto& b) { return a->load() < b->load(); });
    }

    void throwAway(const GatewayProfile& profile, const secrets::KeyRing& keys, const cache::Invalidation& which, QObject* receiver,
                   std::function<void(Result<qint64>)> done) const
    {
        if (cache::ResponseCache* const cache = context.caches->of(profile, keys))
            return cache->invalidate(which, receiver, std::move(done));
        const QString trouble = context.caches->troubleOf(profile, keys);
        QMetaObject::invokeMethod(receiver, [done = std::move(done), trouble] { done(failure(ErrorCode::Unavailable, trouble)); }, Qt::QueuedConnection);
    }

    ClientContext context; //!< the safeguards and caches of all workers, and their newest prices
    Inbox home; //!< outlives the workers
    std::vector<std::unique_ptr<NetworkWorker>> workers;
};

namespace {

int threadCount(int asked)
{
    return asked > 0 ? asked : std::max(1, QThread::idealThreadCount() / 2);
}

//! Brings a result home: called in a worker, `done` runs in the thread of `home` while `receiver` lives. `home` outlives
//! the workers.
template <typename Result>
std::function<void(const Result&)> broughtHome(Inbox& home, QObject* receiver, std::function<void(const Result&)> done)
{
    return [&home, receiver = QPointer<QObject>(receiver), done = std::move(done)](const Result& result) {
        home.post([receiver, done, result] {
            if (receiver)
                done(result);
        });
    };
}

} // namespace

NetworkWorkers::NetworkWorkers(ClientContext context, int threads, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(context), threadCount(threads)))
{
    connect(d->context.caches.get(), &Caches::troubleFound, this, &NetworkWorkers::cacheTroubleFound);
}

NetworkWorkers::~NetworkWorkers() = default;

LiveCall* NetworkWorkers::chat(const CallSpec& spec, QObject* parent)
{
    CallSpec timed = spec;
    if (!isSet(timed.intended))
        timed.intended = systemClock().now();
    auto* const call = new LiveCall(parent);
    call->d->channel->intended = timed.intended;
    d->idlest().chat(timed, call->d->channel);
    return call;
}

void NetworkWorkers::models(const GatewayProfile& profile, const secrets::KeyRing& keys, QObject* receiver,
                            std::function<void(const ModelsResult&)> done)
{
    d->idlest().post([profile, keys, home = broughtHome(d->home, receiver, std::move(done))](GatewayClient& client) {
        client.models(profile, keys, &client, home, record::Source::Playground); // only windows ask from here
    });
}

void NetworkWorkers::embeddings(const EmbeddingsSpec& spec, QObject* receiver, std::function<void(const EmbeddingsResult&)> done)
{
    d->idlest().post([spec, home = broughtHome(d->home, receiver, std::move(done))](GatewayClient& client) {
        client.embeddings(spec, &client, home);
    });
}

void NetworkWorkers::checkKey(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model,
                              QObject* receiver, std::function<void(const KeyCheckResult&)> done, KeyCheckCost cost)
{
    d->idlest().post([profile, keys, model, cost, home = broughtHome(d->home, receiver, std::move(done))](GatewayClient& client) {
        client.checkKey(profile, keys, model, &client, home, cost);
    });
}

void NetworkWorkers::examine(const DoctorOrder& order, QObject* receiver, std::function<void(const DoctorReport&)> done)
{
    d->idlest().post([order, home = broughtHome(d->home, receiver, std::move(done))](GatewayClient& client) {
        (new ConnectionDoctor(client, order, home, &client))->start();
    });
}

void NetworkWorkers::warmUp(const GatewayProfile& profile, QObject* receiver,
                            std::function<void(const QList<EndpointWarmUp>&)> done)
{
    d->idlest().post([profile, switches = d->context.switches, home = broughtHome(d->home, receiver, std::move(done))](GatewayClient& client) {
        gateway::warmUp(client.pool(), profile, switches, home);
    });
}

void NetworkWorkers::setPrices(const spend::PriceBook& prices)
{
    d->context.prices = prices;
    for (const auto& worker : d->workers)
        worker->post([prices](GatewayClient& client) { client.setPrices(prices); });
}

QList<EndpointHealth> NetworkWorkers::endpointHealth() const
{
    return d->context.safeguards->health();
}

void NetworkWorkers::forgetTrouble(const EndpointId& endpoint)
{
    d->context.safeguards->forget(endpoint);
}

void NetworkWorkers::cacheReport(const GatewayProfile& profile, const secrets::KeyRing& keys, QObject* receiver,
                                 std::function<void(const CacheReport&)> done)
{
    cache::ResponseCache* const cache = d->context.caches->of(profile, keys);
    const QString trouble = d->context.caches->troubleOf(profile, keys);
    if (!cache) {
        QMetaObject::invokeMethod(receiver, [done = std::move(done), trouble] { done({{}, trouble}); }, Qt::QueuedConnection);
        return;
    }
    cache->statistics(profile.id.value(), receiver, [done = std::move(done), trouble](const cache::CacheStatistics& statistics) {
        done({statistics, trouble});
    });
}

void NetworkWorkers::invalidateCache(const GatewayProfile& profile, const secrets::KeyRing& keys,
                                     cache::Invalidation which, QObject* receiver, std::function<void(Result<qint64>)> done)
{
    which.scope = profile.id.value();
    d->throwAway(profile, keys, which, receiver, std::move(done));
}

void NetworkWorkers::clearCacheFile(QObject* receiver, std::function<void(Result<qint64>)> done)
{
    GatewayProfile anybody;
    anybody.cache.store = CacheOptions::Store::File;
    d->throwAway(anybody, {}, {}, receiver, std::move(done));
}

const ClientContext& NetworkWorkers::context() const
{
    return d->context;
}

net::PoolStats NetworkWorkers::poolStats() const
{
    net::PoolStats sum;
    for (const auto& worker : d->workers)
        sum += worker->poolStats();
    return sum;
}

net::PoolStats NetworkWorkers::poolStats(const ProfileId& gateway) const
{
    net::PoolStats sum;
    for (const auto& worker : d->workers)
        sum += worker->poolStats(gateway);
    return sum;
}

QList<net::LagSummary> NetworkWorkers::loopLags() const
{
    QList<net::LagSummary> lags;
    for (const auto& worker : d->workers)
        lags.append(worker->lag());
    return lags;
}

} // namespace bw::gateway
