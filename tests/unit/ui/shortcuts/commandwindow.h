// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "shortcuts/keybindings.h"
#include "widgets/command.h"

#include <QTemporaryDir>
#include <QWidget>

namespace bw::test {

//! A window with two pages, and commands of the window and of each.
struct CommandWindow
{
    CommandWindow()
    {
        using namespace Qt::StringLiterals;
        bindings = new ui::KeyBindings(settings, window);
        add(window, u"window.help"_s, {Qt::Key_F1});
        add(chat, u"chat.new"_s, {Qt::CTRL | Qt::Key_N});
        add(chat, u"answer.again"_s, {Qt::CTRL | Qt::Key_R});
        add(log, u"log.reload"_s, {Qt::CTRL | Qt::Key_R});
    }

    QAction* add(QWidget& owner, const QString& id, const QList<QKeySequence>& keys)
    {
        return ui::addCommand(owner, id, id.toUpper(), keys, [this, id] { ran.append(id); });
    }

    [[nodiscard]] QList<QKeySequence> keysOf(const QString& id) const { return bindings->command(id).value_or(ui::CommandRow()).keys; }

    QTemporaryDir folder;
    Settings settings{Paths::below(folder.path())};
    QWidget window;
    QWidget chat{&window};
    QWidget log{&window};
    ui::KeyBindings* bindings = nullptr;
    QStringList ran;
};

} // namespace bw::test
