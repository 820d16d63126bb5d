// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace bw::test {

//! Visible controls below `root` that nobody can name: assistive tools would say "button" and no more. A line each.
[[nodiscard]] QStringList namelessControls(QWidget& root);

//! Visible, enabled controls below `root` where no key leads to.
[[nodiscard]] QStringList unreachableControls(QWidget& root);

//! What Tab visits below `root`, in order.
[[nodiscard]] QList<QWidget*> tabStops(QWidget& root);

} // namespace bw::test
