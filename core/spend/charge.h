// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"
#include "spend/pricebook.h"

namespace bw::spend {

//! Puts the money into a finished record: what each attempt cost by our prices, their sum, the list price of the answer,
//! and for an answer of the cache what it saved. Attempts that failed before a stale answer stood in cost what they cost.
//! `own`: the gateway's own rows, which win. Prices are those of the day (UTC) on which the request began.
void charge(record::RequestRecord& record, const QList<Price>& own, const PriceBook& book);

//! The price by which the answer is charged: of the model that says it answered, because a gateway that answers with
//! another model may bill another price. Where that is only another name of what was asked for (isOtherModel()), the
//! asked name's price holds if it has none of its own, and the gateway's own row for the asked name goes before the book's.
[[nodiscard]] std::optional<Price> priceOfAnswer(const record::RequestRecord& record, const QList<Price>& own, const PriceBook& book);

//! Which attempt brought the answer, or was the last to try; −1 without attempts.
[[nodiscard]] qsizetype answeringAttempt(const record::RequestRecord& record) noexcept;

} // namespace bw::spend
