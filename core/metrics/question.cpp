// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/question.h"

#include <algorithm>
#include <array>

namespace bw::metrics {

namespace {

using namespace std::chrono_literals;

// Each is a whole number of spans of the level it is drawn from: 1 s, 10 s, 1 min, 1 h.
constexpr std::array<Milliseconds, 18> Widths = {1s,    2s,    5s,    10s, 20s, 30s, 1min, 2min, 5min,
                                                 10min, 20min, 30min, 1h,  2h,  3h,  6h,   12h,  24h};

Axis axisFor(const TimeRange& range, Milliseconds width)
{
    const WallTime from = floorTo(range.from, width);
    const WallTime last = floorTo(range.to - 1ms, width);
    return {from, width, static_cast<int>((last - from) / width) + 1};
}

} // namespace

int Axis::pointAt(WallTime time) const noexcept
{
    if (!range().contains(time))
        return -1;
    return static_cast<int>((time - from) / width);
}

Axis axisOf(const Question& question, WallTime now, Milliseconds finest)
{
    TimeRange range = question.fixed.value_or(TimeRange{now - question.last, now});
    range.to = std::max(range.to, range.from + 1ms);
    const int most = std::max(1, question.points);
    for (const Milliseconds width : Widths) {
        if (width < finest)
            continue;
        // A live range slides: however it lies, it must fit, or the axis would jump between two widths.
        const int worst = static_cast<int>(std::min<qint64>((range.span() + width - 1ms) / width + (question.fixed ? 0 : 1), most + 1));
        const Axis axis = worst <= most ? axisFor(range, width) : Axis{};
        if (worst <= most && axis.count <= most)
            return axis;
    }
    const Milliseconds day = Widths.back();
    const qint64 days = (range.span() / day + 2 + most - 1) / most + 1; // decades in one picture
    return axisFor(range, day * days);
}

} // namespace bw::metrics
