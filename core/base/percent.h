// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw {

//! A share as people read it, in percent.
struct PercentFigures
{
    double percent = 0;
    int decimals = 0;
    bool isLess = false; //!< than that, and more than nothing

    bool operator==(const PercentFigures&) const = default;
};

//! Never 100 unless it is all, never 0 unless it is none. `usual` decimals in the middle, one more below ten percent, and
//! as many as it takes, up to two, at the ends.
[[nodiscard]] PercentFigures percentFigures(double share, int usual) noexcept;

} // namespace bw
