// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/desktopnotifier.h"

#include "theme/icons.h"
#include "watch/notificationbus.h"

#include <QSystemTrayIcon>

namespace bw::ui {

namespace {

bool hasTray()
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

} // namespace

void DesktopNotifier::askObstacle(QObject* receiver, std::function<void(const QString&)> done)
{
    NotificationBus::ask(receiver, [done = std::move(done)](bool isThere) {
        if (isThere || hasTray())
            return done({});
        done(tr("This desktop has neither a tray nor a service for notifications, so nothing is shown there now. Usually a program for "
                "notifications is missing: install one, such as dunst or mako, or an extension for tray icons."));
    });
}

void DesktopNotifier::say(const QString& title, const QString& sentence, Weight weight)
{
    if (hasTray())
        return sayInTray(title, sentence, weight);
    if (!m_bus) {
        m_bus = new NotificationBus(this);
        connect(m_bus, &NotificationBus::clicked, this, &DesktopNotifier::clicked);
    }
    m_bus->say(title, sentence, weight == Weight::Warning);
}

void DesktopNotifier::sayInTray(const QString& title, const QString& sentence, Weight weight)
{
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(programIcon(), this);
        connect(m_icon, &QSystemTrayIcon::activated, this, &DesktopNotifier::clicked);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::clicked);
    }
    m_icon->setToolTip(title);
    m_icon->show();
    m_icon->showMessage(title, sentence, weight == Weight::Warning ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void DesktopNotifier::clear()
{
    if (m_icon)
        m_icon->hide();
    if (m_bus)
        m_bus->clear();
}

} // namespace bw::ui
