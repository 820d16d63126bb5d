// SPDX-License-Identifier: GPL-3.0-or-later
#include "nginxprocess.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace bw::test {

namespace {

QString nginxProgram()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

bool areFree(quint16 first, int count)
{
    std::vector<std::unique_ptr<QTcpServer>> servers;
    for (int i = 0; i < count; ++i) {
        servers.push_back(std::make_unique<QTcpServer>());
        if (first + i > 65'535 || !servers.back()->listen(QHostAddress::LocalHost, static_cast<quint16>(first + i)))
            return false;
    }
    return true;
}

} // namespace

NginxProcess::~NginxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(3'000);
}

bool NginxProcess::start(const QString& config, quint16 port)
{
    const QString path = m_folder.filePath(u"nginx.conf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(config.toUtf8()) < 0)
        return false;
    file.close();
    // Its workers are another user if the tests run as root.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ReadOther | QFile::ExeOther | QFile::WriteOther);
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(nginxProgram(), {u"-t"_s, u"-c"_s, path});
    check.waitForFinished(30'000);
    m_check = check.readAll();
    if (check.exitCode() != 0)
        return false;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"output"_s));
    m_process.start(nginxProgram(), {u"-c"_s, path, u"-g"_s, u"daemon off;"_s});
    return QTest::qWaitFor([port] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, port);
        return probe.waitForConnected(200);
    }, 20'000);
}

QByteArray NginxProcess::log() const
{
    QByteArray text = m_check;
    for (const QString& name : {u"output"_s, u"error.log"_s}) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

quint16 NginxProcess::freePorts(int count)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            return 0;
        const quint16 first = probe.serverPort();
        probe.close();
        if (areFree(first, count))
            return first;
    }
    return 0;
}

} // namespace bw::test
