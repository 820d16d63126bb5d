// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/singleinstance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr int AnswerTimeoutMs = 2000;
constexpr qint64 MaxMessage = 64 * 1024;
constexpr char Acknowledged = '+';

//! Short, because the path of a Unix socket is; different for each directory.
QString socketName(const QString& dataDir)
{
    const QByteArray path = QDir(dataDir).canonicalPath().toUtf8();
    return u"bellwether-"_s + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString& dataDir, QObject* parent)
    : QObject(parent), m_name(socketName(dataDir)), m_lock(QDir(dataDir).filePath(u"instance.lock"_s))
{
    m_lock.setStaleLockTime(0); // held for as long as the program runs; the lock of a dead process does not count
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

SingleInstance::Outcome SingleInstance::claim(const QStringList& arguments)
{
    if (m_lock.tryLock(0)) {
        listen();
        return Outcome::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return Outcome::First; // a directory that cannot be written: nothing there to protect
    return handOver(arguments) ? Outcome::HandedOver : Outcome::Unanswered;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // left behind by a crash: the lock says that nobody listens
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_name))
        qCWarning(log::ui) << "later starts cannot be answered:" << m_server.errorString();
}

void SingleInstance::greet()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > MaxMessage) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine())
                return;
            QStringList arguments;
            for (const QJsonValue& value : QJsonDocument::fromJson(socket->readLine()).array())
                arguments.append(value.toString());
            socket->write(&Acknowledged, 1);
            socket->disconnectFromServer();
            emit called(arguments);
        });
    }
}

bool SingleInstance::handOver(const QStringList& arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(AnswerTimeoutMs))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForReadyRead(AnswerTimeoutMs) && socket.read(1) == QByteArray(1, Acknowledged);
}

} // namespace bw::app
