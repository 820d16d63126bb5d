// SPDX-License-Identifier: GPL-3.0-or-later
// https://specifications.freedesktop.org/notification-spec
#include "watch/notificationbus.h"

#include "base/logging.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

namespace bw::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr int Patience = 500; //!< milliseconds, with the bus itself, which answers at once or is broken
constexpr uchar NormalUrgency = 1;
constexpr uchar CriticalUrgency = 2;

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString place()
{
    return u"/org/freedesktop/Notifications"_s;
}

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(service(), place(), service(), method);
}

//! Of the bus itself: is our service among the names that `method` lists?
void askNames(const QString& method, QObject* receiver, std::function<void(bool)> done)
{
    const QString name = u"org.freedesktop.DBus"_s;
    const QDBusMessage question = QDBusMessage::createMethodCall(name, u"/org/freedesktop/DBus"_s, name, method);
    auto* const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, Patience), receiver);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, receiver, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> answer = *watcher;
        done(!answer.isError() && answer.value().contains(service()));
    });
}

} // namespace

NotificationBus::NotificationBus(QObject* parent) : QObject(parent)
{
    QDBusConnection::sessionBus().connect(service(), place(), service(), u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
}

void NotificationBus::ask(QObject* receiver, std::function<void(bool)> done)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(receiver, [done = std::move(done)] { done(false); }, Qt::QueuedConnection);
        return;
    }
    askNames(u"ListNames"_s, receiver, [receiver, done = std::move(done)](bool runs) {
        if (runs)
            done(true);
        else
            askNames(u"ListActivatableNames"_s, receiver, done);
    });
}

void NotificationBus::say(const QString& title, const QString& sentence, bool urgent)
{
    const QString program = QGuiApplication::desktopFileName();
    const QVariantMap hints{{u"desktop-entry"_s, program}, {u"urgency"_s, QVariant::fromValue(urgent ? CriticalUrgency : NormalUrgency)}};
    const QStringList actions{u"default"_s, tr("Show")}; // the first is a click on the whole
    QDBusMessage message = call(u"Notify"_s);
    // The sentence is taken for markup, and names of gateways are anybody's.
    message << QGuiApplication::applicationDisplayName() << m_id << program << title << sentence.toHtmlEscaped() << actions << hints << -1;
    auto* const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            qCInfo(log::ui) << "the desktop showed no notification:" << reply.error().message();
        else
            m_id = reply.value();
    });
}

void NotificationBus::clear()
{
    if (m_id == 0)
        return;
    QDBusMessage message = call(u"CloseNotification"_s);
    message << std::exchange(m_id, 0U);
    QDBusConnection::sessionBus().send(message);
}

void NotificationBus::takeAction(uint id, const QString&)
{
    if (id == m_id && id != 0)
        emit clicked();
}

} // namespace bw::ui
