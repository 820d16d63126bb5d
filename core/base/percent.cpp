// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"

#include <algorithm>
#include <cmath>

namespace bw {

namespace {

constexpr int MostDecimals = 2;
constexpr double Least = 0.01;

//! Rounding would make all of nearly all. A hair more than the product: 0.997 × 100 is a little less than 99.7.
double roundedDown(double percent, int decimals) noexcept
{
    const double scale = std::pow(10.0, decimals);
    return std::floor(percent * scale + 1e-6) / scale;
}

} // namespace

PercentFigures percentFigures(double share, int usual) noexcept
{
    const double percent = share * 100;
    if (percent == 0 || percent >= 100)
        return {percent, usual};
    if (percent > 0 && percent < Least)
        return {Least, MostDecimals, true};
    if (percent > 0 && percent < 0.095)
        return {percent, MostDecimals};
    if (percent < 9.95)
        return {percent, usual + 1};
    if (percent <= 99)
        return {percent, usual};
    const int decimals = std::max(usual, percent > 99.9 ? MostDecimals : 1);
    return {std::min(roundedDown(percent, decimals), 100 - Least), decimals};
}

} // namespace bw
