// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/redisconnection.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace bw::test {

using namespace Qt::StringLiterals;
using cache::RedisAddress;
using cache::RedisCommands;
using cache::RedisConnection;
using cache::RedisReplies;

//! A redis-server of the test's own, on a Unix socket in its own folder, or on a port of loopback.
class RedisServer
{
public:
    RedisServer() { m_address.socket = m_folder.filePath(u"redis.sock"_s); }
    ~RedisServer() { kill(); }

    [[nodiscard]] const RedisAddress& address() const noexcept { return m_address; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    void useTcp(const QByteArray& password)
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_address.socket.clear();
        m_address.port = free.serverPort();
        m_address.password = SecretString(password);
    }

    [[nodiscard]] bool start()
    {
        QStringList arguments = {u"--save"_s, QString(), u"--appendonly"_s, u"no"_s, u"--dir"_s, m_folder.path(),
                                 u"--bind"_s, u"127.0.0.1"_s};
        if (m_address.socket.isEmpty())
            arguments << u"--port"_s << QString::number(m_address.port);
        else
            arguments << u"--port"_s << u"0"_s << u"--unixsocket"_s << m_address.socket;
        if (!m_address.password.isEmpty())
            arguments << u"--requirepass"_s << QString::fromLatin1(m_address.password.reveal());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also when the test crashes
#endif
        m_process.start(u"redis-server"_s, arguments);
        QByteArray log;
        while (m_process.waitForReadyRead(10'000)) {
            log += m_process.readAll();
            if (log.contains("eady to accept connections") || log.contains("server is now ready"))
                return true;
        }
        qCritical("redis-server did not start: %s", log.constData());
        return false;
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    //! What the server says to commands of the test's own.
    [[nodiscard]] RedisReplies ask(const RedisCommands& commands) const
    {
        return RedisConnection(m_address, Milliseconds(5'000)).ask(commands).value_or(RedisReplies());
    }

private:
    QTemporaryDir m_folder;
    RedisAddress m_address;
    QProcess m_process;
};

} // namespace bw::test
