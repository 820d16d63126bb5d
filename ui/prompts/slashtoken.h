// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace bw::ui {

//! What is typed behind a '/' at the beginning of `line`, with the cursor at its end (`column`, UTF-16 units). nullopt:
//! the line does not begin with '/', it has a space or a second '/' before the cursor, or goes on behind it — a path, a
//! fraction, text.
[[nodiscard]] std::optional<QStringView> slashToken(QStringView line, qsizetype column);

} // namespace bw::ui
