// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

namespace bw::stress {

// The one formula of each number that is made of a result; screens, reports and JSON all ask here. nullopt: unknown.

[[nodiscard]] double achievedRate(const VariantResult& result);    //!< completed in the window, a second
[[nodiscard]] double goodput(const VariantResult& result);         //!< good requests completed in the window, a second
[[nodiscard]] double tokensPerSecond(const VariantResult& result); //!< of the system
[[nodiscard]] std::optional<double> attainment(const VariantResult& result);  //!< good / attempted; errors and never sent are bad
[[nodiscard]] std::optional<double> errorRate(const VariantResult& result);   //!< failed / attempted
[[nodiscard]] std::optional<double> reusedShare(const VariantResult& result); //!< of connections used
[[nodiscard]] std::optional<PicoUsd> cost(const VariantResult& result); //!< nullopt if no request has a price
[[nodiscard]] std::optional<PicoUsd> costPerGood(const VariantResult& result);
//! What keep-alive saved: reused × median handshake.
[[nodiscard]] std::optional<Nanoseconds> handshakeSaved(const VariantResult& result);


//! Times from the sending on, and none from the planned instant: so other programs measure.
[[nodiscard]] bool lacksUserTimes(const VariantResult& result);

//! The distribution that a run is told by: TTFT of streams, E2E of the others. User-perceived, but service for all of a
//! run's variants where one of them has nothing else, so that like is compared with like.
[[nodiscard]] metrics::Latency headline(const RunResult& run);
[[nodiscard]] metrics::Latency serviceHeadline(const RunResult& run); //!< the same from the sending on
[[nodiscard]] bool isService(metrics::Latency latency); //!< counted from the sending on, and there is a user-perceived one

} // namespace bw::stress
