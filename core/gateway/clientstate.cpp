// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clientstate.h"

#include "record/recordbus.h"

#include <QSslConfiguration>

namespace bw::gateway {

ClientState::ClientState(ClientContext context)
    : clock(*context.clock),
      resolver(*context.resolver),
      bus(context.bus),
      prices(std::move(context.prices)),
      random(systemRandom()),
      pool({}, clock, resolver),
      deadlines(clock)
{
    // Loads the TLS library now, once a process: otherwise its 20 to 100 ms would show in the first request's numbers.
    static_cast<void>(QSslConfiguration::defaultConfiguration());
}

void ClientState::publish(record::RequestRecord& record)
{
    if (record.servedBy.isEmpty())
        record.servedBy = record.model;
    if (const auto price = record.usage ? prices.find(record.servedBy) : std::nullopt) {
        record.cost = spend::cost(*record.usage, *price).total();
        record.listCost = spend::listCost(*record.usage, *price);
    }
    if (bus)
        bus->publish(record);
}

} // namespace bw::gateway
