// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace bw::ui {

//! The desktop's own service for notifications, over D-Bus: for desktops without a tray, as GNOME is. Where Qt has no D-Bus
//! it is never there. GUI thread.
class NotificationBus final : public QObject
{
    Q_OBJECT

public:
    explicit NotificationBus(QObject* parent = nullptr);

    //! Whether somebody shows notifications, or would be started to. Asks the bus, for a second at most; `done` comes later, in
    //! this thread, unless `receiver` is gone.
    static void ask(QObject* receiver, std::function<void(bool isThere)> done);

    //! In the place of what was said before. An urgent one stays until it is seen.
    void say(const QString& title, const QString& sentence, bool urgent);
    void clear();

signals:
    void clicked();

private slots:
    void takeAction(uint id, const QString& action); //!< of anybody's notification

private:
    uint m_id = 0; //!< of what is shown; 0: nothing
};

} // namespace bw::ui
