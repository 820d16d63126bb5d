// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quitguard.h"

#include "gateways/gatewaybook.h"
#include "shell/unsaveddialog.h"
#include "shell/waitingdialog.h"
#include "store/conversationstore.h"
#include "store/database.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr auto LookEvery = std::chrono::milliseconds(200);
constexpr auto Patience = std::chrono::milliseconds(400); //!< nobody sees it, and nearly every end is through by then

} // namespace

QuitGuard::QuitGuard(store::Database& database, store::ConversationStore& conversations, store::RunStore& runs, store::RecordStore& history,
                     const GatewayBook& gateways, QWidget& window)
    : QObject(&window), m_database(database), m_conversations(conversations), m_runs(runs), m_history(history), m_gateways(gateways),
      m_window(window)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &QuitGuard::look);
    m_knowsTrouble = database.isReadOnly();
    connect(&database, &store::Database::opened, this, [this] { m_knowsTrouble = m_database.isReadOnly(); });
    connect(&database, &store::Database::troubleFound, this, [this] { m_knowsTrouble = true; });
    connect(&database, &store::Database::recovered, this, [this] { m_knowsTrouble = false; });
    connect(&database, &store::Database::retried, this, &QuitGuard::sayOutcome);
}

bool QuitGuard::holds(const store::ConversationStore& conversations, const store::RunStore& runs, const GatewayBook& gateways)
{
    return conversations.hasUnwritten() || runs.hasUnwritten() || gateways.hasUnwritten();
}

bool QuitGuard::isHolding() const
{
    return holds(m_conversations, m_runs, m_gateways);
}

//! Where the desktop's session ends, a window that stays would hold all of it up.
bool QuitGuard::mayQuit()
{
    if (m_agreed || qGuiApp->isSavingSession())
        return true;
    if (m_waiting || !isThrough()) {
        wait();
        return false;
    }
    if (isSaved())
        return true;
    ask();
    return false;
}

bool QuitGuard::isThrough() const
{
    return (!m_database.isOpen() || m_database.flushWithin(Patience)) && m_history.flushWithin(Patience);
}

//! The last writes may find out only now; their answers come later, but that the disk takes nothing is known at once.
bool QuitGuard::isSaved() const
{
    return !isHolding() && (m_knowsTrouble || !m_database.isOpen() || !m_database.isReadOnly());
}

//! Behind a database or a history that is compacted or copied, which takes minutes for a large one. Of the history last: it is
//! compacted after the database.
void QuitGuard::wait()
{
    if (m_waiting)
        return m_waiting->activateWindow();
    m_waiting = new WaitingDialog(tr("Quit"), tr("Saving…"), &m_window);
    m_waiting->setAttribute(Qt::WA_DeleteOnClose);
    const QString advice = tr("Bellwether closes by itself once all is written. If you quit all the same, the changes of the last moments are lost, and "
                              "what is under way is not finished.");
    const QString atDatabase = m_database.longWork();
    const QString work = atDatabase.isEmpty() ? m_history.longWork() : atDatabase;
    m_waiting->setDetail(work.isEmpty() ? advice : work + u' ' + advice);
    m_waiting->offer(tr("Stay"), tr("Quit all the same"));
    connect(m_waiting, &WaitingDialog::leaveRequested, this, &QuitGuard::abandon);
    m_database.whenFlushed(m_waiting, [this] { m_history.whenFlushed(m_waiting, [this] { endWait(); }); });
    m_waiting->open();
}

void QuitGuard::endWait()
{
    if (!m_waiting || !m_waiting->isVisible()) // who stays is not closed later
        return;
    m_waiting->close();
    m_waiting.clear();
    if (isSaved())
        agree();
    else
        ask();
}

void QuitGuard::abandon()
{
    m_waiting->close();
    m_waiting.clear();
    agree();
    if (!m_window.isVisible())
        emit abandoned();
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
    if (!m_dialog)
        return;
    if (!isHolding() && !m_database.isReadOnly())
        return m_database.whenFlushed(m_dialog, [this] {
            if (m_dialog && m_dialog->isVisible() && isSaved())
                agree();
        });
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
    m_isAsking = true;
    m_database.tryWritingSoon();
}

void QuitGuard::sayOutcome()
{
    if (!std::exchange(m_isAsking, false) || !m_dialog)
        return;
    m_isRetrying = !m_database.isReadOnly();
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
