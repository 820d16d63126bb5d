// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/desktopnotifier.h"

#include "theme/icons.h"

#include <QSystemTrayIcon>

namespace bw::ui {

void DesktopNotifier::say(const QString& title, const QString& sentence, Weight weight)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
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
}

} // namespace bw::ui
