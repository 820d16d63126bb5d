// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>

#include <functional>

namespace bw::ui {

//! Something a person can do by keys, and find by its name in the command palette. Holds while the focus is in `owner`
//! or, with `everywhere`, in its window. `name`: a short imperative, "Add a pane".
QAction* addCommand(QWidget& owner, const QString& name, const QList<QKeySequence>& keys, std::function<void()> action,
                    bool everywhere = false);

//! The commands of a widget and all that is in it.
[[nodiscard]] QList<QAction*> commandsOf(const QWidget& widget);

} // namespace bw::ui
