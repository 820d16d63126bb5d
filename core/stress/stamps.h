// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QList>

namespace bw::stress {

//! When the simulator wrote each content-bearing event of a recorded stream ("sim_ns", its monotonic clock, which is
//! ours on the same machine): one an event, however many choices it adds to, as in RequestRecord::deltaTimes, but all of
//! them where those end. NoInstant where an event has no stamp.
[[nodiscard]] QList<Instant> writeStamps(const QByteArray& streamBody);

} // namespace bw::stress
