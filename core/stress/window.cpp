// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/window.h"

#include <algorithm>

namespace bw::stress {

Instant Window::Pause::moved(Instant planned) const
{
    return planned < to ? planned + (to - std::max(from, planned)) : planned;
}

Nanoseconds Window::lengthTo(Instant instant) const
{
    const Instant end = isSet(to) ? std::min(instant, to) : instant;
    Nanoseconds length = end - from;
    for (const Pause& pause : pauses)
        length -= std::max(Nanoseconds(0), std::min(end, pause.to) - pause.from);
    return std::max(Nanoseconds(0), length);
}

bool Window::measures(Instant instant) const
{
    const auto isIn = [instant](const Pause& pause) { return instant >= pause.from && instant < pause.to; };
    return contains(instant) && std::ranges::none_of(pauses, isIn);
}

void Window::skip(const Pause& pause)
{
    const Nanoseconds length = pause.to - pause.from;
    if (isSet(to) && pause.from >= to)
        return;
    if (isSet(to))
        to += length;
    if (pause.from < from)
        from += length; // still warming up
    else
        pauses.push_back(pause);
}

} // namespace bw::stress
