// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cacherules.h"

namespace bw::cache {

//! The rows that a policy knows besides its overrides, for who writes them down elsewhere.
[[nodiscard]] QList<TtlPolicy::Row> builtInTtlRows();

} // namespace bw::cache
