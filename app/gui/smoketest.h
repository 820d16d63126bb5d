// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/commandline.h"
#include "gui/smokereport.h"
#include "secrets/keystore.h"

#include <QObject>

#include <functional>

namespace bw::ui {
class MainWindow;
}

namespace bw::app {

class Session;

//! Proves on this very machine that the packaged program works: its plugins are found and its window is painted, an
//! answer streams in, the database keeps it, the system's keychain keeps a key, TLS shakes hands. Spins the event loop.
class SmokeTest final : public QObject
{
    Q_OBJECT

public:
    using MakeKeys = std::function<std::unique_ptr<secrets::KeyStore>()>;

    //! `keys` makes the key store under test, once for each look, because a store remembers what it read.
    SmokeTest(ui::MainWindow& window, Session& session, MakeKeys keys, QString tlsServer = {});

    [[nodiscard]] SmokeReport run();

private:
    using Look = void (SmokeTest::*)(SmokeStep&);

    [[nodiscard]] SmokeStep look(const QString& name, Look what);
    void lookAtWindow(SmokeStep& step);
    void lookAtChat(SmokeStep& step);
    void lookAtDatabase(SmokeStep& step);
    void lookAtKeychain(SmokeStep& step);
    void lookAtTls(SmokeStep& step);
    [[nodiscard]] bool ask();

    ui::MainWindow& m_window;
    Session& m_session;
    MakeKeys m_makeKeys;
    QString m_tlsServer;
};

//! `--smoke-test`: a session of its own in a folder that is gone afterwards, whatever else runs. Prints the report, and
//! writes it with a picture of the window beside it if a file is named. The exit code.
[[nodiscard]] int runSmokeTest(const SmokeOptions& options);

} // namespace bw::app
