// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/desktopnotifier.h"
#include "watch/watcher.h"

#include <QSet>

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
    //! `services` outlives it; `window` is its parent. `file`: of the watcher.
    WatchDesk(Services& services, const QString& file, QWidget* window);

    //! Where it shows from now on; they live until the next time. Before anything else, and whenever the window was built
    //! anew: what watches goes on meanwhile.
    void moveTo(IconButton& bell, Banner& banner);

    [[nodiscard]] Watcher& watcher() noexcept { return m_watcher; }
    WatchDialog& showDialog(); //!< made when first asked for

private:
    void tell(const watch::AlertRule& rule, const watch::AlertEvent& event);
    void tellEnd(const watch::AlertRule& rule, const watch::AlertEvent& event);
    void run(const watch::AlertRule& rule, const watch::AlertEvent& event);
    void showBell();

    Services& m_services;
    IconButton* m_bell = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_window = nullptr;
    Watcher m_watcher;
    DesktopNotifier m_desktop;
    WatchDialog* m_dialog = nullptr;
    qsizetype m_shown = -1; //!< alerts that the bell tells of
    QSet<QString> m_toldOnDesktop; //!< rules whose beginning was told there: so is their end
    QString m_told; //!< of an alert, in the banner; empty: nothing
};

} // namespace bw::ui
