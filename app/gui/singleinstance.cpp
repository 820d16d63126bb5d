// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/singleinstance.h"

#include "base/logging.h"
#include "gui/activation.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr int AnswerTimeoutMs = 2000;
constexpr qint64 MaxMessage = 1024 * 1024; //!< a thousand long paths, and a prompt in a link
constexpr char Acknowledged = '+';

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
constexpr qsizetype LongestSocket = 100; //!< of its path, in bytes: Linux takes 107

//! Where nobody else may put something, and where nothing is cleaned up meanwhile. In a Flatpak, where all starts of the program
//! see it. Empty: not set.
QString runtimeFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString sandbox = qEnvironmentVariable("FLATPAK_ID");
    const QDir folder(sandbox.isEmpty() ? runtime : runtime + u"/app/"_s + sandbox);
    return QDir::isAbsolutePath(runtime) && folder.exists() ? folder.path() : QString();
}
#endif

//! Short, because the path of a Unix socket is; different for each directory. A bare name is in the folder for temporary files,
//! or a pipe of Windows.
QString socketName(const QString& dataDir)
{
    const QByteArray path = QDir(dataDir).canonicalPath().toUtf8();
    const QString name = u"bellwether-"_s + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (const QString folder = runtimeFolder(); !folder.isEmpty()) {
        const QString whole = folder + u'/' + name;
        if (QFile::encodeName(whole).size() <= LongestSocket)
            return whole;
    }
#endif
    return name;
}

} // namespace

SingleInstance::SingleInstance(const QString& dataDir, QObject* parent)
    : QObject(parent), m_name(socketName(dataDir)), m_lock(QDir(dataDir).filePath(u"instance.lock"_s))
{
    m_lock.setStaleLockTime(0); // held for as long as the program runs; the lock of a dead process does not count
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

SingleInstance::Outcome SingleInstance::claim(const QStringList& arguments, const QString& activation)
{
    if (m_lock.tryLock(0)) {
        listen();
        return Outcome::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return Outcome::First; // a directory that cannot be written: nothing there to protect
    return handOver(arguments, activation) ? Outcome::HandedOver : Outcome::Unanswered;
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
            const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
            QStringList arguments;
            for (const QJsonValue& value : message.value("arguments"_L1).toArray())
                arguments.append(value.toString());
            socket->write(&Acknowledged, 1);
            socket->disconnectFromServer();
            emit called(arguments, message.value("activation"_L1).toString());
        });
    }
}

bool SingleInstance::handOver(const QStringList& arguments, const QString& activation) const
{
    qint64 first = 0;
    QString host;
    QString program;
    if (m_lock.getLockInfo(&first, &host, &program))
        allowForeground(first);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(AnswerTimeoutMs))
        return false;
    const QJsonObject message{{u"arguments"_s, QJsonArray::fromStringList(arguments)}, {u"activation"_s, activation}};
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForReadyRead(AnswerTimeoutMs) && socket.read(1) == QByteArray(1, Acknowledged);
}

} // namespace bw::app
