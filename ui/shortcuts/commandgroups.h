// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::ui {

//! Commands are listed by what they are about: the part of their id before the point.
[[nodiscard]] QString groupTitle(const QString& commandId);
[[nodiscard]] int groupPlace(const QString& commandId); //!< of the group among the others

} // namespace bw::ui
