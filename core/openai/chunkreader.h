// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chunk.h"
#include "openai/json.h"

namespace bw::openai {

//! Fills `chunk` (which must be fresh) in one pass. Missing, null and mistyped keys count as absent; false only if the
//! JSON itself is broken.
[[nodiscard]] bool readChunk(json::Object& object, Chunk& chunk);

} // namespace bw::openai
