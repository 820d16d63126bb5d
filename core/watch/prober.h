// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "gateway/inbox.h"
#include "watch/probeschedule.h"

#include <QTimer>

namespace bw::gateway {
class NetworkWorker;
}

namespace bw::watch {

//! Asks endpoints in turn whether they are there. Every probe goes the way of all requests, over a client of its own in a
//! thread of its own, and leaves its record with source "probe"; none is repeated, held back or answered by others. Lives
//! in the caller's thread; the other thread is made with the first probe.
class Prober final : public QObject
{
    Q_OBJECT

public:
    //! The profile of an endpoint and its keys.
    struct Target
    {
        gateway::GatewayProfile profile;
        qsizetype endpoint = 0;
        secrets::KeyRing keys;
    };
    using Found = std::optional<Result<Target>>; //!< nullopt: there is no such endpoint (any more); an error: its key could not be read
    //! Called in the prober's thread, as is `done`, at once or later.
    using Lookup = std::function<void(const EndpointId&, std::function<void(const Found&)> done)>;

    Prober(gateway::ClientContext context, Lookup lookup, QObject* parent = nullptr);
    ~Prober() override; //!< drops what is under way
    Q_DISABLE_COPY_MOVE(Prober)

    void setProbes(const QList<ProbeSetting>& settings);
    void tick(); //!< by its own timer; sends what is due

    //! Probes that failed one after the other, up to the newest; 0 for an endpoint that is there or was not probed.
    [[nodiscard]] int failuresInARow(const EndpointId& endpoint) const { return m_failures.value(endpoint); }
    [[nodiscard]] QList<ProbeOutcome> newest() const; //!< of each endpoint that was probed

signals:
    //! One that was sent has ended, or its key could not be read. Not of one that the spend limit or an end of the program
    //! stopped: it says nothing about the endpoint.
    void ended(const bw::watch::ProbeOutcome& outcome);

private:
    void go(const ProbeSetting& setting, const Found& found);
    void send(const ProbeSetting& setting, const Target& target);
    void take(const ProbeOutcome& outcome);
    void arm();

    gateway::ClientContext m_context;
    Lookup m_lookup;
    ProbeSchedule m_schedule;
    QHash<EndpointId, int> m_failures;
    QHash<EndpointId, ProbeOutcome> m_newest;
    QTimer m_timer;
    gateway::Inbox m_home; //!< outlives the worker
    std::unique_ptr<gateway::NetworkWorker> m_worker; //!< null: nothing was probed yet
};

} // namespace bw::watch
