// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::gateway {

//! What the profile turns on and a call may do without: a load test takes its guards off one by one.
struct Guards
{
    bool retries = true;
    bool breaker = true;
    bool limiter = true;
    bool fallback = true; //!< other endpoints, keys and models
    bool cache = true;

    bool operator==(const Guards&) const = default;
};

} // namespace bw::gateway
