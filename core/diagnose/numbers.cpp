// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/numbers.h"

#include <algorithm>

namespace bw::diagnose {

std::optional<Nanoseconds> median(QList<Nanoseconds> spans)
{
    if (spans.isEmpty())
        return std::nullopt;
    const auto middle = spans.begin() + spans.size() / 2;
    std::nth_element(spans.begin(), middle, spans.end());
    return *middle;
}

double shareOf(Nanoseconds part, Nanoseconds whole) noexcept
{
    if (whole <= Nanoseconds::zero())
        return 0;
    return std::clamp(double(part.count()) / double(whole.count()), 0.0, 1.0);
}

} // namespace bw::diagnose
