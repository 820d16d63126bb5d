// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkthread.h"
#include "stress/biasprobe.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace bw::stress {

//! This client's own bias on this machine: chats against the stamping simulator, run as another process so that the
//! two share nothing but the sockets. Asynchronous; lives in a thread with an event loop.
class SelfCheck final : public QObject
{
    Q_OBJECT

public:
    //! `program`: bellwether-cli, whose `sim` command is started.
    explicit SelfCheck(QString program, QList<int> levels = {1, 100, 500}, QObject* parent = nullptr);
    ~SelfCheck() override;
    Q_DISABLE_COPY_MOVE(SelfCheck)

    void start();

    //! bellwether-cli as it is installed beside this program, else as it is found in PATH.
    [[nodiscard]] static QString programBeside();

signals:
    void levelDone(const bw::stress::BiasLevel& level);
    void finished(const std::optional<bw::Error>& problem); //!< once; the message is a sentence for people

private:
    void takeBaseUrl();
    void nextLevel();
    void endLevel(BiasLevel level);
    void stopThread();
    void end(const std::optional<Error>& problem);

    QString m_program;
    QList<int> m_levels;
    QTemporaryDir m_folder;
    QProcess m_simulator;
    QUrl m_baseUrl;
    std::unique_ptr<net::NetworkThread> m_thread; //!< of the level that runs
    BiasProbe* m_probe = nullptr;                 //!< in m_thread; its end is the thread's
    bool m_ended = false;
};

} // namespace bw::stress
