// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/observations.h"

namespace bw::diagnose {

//! What is wrong, the gravest first; empty: nothing was found. Pure: the same observations, the same findings.
[[nodiscard]] QList<Finding> judge(const Observations& seen);

// Its parts, each for what it can see.

[[nodiscard]] QList<Finding> judgeFailures(const Observations& seen);    //!< requests that failed, by their class
[[nodiscard]] QList<Finding> judgeConnections(const Observations& seen); //!< names, handshakes, keep-alive, pool
[[nodiscard]] QList<Finding> judgeAnswers(const Observations& seen);     //!< the provider's speed, the stream, this computer

//! 0.2 for a trace of it, 1 if it takes all: how a share of requests or of time becomes a weight.
[[nodiscard]] double weightOf(double share);

} // namespace bw::diagnose
