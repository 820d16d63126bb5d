// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bw::ui {

// What only a chat says in its own way; numbers as on every screen are in widgets/format.h.

[[nodiscard]] QString rateText(double perSecond); //!< "71", "7.1"
//! "now", "14:02", "yesterday", "Nov 18", "2024-11-18"
[[nodiscard]] QString momentText(const QDateTime& moment, const QDateTime& now);

} // namespace bw::ui
