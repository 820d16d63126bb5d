// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/answer.h"
#include "sim/chatstream.h"
#include "sim/scenario.h"

#include <memory>

namespace bw {
class SeededRandom;
}

namespace bw::sim {

struct HttpRequest;

//! Chooses what goes wrong with a request.
class FaultInjector
{
public:
    //! `scenario` must outlive the injector.
    explicit FaultInjector(const Scenario& scenario) : m_scenario(scenario) {}

    //! The rule that strikes a request at a time of the scenario; nullptr: none. One draw, whatever the rules.
    [[nodiscard]] const FaultRule* pick(Nanoseconds scenarioTime, SeededRandom& random) const;

private:
    const Scenario& m_scenario;
};

//! The whole answer of a rule that leaves nothing of the real one; nullptr: the rule only changes the real answer.
[[nodiscard]] std::unique_ptr<Answer> faultAnswer(const FaultRule& rule, const HttpRequest& request);

//! What the rule does to the real answer's bytes.
[[nodiscard]] StreamFault streamFault(const FaultRule& rule) noexcept;

//! "status", "html502", "reset", … as in the scenario file.
[[nodiscard]] QByteArrayView faultName(const FaultRule& rule) noexcept;

//! The status the client sees; 0: none.
[[nodiscard]] int faultStatus(const FaultRule& rule) noexcept;

} // namespace bw::sim
