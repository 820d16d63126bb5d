// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bw::test {

//! nginx or haproxy on loopback with a configuration of the test's own, ended with the object.
class RealServer
{
public:
    //! `name` as packaged: nginx or haproxy. `body`: its `http` block's content, or the whole file for haproxy.
    RealServer(QString name, const QString& body);
    ~RealServer();
    Q_DISABLE_COPY_MOVE(RealServer)

    //! Starts and waits until the port accepts. False: not installed, or it did not start.
    [[nodiscard]] bool start(quint16 port);
    [[nodiscard]] QByteArray log() const; //!< what it said
    [[nodiscard]] static quint16 freePort();

private:
    QString m_name;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace bw::test
