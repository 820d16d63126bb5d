// SPDX-License-Identifier: GPL-3.0-or-later
#include "realserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bw::test {

namespace {

QString wholeNginx(const QString& folder, const QString& http)
{
    return u"worker_processes 1; daemon off; master_process off; pid %1/pid; error_log stderr warn;\n"
           "events { worker_connections 1024; }\n"
           "http { access_log off; client_body_temp_path %1/a; proxy_temp_path %1/b; fastcgi_temp_path %1/c;\n"
           "uwsgi_temp_path %1/d; scgi_temp_path %1/e; default_type text/plain;\n%2\n}\n"_s.arg(folder, http);
}

QString programOf(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

} // namespace

RealServer::RealServer(QString name, const QString& body) : m_name(std::move(name))
{
    QFile file(m_folder.filePath(u"conf"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write((m_name == u"nginx" ? wholeNginx(m_folder.path(), body) : body).toUtf8());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"log"_s));
}

RealServer::~RealServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished(3000);
}

bool RealServer::start(quint16 port)
{
    const QString conf = m_folder.filePath(u"conf"_s);
    m_process.start(programOf(m_name), m_name == u"nginx" ? QStringList{u"-c"_s, conf, u"-p"_s, m_folder.path()}
                                                          : QStringList{u"-db"_s, u"-f"_s, conf});
    if (!m_process.waitForStarted())
        return false;
    return QTest::qWaitFor([port] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, port);
        return probe.waitForConnected(200);
    }, 5000);
}

QByteArray RealServer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint16 RealServer::freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace bw::test
