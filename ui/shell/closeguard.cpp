// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/closeguard.h"

#include "base/settings.h"
#include "shell/ongoing.h"
#include "shell/services.h"
#include "shell/tray.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace bw::ui {

CloseGuard::CloseGuard(Services& services, Tray& tray, QWidget& window)
    : QObject(&window), m_services(services), m_tray(tray), m_window(window)
{
    connect(&tray, &Tray::quitRequested, this, &CloseGuard::quit);
    qApp->installEventFilter(this);
}

//! Where the desktop's session ends, a window that stays would hold all of it up.
bool CloseGuard::mayClose()
{
    if (qGuiApp->isSavingSession() || m_confirmed)
        return true;
    if (!m_quitting && m_tray.keepsRunning()) {
        m_tray.hideWindow();
        return false;
    }
    const QString sentence = m_services.settings.value<bool>(Setting::ConfirmQuit) ? underWay(m_services) : QString();
    if (sentence.isEmpty())
        return true;
    ask(sentence);
    return false;
}

void CloseGuard::quit()
{
    m_quitting = true;
    m_confirmed = m_window.close();
    m_quitting = false;
    if (m_confirmed && !QGuiApplication::quitOnLastWindowClosed())
        QCoreApplication::quit(); // the window was in the tray
}

void CloseGuard::quitAnyway()
{
    m_confirmed = true;
    quit();
}

//! The system's own Quit closes every visible window one by one: then it is not the window alone that is meant.
bool CloseGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qApp && event->type() == QEvent::Quit) {
        m_quitting = true;
        QTimer::singleShot(0, this, [this] { m_quitting = false; });
        if (!mayQuitFromTray()) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool CloseGuard::mayQuitFromTray()
{
    if (!m_confirmed && m_window.isHidden() && !QGuiApplication::quitOnLastWindowClosed())
        m_confirmed = m_window.close();
    return m_confirmed || !m_window.isHidden() || QGuiApplication::quitOnLastWindowClosed();
}

QString CloseGuard::underWay(const Services& services)
{
    if (!services.ongoing)
        return {};
    if (services.ongoing->loadTest().isRunning())
        return tr("A load test is running. It would end now.");
    if (services.ongoing->conversations().isStreaming())
        return tr("An answer is still coming. It would stay incomplete; what came so far is kept.");
    return {};
}

void CloseGuard::ask(const QString& sentence)
{
    m_tray.showWindow();
    if (m_question)
        return m_question->activateWindow();
    m_question = new QMessageBox(QMessageBox::Question, tr("Quit"), tr("Quit Bellwether now?"), QMessageBox::Cancel, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(sentence);
    QPushButton* const yes = m_question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"reallyQuit"_s);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, &CloseGuard::quitAnyway);
    m_question->open();
}

} // namespace bw::ui
