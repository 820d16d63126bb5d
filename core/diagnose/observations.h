// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/lead.h"
#include "gateway/doctorreport.h"
#include "net/looplag.h"

namespace bw::diagnose {

//! So many requests at once.
struct RampLevel
{
    int concurrency = 1;
    QList<record::RequestRecord> records;

    bool operator==(const RampLevel&) const = default;
};

//! Everything that was measured; what did not run is empty.
struct Observations
{
    net::PoolLimits limits; //!< of the profile
    Lead lead;
    std::optional<gateway::DoctorReport> doctor;
    std::optional<record::RequestRecord> request; //!< one chat, long enough to see a stream flow
    std::optional<record::RequestRecord> token;   //!< the same for one token
    QList<record::RequestRecord> cold; //!< each over a new connection
    QList<record::RequestRecord> warm; //!< one after the other, the connections kept
    QList<RampLevel> ramp;             //!< fewest at once first
    net::LagSummary lag;               //!< of the event loop that measured

    bool operator==(const Observations&) const = default;
};

} // namespace bw::diagnose
