// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::ui {

//! Commands are listed by what they are about: "pane" of "pane.add".
[[nodiscard]] QString groupOf(const QString& commandId);
[[nodiscard]] QString groupTitle(const QString& group);
[[nodiscard]] int groupPlace(const QString& group); //!< among the others

} // namespace bw::ui
