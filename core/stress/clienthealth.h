// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogram.h"

#include <QStringList>

namespace bw::stress {

struct Plan;
struct VariantResult;

//! How far the numbers of a run can be trusted, by the client that took them.
struct ClientHealth
{
    enum class Verdict {
        Ok,
        ClientLimited,  //!< this machine or program made the numbers worse than the gateway is
        GatewayLimited, //!< the client was well, and the gateway did not keep up with the rate: a result, no fault
        NotMeasured,    //!< by another program, which does not say how well it was
    };

    Verdict verdict = Verdict::Ok;
    bool trusted = true; //!< false of what was not measured, too
    QStringList reasons; //!< whole sentences
    metrics::Histogram loopLag; //!< of the latest worker's event loop, while it was measured
    double cpuShare = 0;        //!< of the busiest worker; 1: a whole core

    //! False: another program made the numbers, so nobody can say.
    [[nodiscard]] bool isMeasured() const noexcept { return verdict != Verdict::NotMeasured; }

    bool operator==(const ClientHealth&) const = default;
};

// The rules of the specification ("client health") for p99s, of a run or of a stretch of it.

//! `median`: of what is measured, TTFT of streams, E2E of the others; nullopt: nothing was.
[[nodiscard]] bool areLoopsLate(Nanoseconds lag, std::optional<Nanoseconds> median);
[[nodiscard]] bool isPacerLate(Nanoseconds lag); //!< of an open loop: nothing else has a schedule
[[nodiscard]] bool isCpuShort(double share);     //!< a fault in an open loop, a limit in a closed one

//! Verdict and reasons by the rules of the specification ("client health"), from the measurements in `result`.
[[nodiscard]] ClientHealth judged(const Plan& plan, const VariantResult& result);

[[nodiscard]] QString verdictId(ClientHealth::Verdict verdict); //!< "client_limited", …
[[nodiscard]] std::optional<ClientHealth::Verdict> clientVerdictFromId(QStringView id);

} // namespace bw::stress
