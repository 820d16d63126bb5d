// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace bw::ui {

//! What a box plot draws of some values. Quartiles between two values are interpolated (Hyndman and Fan, type 7);
//! whiskers end at the last value within 1.5 interquartile ranges of the box (Tukey).
struct FiveNumbers
{
    double lowWhisker = 0;
    double lowQuartile = 0;
    double median = 0;
    double highQuartile = 0;
    double highWhisker = 0;
    QList<double> outliers; //!< beyond the whiskers, ascending

    bool operator==(const FiveNumbers&) const = default;
};

//! nullopt: there are no values.
[[nodiscard]] std::optional<FiveNumbers> fiveNumbers(QList<double> values);

} // namespace bw::ui
