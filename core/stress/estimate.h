// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/engine.h"

namespace bw::stress {

//! What a run will probably send and cost, all variants together, for the person to agree to before it starts.
struct PlanEstimate
{
    std::optional<double> requests;  //!< nullopt: as many as the gateway answers in the time
    double promptTokens = 0;         //!< of one request, the mean of all variants
    double outputTokens = 0;         //!< same
    bool outputGuessed = false;      //!< neither the plan nor a gateway's own parameters limit the answers of some variant
    std::optional<PicoUsd> cost;     //!< nullopt: a price or the number of requests is unknown
    QStringList foreignHosts;        //!< that get load and are not this machine
    QStringList unpriced;            //!< models of which nobody knows the price

    bool operator==(const PlanEstimate&) const = default;
};

//! Reads the plan's files. The plan must be valid. `today`: by whose prices, see spend::priceDay().
[[nodiscard]] Result<PlanEstimate> estimatePlan(const RunOrder& order, QDate today);

} // namespace bw::stress
