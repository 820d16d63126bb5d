// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/modellist.h"
#include "spend/price.h"

namespace bw::spend {

//! Rows from what a gateway says in GET /models; models without both prices, or with some that no row can hold, give none.
[[nodiscard]] QList<Price> pricesFrom(const QList<openai::ModelInfo>& models, const QString& source, QDate on);

//! `rows` with the imported ones put in place of all those of the same model, of whatever day; the maker's list prices, which no gateway
//! states, are kept, and so is a context that it does not state.
[[nodiscard]] QList<Price> withImported(QList<Price> rows, const QList<Price>& imported);

} // namespace bw::spend
