// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bw::test {

//! The real nginx with a whole configuration file, in a folder of its own, ended with the object.
class NginxProcess
{
public:
    NginxProcess() = default;
    ~NginxProcess();
    Q_DISABLE_COPY_MOVE(NginxProcess)

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    //! Writes the file, lets nginx check it, starts it and waits until the port accepts.
    [[nodiscard]] bool start(const QString& config, quint16 port);
    [[nodiscard]] QByteArray log() const; //!< what it said, error.log included

    //! So many ports in a row that nobody uses now.
    [[nodiscard]] static quint16 freePorts(int count);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_check;
};

} // namespace bw::test
