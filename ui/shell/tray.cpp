// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tray.h"

#include "base/settings.h"
#include "theme/icons.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace bw::ui {

Tray::Tray(Settings& settings, QWidget& window, Available available)
    : QObject(&window), m_settings(settings), m_window(window), m_available(std::move(available))
{
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::TrayKeepsRunning)
            follow();
    });
    window.installEventFilter(this);
    follow();
}

Tray::Tray(Settings& settings, QWidget& window) : Tray(settings, window, &QSystemTrayIcon::isSystemTrayAvailable) {}

Tray::~Tray() = default;

bool Tray::keepsRunning() const
{
    return m_icon && m_available(); // the tray may have gone since
}

void Tray::follow()
{
    const bool wanted = m_settings.value<bool>(Setting::TrayKeepsRunning) && m_available();
    if (wanted && !m_icon)
        makeIcon();
    if (wanted || !m_icon)
        return;
    delete std::exchange(m_icon, nullptr);
    m_menu.reset();
}

void Tray::makeIcon()
{
    m_menu = std::make_unique<QMenu>();
    m_icon = new QSystemTrayIcon(programIcon(), this);
    m_icon->setContextMenu(m_menu.get());
    m_icon->setToolTip(u"Bellwether"_s);
    renameMenu();
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            showWindow();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::showWindow);
    m_icon->show();
}

void Tray::renameMenu()
{
    if (!m_menu)
        return;
    m_menu->clear();
    m_menu->addAction(tr("Open Bellwether"), this, &Tray::showWindow);
    m_menu->addAction(tr("New chat"), this, [this] {
        showWindow();
        emit newChatRequested();
    });
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitRequested);
}

//! The program would end with the last dialog that is closed, as no window is open.
void Tray::hideWindow()
{
    m_hidden = true;
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.hide();
    if (m_settings.value<bool>(Setting::TrayTold))
        return;
    m_settings.setValue(Setting::TrayTold, true);
    const QString sentence = tr("Probes and alerts go on. The icon in the tray brings the window back, and its menu quits.");
    m_icon->showMessage(tr("Bellwether is still there"), sentence);
    emit told(sentence);
}

//! Whoever shows the window again: an alert that is clicked, a second start of the program.
bool Tray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Show && std::exchange(m_hidden, false))
        QApplication::setQuitOnLastWindowClosed(true);
    return QObject::eventFilter(watched, event);
}

void Tray::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace bw::ui
