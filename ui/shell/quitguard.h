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
class RunStore;
} // namespace bw::store

namespace bw::ui {

class GatewayBook;
class UnsavedDialog;

//! Asks before the program ends while something could not be written, for a disk that is full or gone: what was said in
//! those minutes, load tests that ended in them and gateways that were changed are in memory alone.
class QuitGuard final : public QObject
{
    Q_OBJECT

public:
    //! `window`: its parent, over which it asks.
    QuitGuard(store::Database& database, store::ConversationStore& conversations, store::RunStore& runs, const GatewayBook& gateways, QWidget& window);

    //! For the window's closeEvent(), behind all other questions. False: the person is asked; quitAgreed() may follow.
    //! Waits until what is queued is on disk, as the end of the program would.
    [[nodiscard]] bool mayQuit();

signals:
    void quitAgreed();      //!< it is written now, or may be lost: mayQuit() is true from here on
    void exportRequested(); //!< the open conversation, somewhere else

private:
    [[nodiscard]] bool isSaved();
    [[nodiscard]] bool isHolding() const;
    [[nodiscard]] QStringList losses() const;
    void look(); //!< while the dialog is open
    void ask();
    void showLoss();
    void retry();
    void sayRefused();
    void agree();

    store::Database& m_database;
    store::ConversationStore& m_conversations;
    store::RunStore& m_runs;
    const GatewayBook& m_gateways;
    QWidget& m_window;
    QPointer<UnsavedDialog> m_dialog; //!< while it is open
    QTimer m_timer; //!< for look()
    bool m_knowsTrouble = false; //!< the database told that it takes nothing, and so did the answers to what was written
    bool m_isRetrying = false; //!< the disk said yes, what is held is on its way
    bool m_agreed = false;
};

} // namespace bw::ui
