// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace bw::ui {

//! Something that the command palette offers.
struct PaletteEntry
{
    enum class Kind { Prompt, Command, Screen, Chat, Model }; //!< alike matches are offered in this order

    Kind kind = Kind::Command;
    QString title;
    QString detail{}; //!< the folder of a prompt, the keys of a command, when a chat was, whose a model is
    std::function<void()> run{};
};

} // namespace bw::ui
