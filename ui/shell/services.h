// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/pricebook.h"

namespace bw::gateway {
class NetworkWorkers;
}
namespace bw::record {
class RecordBus;
}
namespace bw::store {
class ConversationStore;
class Database;
}

namespace bw::ui {

class GatewayBook;
class Inspections;
class Theme;

//! What the screens work with; made in main, outlives every window. References only.
struct Services
{
    gateway::NetworkWorkers& network;
    record::RecordBus& records;
    store::Database& database;
    store::ConversationStore& conversations;
    GatewayBook& gateways;
    Inspections& inspections;
    Theme& theme;
    const spend::PriceBook& prices;
};

} // namespace bw::ui
