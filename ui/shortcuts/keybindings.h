// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcuts/bindingrules.h"

#include <QAction>
#include <QObject>

namespace bw {
class Settings;
}

namespace bw::ui {

//! A command as it stands in lists.
struct CommandRow
{
    QString id; //!< empty: it is known by its keys only, and they cannot be changed
    QString group; //!< what it is about, as of groupOf()
    QString name;
    QString place; //!< the title of the page that it holds on; empty: everywhere
    QList<QKeySequence> keys; //!< now
    QList<QKeySequence> defaults;

    [[nodiscard]] bool isChanged() const { return keys != defaults; }
    bool operator==(const CommandRow&) const = default;
};

//! The keys of a window's commands: their defaults, and over them what the person chose, which is kept in the settings and
//! holds at once. Keys that were chosen for one command are taken from those that have them by default. A child of its
//! window; GUI thread.
class KeyBindings final : public QObject
{
    Q_OBJECT

public:
    KeyBindings(Settings& settings, QWidget& window);

    //! Of the window that the widget is in; null: there is none, and commands have their defaults.
    [[nodiscard]] static KeyBindings* of(const QWidget& widget);

    //! By addCommand(): a command came to be.
    void take(QAction& command);

    //! Commands of pages that are not made yet, with their defaults: they are listed and can be given keys.
    void promise(const QList<CommandRow>& commands);

    [[nodiscard]] QList<CommandRow> commands() const; //!< of the window, its pages, and those promised, by their groups
    [[nodiscard]] std::optional<CommandRow> command(const QString& id) const;
    [[nodiscard]] bool isChosen(const QString& id) const { return m_choices.contains(id); }

    //! Those other commands that hold where this one does and have these keys, and whatever has them for good.
    [[nodiscard]] QList<CommandRow> rivals(const QString& id, const QKeySequence& keys) const;

    void choose(const QString& id, const QList<QKeySequence>& keys); //!< none: it has no keys
    void takeOver(const QString& id, const QKeySequence& keys);      //!< beside its own; from whoever has them
    void reset(const QString& id);
    void resetAll();

signals:
    void changed(); //!< other keys, or commands that came or went

private:
    void read();
    void write();
    void apply();
    void tellLater();
    [[nodiscard]] QList<QKeySequence> keysOf(const QAction& command, const QList<QAction*>& all) const;
    [[nodiscard]] CommandRow rowOf(const QAction& command) const;
    [[nodiscard]] bool isPromised(const QString& id) const;
    [[nodiscard]] bool willMeet(const QString& id, const CommandRow& promised) const;
    [[nodiscard]] bool meets(const QString& id, const QAction& other) const;
    [[nodiscard]] CommandRow withChosen(CommandRow promised) const;

    Settings& m_settings;
    QWidget& m_window;
    KeyChoices m_choices;
    QList<CommandRow> m_promised;
    bool m_telling = false;
};

} // namespace bw::ui
