// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/filter.h"

#include <span>

namespace bw::record {

//! What stands after a field's name.
enum class FilterValue {
    Name,     //!< any word, '*' stands for anything
    Word,     //!< one of a list
    Text,     //!< at least three characters
    Id,       //!< the beginning of an id
    Duration, //!< 500, 1.5s, 2m; milliseconds without a unit
    Money,    //!< dollars
    Count,    //!< a whole number; 5k, 1M
    Real,
    Time, //!< 15m ago, 14:30, 2026-01-31, 2026-01-31T14:30
};

struct FilterFieldInfo
{
    FilterField field;
    FilterValue value;
    QLatin1StringView name;
    QLatin1StringView alias; //!< also understood; may be empty

    [[nodiscard]] bool isNumber() const noexcept
    {
        return value == FilterValue::Duration || value == FilterValue::Money || value == FilterValue::Count ||
               value == FilterValue::Real;
    }
};

//! Every field that has a name, in the order in which they are offered.
[[nodiscard]] std::span<const FilterFieldInfo> filterFields() noexcept;
[[nodiscard]] const FilterFieldInfo* filterField(QStringView name); //!< null: there is none of this name
[[nodiscard]] const FilterFieldInfo& filterField(FilterField field);

[[nodiscard]] QStringList filterWords(FilterField field); //!< what a field for words takes; "429" and "4xx" besides
[[nodiscard]] QString filterHint(FilterField field);      //!< for people: one short sentence
[[nodiscard]] std::optional<FilterFlag> filterFlag(QStringView word);

} // namespace bw::record
