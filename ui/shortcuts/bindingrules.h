// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

// What keys may stand for what. Pure.
namespace bw::ui {

//! Keys of a command, by its id. No keys at all are a choice too.
using KeyChoices = QMap<QString, QList<QKeySequence>>;

//! Why no command can have these keys, as a whole sentence; nullopt if one can. A letter alone is for typing, one slip on
//! a single key must not delete anything, and what every text field knows (copy, paste, undo …) stays as people know it.
[[nodiscard]] std::optional<QString> bindingProblem(const QKeySequence& keys);

//! The first stroke alone: commands have no sequences of strokes.
[[nodiscard]] QKeySequence singleStroke(const QKeySequence& keys);

//! "Ctrl+T, F5", as they are written on this system.
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

//! {"pane.add": ["Ctrl+T"]}, portable between systems.
[[nodiscard]] QString choicesToJson(const KeyChoices& choices);
//! What can be read of it; keys that no command may have are left out. nullopt: it is no such text.
[[nodiscard]] std::optional<KeyChoices> choicesFromJson(const QString& json);

} // namespace bw::ui
