// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/plan.h"

#include <array>

namespace bw::stress {

// The ids of enums in plan files, in the order of the enums.

inline constexpr std::array ArrivalIds = {QLatin1StringView("constant"), QLatin1StringView("poisson"), QLatin1StringView("gamma")};
inline constexpr std::array LoadKindIds = {QLatin1StringView("closed"), QLatin1StringView("rate"), QLatin1StringView("burst"),
                                           QLatin1StringView("replay")};
inline constexpr std::array PromptKindIds = {QLatin1StringView("fixed"), QLatin1StringView("template"),
                                             QLatin1StringView("generated"), QLatin1StringView("dataset")};
inline constexpr std::array TargetIds = {QLatin1StringView("chat"), QLatin1StringView("embeddings")};
inline constexpr std::array SearchKindIds = {QLatin1StringView("none"), QLatin1StringView("sweep"), QLatin1StringView("highest")};

static_assert(ArrivalIds.size() == size_t(ArrivalProcess::Gamma) + 1);
static_assert(LoadKindIds.size() == size_t(Load::Kind::Replay) + 1);
static_assert(PromptKindIds.size() == size_t(Prompt::Kind::Dataset) + 1);
static_assert(TargetIds.size() == size_t(Target::Embeddings) + 1);
static_assert(SearchKindIds.size() == size_t(Search::Kind::Highest) + 1);

} // namespace bw::stress
