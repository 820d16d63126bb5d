// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bw {

//! A source of uniform numbers in [0, 1), so that tests can set what chance decides. Not thread-safe unless said.
using Random = std::function<double()>;

//! Seeded by the system; each call of systemRandom() makes an independent source for one thread.
[[nodiscard]] Random systemRandom();

} // namespace bw
