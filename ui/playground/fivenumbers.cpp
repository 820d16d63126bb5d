// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/fivenumbers.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr double WhiskerReach = 1.5; //!< interquartile ranges

double quantile(const QList<double>& sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const qsizetype below = qsizetype(std::floor(place));
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - double(below));
}

} // namespace

std::optional<FiveNumbers> fiveNumbers(QList<double> values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::ranges::sort(values);
    FiveNumbers numbers;
    numbers.lowQuartile = quantile(values, 0.25);
    numbers.median = quantile(values, 0.5);
    numbers.highQuartile = quantile(values, 0.75);
    const double reach = WhiskerReach * (numbers.highQuartile - numbers.lowQuartile);
    const auto isNear = [&](double value) { return value >= numbers.lowQuartile - reach && value <= numbers.highQuartile + reach; };
    numbers.lowWhisker = *std::ranges::find_if(values, isNear);
    numbers.highWhisker = *std::find_if(values.crbegin(), values.crend(), isNear);
    std::ranges::copy_if(values, std::back_inserter(numbers.outliers), [&](double value) { return !isNear(value); });
    return numbers;
}

} // namespace bw::ui
