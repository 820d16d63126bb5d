// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::sim {

//! What the simulated gateway does; read from a scenario file.
struct Scenario
{
};

} // namespace bw::sim
