// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QObject>
#include <QTimer>

namespace bw::ui {

class MainWindow;
class Translators;

//! Follows the person's choice of a language while the program runs: the window is built anew in it. Not while a dialog
//! or a menu is open, for what was typed there would be lost: then it waits, and the window says so.
class LanguageSwitch final : public QObject
{
    Q_OBJECT

public:
    LanguageSwitch(Settings& settings, Translators& translators, MainWindow& window);

    //! The language that the settings ask for, given the system's.
    [[nodiscard]] static QString chosen(const Settings& settings);

private:
    void look();

    Settings& m_settings;
    Translators& m_translators;
    MainWindow& m_window;
    bool m_waits = false; //!< and said so
    QTimer m_turn; //!< never under the feet of whoever changed the setting; and again while it has to wait
};

} // namespace bw::ui
