// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

class QWidget;

namespace bw::store {
class ConversationStore;
class Database;
class RecordStore;
class RunStore;
} // namespace bw::store

namespace bw::ui {

class GatewayBook;
class UnsavedDialog;
class WaitingDialog;

//! Asks before the program ends while something could not be written, for a disk that is full or gone: what was said in
//! those minutes, load tests that ended in them and gateways that were changed are in memory alone.
class QuitGuard final : public QObject
{
    Q_OBJECT

public:
    //! `window`: its parent, over which it asks.
    //! `history`: nothing of it is in memory alone for long, but its thread may be at long work.
    QuitGuard(store::Database& database, store::ConversationStore& conversations, store::RunStore& runs, store::RecordStore& history,
              const GatewayBook& gateways, QWidget& window);

    //! For the window's closeEvent(), behind all other questions. False: the person is asked; quitAgreed() may follow.
    //! What is queued is written first, as at the end of the program: where that takes longer than a moment it is waited for
    //! in a dialog, and the window closes by itself afterwards.
    [[nodiscard]] bool mayQuit();
    //! Something is in memory alone.
    [[nodiscard]] static bool holds(const store::ConversationStore& conversations, const store::RunStore& runs, const GatewayBook& gateways);

signals:
    void abandoned(); //!< the window closed over what is still being written: nobody may wait for that at the end of the program
    void quitAgreed();      //!< it is written now, or may be lost: mayQuit() is true from here on
    void exportRequested(); //!< the open conversation, somewhere else

private:
    [[nodiscard]] bool isSaved() const; //!< once what was queued is through
    [[nodiscard]] bool isHolding() const;
    [[nodiscard]] bool isThrough() const; //!< … and it soon is
    void wait();
    void endWait();
    void abandon();
    [[nodiscard]] QStringList losses() const;
    void look(); //!< while the dialog is open
    void ask();
    void showLoss();
    void retry();
    void sayOutcome();
    void sayRefused();
    void agree();

    store::Database& m_database;
    store::ConversationStore& m_conversations;
    store::RunStore& m_runs;
    store::RecordStore& m_history;
    const GatewayBook& m_gateways;
    QWidget& m_window;
    QPointer<UnsavedDialog> m_dialog; //!< while it is open
    QPointer<WaitingDialog> m_waiting; //!< while it is open
    QTimer m_timer; //!< for look()
    bool m_knowsTrouble = false; //!< the database told that it takes nothing, and so did the answers to what was written
    bool m_isAsking = false; //!< the disk, whether it takes something again
    bool m_isRetrying = false; //!< the disk said yes, what is held is on its way
    bool m_agreed = false;
};

} // namespace bw::ui
