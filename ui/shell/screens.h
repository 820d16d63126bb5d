// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

//! Every screen that is built, in the order of the rail.
[[nodiscard]] QList<Screen> builtScreens();

} // namespace bw::ui
