// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quitguard.h"

#include "gateways/gatewaybook.h"
#include "shell/unsaveddialog.h"
#include "store/conversationstore.h"
#include "store/database.h"
#include "store/runstore.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <chrono>

namespace bw::ui {

namespace {

constexpr auto LookEvery = std::chrono::milliseconds(200);

}

QuitGuard::QuitGuard(store::Database& database, store::ConversationStore& conversations, store::RunStore& runs, const GatewayBook& gateways,
                     QWidget& window)
    : QObject(&window), m_database(database), m_conversations(conversations), m_runs(runs), m_gateways(gateways), m_window(window)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &QuitGuard::look);
    m_knowsTrouble = database.isReadOnly();
    connect(&database, &store::Database::opened, this, [this] { m_knowsTrouble = m_database.isReadOnly(); });
    connect(&database, &store::Database::troubleFound, this, [this] { m_knowsTrouble = true; });
    connect(&database, &store::Database::recovered, this, [this] { m_knowsTrouble = false; });
}

bool QuitGuard::isHolding() const
{
    return m_conversations.hasUnwritten() || m_runs.hasUnwritten() || m_gateways.hasUnwritten();
}

//! Where the desktop's session ends, a window that stays would hold all of it up.
bool QuitGuard::mayQuit()
{
    if (m_agreed || qGuiApp->isSavingSession() || isSaved())
        return true;
    ask();
    return false;
}

//! The last writes may find out only now; their answers come later, but that the disk takes nothing is known at once.
bool QuitGuard::isSaved()
{
    if (!m_database.isOpen())
        return !isHolding();
    m_database.flush();
    return !isHolding() && (m_knowsTrouble || !m_database.isReadOnly());
}

void QuitGuard::ask()
{
    if (!m_dialog) {
        m_dialog = new UnsavedDialog(&m_window);
        connect(m_dialog, &UnsavedDialog::retryRequested, this, &QuitGuard::retry);
        connect(m_dialog, &UnsavedDialog::exportRequested, this, &QuitGuard::exportRequested);
        connect(m_dialog, &UnsavedDialog::quitRequested, this, &QuitGuard::agree);
        connect(m_dialog, &QDialog::finished, &m_timer, &QTimer::stop);
        m_dialog->setModal(false); // the chats stay within reach: they can be copied and exported
        m_timer.start();
    }
    showLoss();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

//! If nothing is held yet, it is a chat that found the disk full just now.
QStringList QuitGuard::losses() const
{
    QStringList losses;
    if (m_conversations.hasUnwritten() || !isHolding())
        losses.append(tr("%n change(s) to your chats are in memory only.", nullptr, int(std::max<qsizetype>(1, m_conversations.unwritten()))));
    if (m_runs.hasUnwritten())
        losses.append(tr("What a load test found is in memory only."));
    if (m_gateways.hasUnwritten())
        losses.append(tr("Changes to your gateways are in memory only."));
    return losses;
}

void QuitGuard::showLoss()
{
    m_dialog->setLoss(losses().join(u' '), m_database.trouble());
}

//! More may come to be lost, and the disk may take it all meanwhile.
void QuitGuard::look()
{
    if (!isHolding() && !m_database.isReadOnly() && isSaved())
        return agree();
    if (!m_dialog)
        return;
    showLoss();
    if (m_isRetrying && m_database.isReadOnly()) {
        m_isRetrying = false;
        sayRefused();
    }
}

void QuitGuard::sayRefused()
{
    m_dialog->say(tr("The disk still takes nothing."));
}

//! On success the stores write what they held; look() sees when that is done.
void QuitGuard::retry()
{
    m_isRetrying = m_database.tryWriting();
    if (!m_dialog)
        return;
    if (m_isRetrying)
        m_dialog->say(tr("The disk takes writes again. Saving…"));
    else
        sayRefused();
}

void QuitGuard::agree()
{
    m_timer.stop();
    m_agreed = true;
    if (m_dialog)
        m_dialog->close();
    emit quitAgreed();
    m_agreed = false; // something else may have kept the window
}

} // namespace bw::ui
