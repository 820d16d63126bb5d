// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/paths.h"
#include "spend/pricebook.h"

#include <QString>

#include <memory>

namespace bw {
class Settings;
}
namespace bw::gateway {
class NetworkWorkers;
}
namespace bw::record {
class RecordBus;
}
namespace bw::store {
class ConversationStore;
class Database;
class HeldFiles;
class MetricsEndpoint;
class RecordPipeline;
class RecordStore;
class RunStore;
}

namespace bw::spend {
class DailyBudgets;
}
namespace bw::update {
class UpdateCheck;
}

namespace bw::ui {

class GatewayBook;
class Inspections;
class Ongoing;
class PriceKeeper;
class Theme;

//! What the screens work with; made in main, outlives every window. References only.
struct Services
{
    gateway::NetworkWorkers& network;
    store::Database& database;
    store::ConversationStore& conversations;
    store::RecordStore& history;      //!< of requests: log, details, long ranges
    store::RecordPipeline& pipeline;  //!< the newest of them: live views, the tail of the log
    GatewayBook& gateways;
    Inspections& inspections;
    Theme& theme;
    const spend::PriceBook& prices;
    Settings& settings;
    store::MetricsEndpoint& metrics; //!< for Prometheus; off unless switched on
    store::RunStore& runs;           //!< of load tests
    record::RecordBus& bus;          //!< where a load test puts its requests, for the monitor and the history
    PriceKeeper* priceKeeper = nullptr; //!< of those prices; null: they cannot be changed
    QString settingsFolder{};           //!< where files of the person's choices live; empty: there is none
    Ongoing* ongoing = nullptr;         //!< what outlives its page; null: each page has its own, and takes it along
    Paths paths{};                      //!< where all of its files lie
    store::HeldFiles* heldFiles = nullptr; //!< for who reads files that a database has open
    update::UpdateCheck* updates = nullptr; //!< null: nobody looks for newer versions
    std::shared_ptr<spend::DailyBudgets> budgets{}; //!< what every gateway has spent today; null: nobody counts
};

} // namespace bw::ui
