// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QSystemTrayIcon;

namespace bw::ui {

class NotificationBus;

//! Says something outside of the window. Its icon stands in the tray only while something was said and not yet seen; where
//! there is no tray, the desktop's service for notifications says it.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Weight { News, Warning };
    void say(const QString& title, const QString& sentence, Weight weight);
    void clear(); //!< it was seen

    //! Why nothing can be said on this desktop, and what helps; empty: it can. May change while the program runs. `done` comes
    //! later, in this thread, unless `receiver` is gone.
    static void askObstacle(QObject* receiver, std::function<void(const QString& obstacle)> done);

signals:
    void clicked(); //!< the icon or the message

private:
    void sayInTray(const QString& title, const QString& sentence, Weight weight);

    QSystemTrayIcon* m_icon = nullptr; //!< made when first needed
    NotificationBus* m_bus = nullptr; //!< made when first needed
};

} // namespace bw::ui
