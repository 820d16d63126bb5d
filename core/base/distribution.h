// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bw {

class SeededRandom;

//! Where a delay (milliseconds) or a length (tokens) is drawn from. Draws are never negative.
struct Distribution
{
    enum class Kind {
        Constant,    //!< first: value
        Normal,      //!< first: mean, second: standard deviation
        LogNormal,   //!< first: median, second: sigma of the logarithm
        Uniform,     //!< first: least, second: most
        Exponential, //!< first: mean
    };

    Kind kind = Kind::Constant;
    double first = 0;
    double second = 0;

    [[nodiscard]] static constexpr Distribution constant(double value) noexcept { return {Kind::Constant, value, 0}; }
    [[nodiscard]] constexpr bool isZero() const noexcept { return kind == Kind::Constant && first <= 0; }
    [[nodiscard]] double draw(SeededRandom& random) const noexcept;

    bool operator==(const Distribution&) const = default;
};

} // namespace bw
