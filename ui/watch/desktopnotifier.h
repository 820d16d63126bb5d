// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace bw::ui {

//! Says something outside of the window. Its icon stands in the tray only while something was said and not yet seen; where
//! there is no tray, nothing is said.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Weight { News, Warning };
    void say(const QString& title, const QString& sentence, Weight weight);
    void clear(); //!< it was seen

signals:
    void clicked(); //!< the icon or the message

private:
    QSystemTrayIcon* m_icon = nullptr; //!< made when first needed
};

} // namespace bw::ui
