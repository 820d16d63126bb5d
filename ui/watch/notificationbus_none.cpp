// SPDX-License-Identifier: GPL-3.0-or-later
// Of systems whose desktop is reached by Qt's own tray icon, and of a Qt without D-Bus.
#include "watch/notificationbus.h"

namespace bw::ui {

NotificationBus::NotificationBus(QObject* parent) : QObject(parent) {}

void NotificationBus::ask(QObject* receiver, std::function<void(bool)> done)
{
    QMetaObject::invokeMethod(receiver, [done = std::move(done)] { done(false); }, Qt::QueuedConnection);
}

void NotificationBus::say(const QString&, const QString&, bool) {}

void NotificationBus::clear() {}

void NotificationBus::takeAction(uint, const QString&) {}

} // namespace bw::ui
