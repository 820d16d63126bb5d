// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/pricebook.h"

namespace bw::gateway {
class NetworkWorkers;
}
namespace bw::store {
class ConversationStore;
class Database;
class RecordPipeline;
class RecordStore;
}

namespace bw::ui {

class GatewayBook;
class Inspections;
class Theme;

//! What the screens work with; made in main, outlives every window. References only.
struct Services
{
    gateway::NetworkWorkers& network;
    store::Database& database;
    store::ConversationStore& conversations;
    store::RecordStore& history;      //!< of requests: log, details, long ranges
    store::RecordPipeline& pipeline; //!< the newest of them: live views, the tail of the log
    GatewayBook& gateways;
    Inspections& inspections;
    Theme& theme;
    const spend::PriceBook& prices;
};

} // namespace bw::ui
