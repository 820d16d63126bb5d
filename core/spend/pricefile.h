// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/pricebook.h"

namespace bw::spend {

// The person's own prices, for gateways that have none of their own: a file in the format of the shipped one, whose rows
// win over it.

//! An empty book where there is no file yet. Parse or Io with a sentence for people otherwise.
[[nodiscard]] Result<PriceBook> readPriceFile(const QString& path);
//! Whole or not at all. A file that could not be read is kept beside it, as "….unreadable".
[[nodiscard]] Result<void> writePriceFile(const QString& path, const PriceBook& own);

//! `own` over `shipped`: a row replaces the shipped ones of its model from its first day on, or all if it has none. What the
//! shipped rows know of contexts is kept where the person's say nothing.
[[nodiscard]] PriceBook laidOver(const PriceBook& shipped, const PriceBook& own);

} // namespace bw::spend
