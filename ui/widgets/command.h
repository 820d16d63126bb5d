// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>

#include <functional>

class QPushButton;

namespace bw::ui {

//! Something a person can do by keys, and find by its name in the command palette. Holds while `owner` is seen, wherever in
//! its window the focus is: what belongs to a page also stands in the top bar and at the edge, and is no child of it there.
//! `id`: "pane.add", what it is about and what it does; the person's own keys are kept under it, so it never changes; empty:
//! nobody can choose others. `name`: a short imperative, "Add a pane".
QAction* addCommand(QWidget& owner, const QString& id, const QString& name, const QList<QKeySequence>& keys, std::function<void()> action);

//! A command before there is anything that it could be done to: what addCommand() takes.
struct CommandSpec
{
    QString id;
    QString name;
    QList<QKeySequence> keys;
    std::function<void()> run;
};

void addCommandList(QWidget& owner, const QList<CommandSpec>& commands);

//! The commands of a widget and all that is in it.
[[nodiscard]] QList<QAction*> commandsOf(const QWidget& widget);
[[nodiscard]] QString commandIdOf(const QAction& command); //!< may be empty
[[nodiscard]] QList<QKeySequence> defaultKeysOf(const QAction& command);

//! Calls `show` with the first keys of a command of the window that `widget` is in, as they are written on this system, now
//! and whenever they change; empty: it has none, or there is no such command yet.
void followKeys(QWidget& widget, const QString& commandId, std::function<void(const QString& keys)> show);
//! What `widget` does, and the keys of the command that does the same, as its tool tip: "Help (F1)".
void showKeysInTip(QWidget& widget, const QString& commandId, const QString& text);
//! The same on the button itself: "New chat  Ctrl+N".
void showKeysInText(QPushButton& button, const QString& commandId, const QString& text);

} // namespace bw::ui
