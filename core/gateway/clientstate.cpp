// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clientstate.h"

#include "record/recordbus.h"

#include <QSslConfiguration>

namespace bw::gateway {

namespace {

//! At the maker's list price, where it is known.
std::optional<PicoUsd> listCost(const openai::Usage& usage, const spend::Price& price)
{
    if (!price.listInput || !price.listOutput)
        return std::nullopt;
    spend::Price list = price;
    list.input = *price.listInput;
    list.output = *price.listOutput;
    list.cachedInput.reset();
    list.cacheWrite.reset();
    list.perRequest = {};
    return spend::cost(usage, list).total();
}

} // namespace

ClientState::ClientState(ClientContext context)
    : clock(*context.clock),
      bus(context.bus),
      prices(std::move(context.prices)),
      random(systemRandom()),
      pool({}, clock),
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
        record.listCost = listCost(*record.usage, *price);
    }
    if (bus)
        bus->publish(record);
}

} // namespace bw::gateway
