// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "gateway/attemptrunner.h"
#include "gateway/caches.h"
#include "gateway/gatewayclient.h"
#include "gateway/itinerary.h"
#include "gateway/safeguards.h"
#include "openai/chatrequest.h"
#include "openai/chunkscratch.h"
#include "record/exchange.h"

#include <QSet>

namespace bw::gateway {

//! What the requests of one client share. One thread.
struct ClientState
{
    const Clock& clock;
    const net::Resolver& resolver;
    record::RecordBus* bus = nullptr;
    spend::PriceBook prices;
    std::shared_ptr<spend::DailyBudgets> budgets;
    Random random;
    net::ConnectionPool pool;
    net::Deadlines deadlines;
    std::shared_ptr<Safeguards> safeguards;
    EnvironmentSwitches switches;
    std::shared_ptr<Caches> caches;
    const std::shared_ptr<openai::ChunkScratch> scratch = std::make_shared<openai::ChunkScratch>();

    explicit ClientState(ClientContext context);

    //! Of a model at an address that refused stream_options once.
    [[nodiscard]] bool isWithoutStreamOptions(const Stop& stop) const;
    void rememberWithoutStreamOptions(const Stop& stop);

    [[nodiscard]] QDate today() const { return spend::priceDay(clock); }
    [[nodiscard]] WorkerContext worker() { return {pool, deadlines, clock, *safeguards, switches}; }

    //! Where an endpoint with that base is asked for `path`, and a request as JSON. The same as last time, as in a load test, is
    //! not made again.
    [[nodiscard]] QUrl address(const QUrl& base, const QString& path);
    [[nodiscard]] QByteArray bodyOf(const openai::ChatRequest& request);

    //! Adds the costs, by the model that answered and the gateway's own prices first, and hands the record to the bus.
    //! `exchange`: what was said in it, where that was captured.
    void publish(record::RequestRecord& record, const GatewayProfile& profile,
                 std::shared_ptr<const record::Exchange> exchange = {});

private:
    struct Address
    {
        QUrl base;
        QString path;
        QUrl url;
    };

    struct Body
    {
        openai::ChatRequest request;
        QByteArray json;
    };

    QSet<QString> m_withoutStreamOptions;
    Address m_lastAddress;
    Body m_lastBody;
};

} // namespace bw::gateway
