// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/command.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace bw::ui {

class Page;
struct Services;

//! A screen that the rail offers. The page itself is made when it is first shown.
struct Screen
{
    QString id; //!< what the page's id() will be
    QString title;
    QString icon;
    std::function<Page*(Services&, QWidget* parent)> make;
    //! Those of the page, to be found before it is made; none: those of a page that is made before anybody looks for them.
    std::function<QList<CommandSpec>()> commands = {};
};

//! Every screen that is built, in the order of the rail.
[[nodiscard]] QList<Screen> builtScreens();

} // namespace bw::ui
