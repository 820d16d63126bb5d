// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatebus.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace bw::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* BusConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

QProcessEnvironment bareEnvironment(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"GNOME_KEYRING_CONTROL"_s,
          u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s, u"KDE_FULL_SESSION"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
    environment.insert(u"XDG_STATE_HOME"_s, home + u"/state"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home + u"/run"_s);
    return environment;
}

} // namespace

PrivateBus::~PrivateBus()
{
    stopKeyring();
    stop(m_bus);
}

bool PrivateBus::start()
{
    const QString run = home() + u"/run"_s;
    for (const QString& folder : {run, home() + u"/data/keyrings"_s, home() + u"/config"_s, home() + u"/cache"_s})
        QDir().mkpath(folder);
    QFile::setPermissions(run, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment = bareEnvironment(home());
    QFile config(run + u"/bus.conf"_s);
    if (!config.open(QIODevice::WriteOnly) || config.write(QString::fromLatin1(BusConfig).arg(run).toUtf8()) < 0)
        return false;
    config.close();
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address=1"_s});
    if (!m_bus.waitForReadyRead(10'000))
        return false;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(m_bus.readLine().trimmed()));
    return true;
}

bool PrivateBus::startKeyring(Login login)
{
    QStringList arguments = {u"--foreground"_s, u"--components=secrets"_s,
                             u"--control-directory="_s + home() + u"/run/keyring"_s};
    if (login == Login::Unlocked)
        arguments.append(u"--unlock"_s);
    m_keyring.setProcessEnvironment(m_environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, arguments);
    if (!m_keyring.waitForStarted(10'000))
        return false;
    if (login == Login::Unlocked)
        m_keyring.write("the login password");
    m_keyring.closeWriteChannel();
    return QTest::qWaitFor([this] { return ownsSecretService(); }, 10'000);
}

void PrivateBus::stopKeyring()
{
    stop(m_keyring);
}

void PrivateBus::loseBus()
{
    stop(m_bus);
}

QByteArray PrivateBus::run(const QString& program, const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        stop(process);
        return {};
    }
    return process.readAllStandardOutput().trimmed();
}

void PrivateBus::stop(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished(5'000);
    }
}

bool PrivateBus::ownsSecretService() const
{
    return run(u"dbus-send"_s, {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                                u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s})
        .endsWith("true");
}

} // namespace bw::test
