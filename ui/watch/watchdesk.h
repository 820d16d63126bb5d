// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/desktopnotifier.h"
#include "watch/watcher.h"

class QWidget;

namespace bw::ui {

class Banner;
class IconButton;
class WatchDialog;

//! Where alerts are seen: the bell of the window, its banner, the desktop, a command; and the window behind the bell.
class WatchDesk final : public QObject
{
    Q_OBJECT

public:
    //! All outlive it but `window`, which is its parent. `file`: of the watcher.
    WatchDesk(Services& services, const QString& file, IconButton& bell, Banner& banner, QWidget* window);

    [[nodiscard]] Watcher& watcher() noexcept { return m_watcher; }
    WatchDialog& showDialog(); //!< made when first asked for

private:
    void tell(const watch::AlertRule& rule, const watch::AlertEvent& event);
    void run(const watch::AlertRule& rule, const watch::AlertEvent& event);
    void showBell();

    Services& m_services;
    IconButton& m_bell;
    Banner& m_banner;
    QWidget* m_window = nullptr;
    Watcher m_watcher;
    DesktopNotifier m_desktop;
    WatchDialog* m_dialog = nullptr;
    qsizetype m_shown = -1; //!< alerts that the bell tells of
    bool m_told = false;    //!< the banner speaks of an alert
};

} // namespace bw::ui
