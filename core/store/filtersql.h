// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/serieskey.h"
#include "record/filter.h"
#include "store/seriescatalog.h"

namespace bw::store {

//! A condition for WHERE on table request, never NULL, with its values in order.
struct SqlCondition
{
    QString sql;
    QVariantList values;
};

//! The rows that record::matches() lets through. What asks for names is answered from the catalog and becomes a list of
//! series.
[[nodiscard]] SqlCondition conditionOf(const record::FilterExpr& filter, const SeriesCatalog& catalog);
[[nodiscard]] SqlCondition conditionOf(const metrics::Filter& filter, const SeriesCatalog& catalog);

} // namespace bw::store
