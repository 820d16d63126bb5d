// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"
#include "spend/price.h"

namespace bw::ui {

//! One line of the sum: so many tokens at such a price make so much.
struct CostLine
{
    QString what;
    QString count; //!< "1 204"; with "~" where estimated
    QString price; //!< "× $2.50 a million"
    QString amount;
    bool sum = false; //!< a total, below a line

    bool operator==(const CostLine&) const = default;
};

//! How the usage of a request becomes its cost, by the parts of spend::cost(); then what else is known: the list price,
//! what the provider itself says, what a cache hit saved. Empty without usage. Where the price is not known, or is
//! another one now than it was, a line says so.
[[nodiscard]] QList<CostLine> costLines(const record::RequestRecord& record, const std::optional<spend::Price>& price);

} // namespace bw::ui
