// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/filterfields.h"
#include "record/filterparser.h"
#include "record/filtertokens.h"

namespace bw::record {

//! Reads what stands behind a field's name into the term; an error says what the field takes.
[[nodiscard]] std::optional<FilterError> readFilterValues(const FilterFieldInfo& field, const FilterToken& token,
                                                          const FilterTime& time, FilterTerm& term);

// The single values, for tests and completion.
[[nodiscard]] std::optional<Nanoseconds> filterDuration(QStringView text); //!< "500", "1.5s", "2m", "20us"
[[nodiscard]] std::optional<qint64> filterCount(QStringView text);         //!< "5000", "5k", "1.5M"
[[nodiscard]] std::optional<WallTime> filterTimeOf(const QString& text, const FilterTime& time);

} // namespace bw::record
