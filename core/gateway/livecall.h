// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/caches.h"
#include "gateway/connectiondoctor.h"
#include "gateway/endpointhealth.h"
#include "gateway/warmup.h"
#include "net/looplag.h"

#include <QObject>

#include <memory>

namespace bw::gateway {

//! New text of a choice that is not the first.
struct LiveChoice
{
    int choice = 1;
    QString content;
    QString reasoning;

    bool operator==(const LiveChoice&) const = default;
};

//! What came since the last progress(), coalesced.
struct LiveProgress
{
    QString content;   //!< new text of choice 0 to append
    QString reasoning; //!< new reasoning of choice 0 to append
    QList<LiveChoice> others; //!< of choices 1, 2, …, those that grew; by choice
    qint64 deltas = 0; //!< content-bearing events so far
    std::optional<Nanoseconds> ttft; //!< user, once known
    Instant at = NoInstant;          //!< of the newest delta
    QList<record::Attempt> attempts; //!< ended so far
};

//! A Call seen from another thread, for screens: at most one progress() per 16 ms however fast the tokens come.
//! Lives in the caller's thread. Destroying it cancels the call.
class LiveCall final : public QObject
{
    Q_OBJECT

public:
    ~LiveCall() override;
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept;

signals:
    void progress(const bw::gateway::LiveProgress& progress);
    void finished(const bw::gateway::CallResult& result);

private:
    friend class NetworkWorkers;
    explicit LiveCall(QObject* parent);
    class Private;
    std::unique_ptr<Private> d;
};

//! The network threads of a process: each an event loop with a GatewayClient. Made and used from one thread (GUI or
//! main); results come back to that thread.
class NetworkWorkers final : public QObject
{
    Q_OBJECT

public:
    //! `threads` 0: half the cores, at least 1.
    explicit NetworkWorkers(ClientContext context, int threads = 0, QObject* parent = nullptr);
    ~NetworkWorkers() override; //!< cancels what runs and joins the threads
    Q_DISABLE_COPY_MOVE(NetworkWorkers)

    [[nodiscard]] LiveCall* chat(const CallSpec& spec, QObject* parent);
    void models(const GatewayProfile& profile, const secrets::KeyRing& keys, QObject* receiver,
                std::function<void(const ModelsResult&)> done);
    void embeddings(const EmbeddingsSpec& spec, QObject* receiver, std::function<void(const EmbeddingsResult&)> done);
    void checkKey(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model, QObject* receiver,
                  std::function<void(const KeyCheckResult&)> done, KeyCheckCost cost = KeyCheckCost::OneToken);
    //! The doctor closes the idle connections of the worker it runs in.
    void examine(const DoctorOrder& order, QObject* receiver, std::function<void(const DoctorReport&)> done);
    //! As gateway::warmUp(), in the worker that the next chat is sent from.
    void warmUp(const GatewayProfile& profile, QObject* receiver, std::function<void(const QList<EndpointWarmUp>&)> done);
    void setPrices(const spend::PriceBook& prices);

    //! How the endpoints stand that were asked since the start: breakers, limiters, benches. A snapshot, cheap enough for
    //! a few times a second.
    [[nodiscard]] QList<EndpointHealth> endpointHealth() const;
    //! Closes the breakers of an endpoint and forgets what it refused: the person says that it is well again.
    void forgetTrouble(const EndpointId& endpoint);

    //! The state of the gateway's cache, whether it is in use or not. `receiver` lives in this thread.
    void cacheReport(const GatewayProfile& profile, const secrets::KeyRing& keys, QObject* receiver,
                     std::function<void(const CacheReport&)> done);
    //! Answers of this gateway (the scope is filled in); `done` gets how many went, or why they did not.
    void invalidateCache(const GatewayProfile& profile, const secrets::KeyRing& keys, cache::Invalidation which,
                         QObject* receiver, std::function<void(Result<qint64>)> done);

    //! All answers that are kept on this machine, of gateways that are gone too; `done` as above.
    void clearCacheFile(QObject* receiver, std::function<void(Result<qint64>)> done);

    //! Clock, bus and newest prices of the workers, for one more that works apart from them.
    [[nodiscard]] const ClientContext& context() const;

    //! Sum over the workers, refreshed a few times a second.
    [[nodiscard]] net::PoolStats poolStats() const;
    [[nodiscard]] net::PoolStats poolStats(const ProfileId& gateway) const; //!< of its connections alone

    //! How late each worker's event loop was in the last 10 s; one entry a worker, always in the same order.
    [[nodiscard]] QList<net::LagSummary> loopLags() const;

signals:
    //! Once for each time that answers can no longer be kept, in a sentence for people; requests go on without.
    void cacheTroubleFound(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::gateway
