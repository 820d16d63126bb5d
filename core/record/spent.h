// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::record {

//! Money of some requests. What is known of it, what is only estimated, and whether there was more.
struct Spent
{
    std::optional<PicoUsd> cost; //!< of those whose price is known: paid(); nullopt: there were none
    qint64 unpriced = 0;         //!< requests with usage whose price is not known
    PicoUsd estimated{};         //!< of cost: by our own count of tokens, shown apart and with "~"

    //! nullopt where nothing is known. "At least $0" of requests without a price is no knowledge.
    [[nodiscard]] std::optional<PicoUsd> known() const;
    //! The same, but 0 where nothing was asked that could have cost anything.
    [[nodiscard]] std::optional<PicoUsd> sum() const;
    Spent& operator+=(const Spent& other);

    bool operator==(const Spent&) const = default;
};

//! "≥ $1.20 + ~$0.30", each sum as `money` has it: at least so much where requests have no price, and what we counted
//! ourselves apart. Empty: nothing is known, of nothing not even that it cost nothing.
[[nodiscard]] QString spentText(const Spent& spent, QString (*money)(PicoUsd));

[[nodiscard]] Spent spentOn(const RequestRecord& record);

} // namespace bw::record
