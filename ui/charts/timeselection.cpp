// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timeselection.h"

namespace bw::ui {

void TimeSelection::setRange(const TimeRange& range)
{
    if (range.span().count() <= 0) {
        clear();
        return;
    }
    if (std::exchange(m_range, range) != range)
        emit changed();
}

void TimeSelection::clear()
{
    if (std::exchange(m_range, std::nullopt))
        emit changed();
}

void TimeSelection::pointAt(std::optional<WallTime> time)
{
    if (std::exchange(m_pointer, time) != time)
        emit pointerMoved();
}

} // namespace bw::ui
