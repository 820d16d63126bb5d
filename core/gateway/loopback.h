// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::gateway {

//! Whether a host is this machine by its name alone; no look-up.
[[nodiscard]] bool isLoopback(const QString& host);

} // namespace bw::gateway
