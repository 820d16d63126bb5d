// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "gateway/caches.h"
#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"
#include "inspector/inspections.h"
#include "record/recordbus.h"
#include "secrets/keystore.h"
#include "shell/services.h"
#include "sim/simulatedgateway.h"
#include "store/conversationstore.h"
#include "store/database.h"
#include "store/metricsendpoint.h"
#include "store/profilestore.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"
#include "store/runstore.h"
#include "theme/theme.h"

#include <QTemporaryDir>

namespace bw::test {

//! Everything a screen works with, real: a database in `folder`, network threads, and a simulated gateway that the
//! book has as its first one.
class Desk
{
public:
    explicit Desk(const QString& folder, sim::Scenario scenario = {}) : caches(std::make_shared<gateway::Caches>(folder + QStringLiteral("/cache.db"))), simulator(std::move(scenario)),
          settings(Paths::below(folder))
    {
        opened = simulator.start().has_value() && database.open(folder + QStringLiteral("/bellwether.db")).has_value() &&
            history.open(folder + QStringLiteral("/history.db")).has_value();
        pipeline.start();
        gateway::GatewayProfile profile;
        profile.id = ProfileId(QStringLiteral("sim"));
        profile.name = QStringLiteral("HolySheep");
        profile.provider = gateway::Provider::Demo;
        profile.defaultModel = QStringLiteral("gpt-4.1");
        profile.retry.maxAttempts = 1;
        gateway::Endpoint endpoint;
        endpoint.id = EndpointId(QStringLiteral("sim"));
        endpoint.name = QStringLiteral("loopback");
        endpoint.baseUrl = simulator.baseUrl();
        profile.endpoints = {endpoint};
        book.addTransient(profile);
    }

    [[nodiscard]] gateway::ClientContext context()
    {
        gateway::ClientContext context;
        context.bus = &bus;
        context.prices = prices;
        context.caches = caches;
        return context;
    }

    bool opened = false;
    std::shared_ptr<gateway::Caches> caches;
    sim::SimulatedGateway simulator;
    Settings settings;
    record::RecordBus bus;
    store::RecordStore history;
    store::RecordPipeline pipeline{bus, history};
    store::MetricsEndpoint metrics{pipeline};
    spend::PriceBook prices = spend::PriceBook::builtIn();
    gateway::NetworkWorkers network{context(), 1};
    store::Database database;
    store::ConversationStore conversations{database};
    store::ProfileStore profileStore{database};
    store::RunStore runs{database};
    std::unique_ptr<secrets::KeyStore> keys = secrets::sessionKeyStore();
    ui::GatewayBook book{profileStore, *keys};
    ui::Inspections inspections;
    ui::Theme theme{ui::Theme::Mode::Dark};
    ui::Services services{network, database, conversations, history, pipeline, book, inspections, theme, prices, settings, metrics, runs, bus};
};

} // namespace bw::test
