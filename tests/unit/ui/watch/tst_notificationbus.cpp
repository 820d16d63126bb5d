// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over a bus of its own, to a service as desktops have one.
#include "support/suite.h"
#include "watch/desktopnotifier.h"
#include "watch/notificationbus.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

QByteArray s_address; //!< of the bus; empty: there is no program for one
int s_daemon = 0;

QByteArray lineOf(FILE* pipe)
{
    char line[512] = {};
    return std::fgets(line, sizeof line, pipe) ? QByteArray(line).trimmed() : QByteArray();
}

} // namespace

//! What a desktop does with them: it keeps the last one.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QString title;
    QString body;
    QVariantMap hints;
    uint replaced = 0;
    uint shown = 0;
    uint closed = 0;

public slots:
    uint Notify(const QString&, uint replaces, const QString&, const QString& summary, const QString& text, const QStringList&, const QVariantMap& more, int)
    {
        title = summary;
        body = text;
        hints = more;
        replaced = replaces;
        shown = replaces > 0 ? replaces : 7;
        return shown;
    }
    void CloseNotification(uint id) { closed = id; }

signals:
    void ActionInvoked(uint id, const QString& action);
};

class TestNotificationBus : public test::Suite
{
    Q_OBJECT

public:
    //! Before the application, which may look for the bus of the session.
    static void initMain()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            return;
        FILE* const pipe = ::popen("dbus-daemon --session --fork --print-address=1 --print-pid=1", "r");
        if (!pipe)
            return;
        s_address = lineOf(pipe);
        s_daemon = lineOf(pipe).toInt();
        ::pclose(pipe);
        qputenv("DBUS_SESSION_BUS_ADDRESS", s_address);
    }

private slots:
    void initTestCase()
    {
        if (s_address.isEmpty() || s_daemon <= 0)
            QSKIP("there is no dbus-daemon");
    }

    void cleanupTestCase()
    {
        if (s_daemon > 0)
            ::kill(s_daemon, SIGTERM);
    }

    void saysClicksAndGoes()
    {
        QCOMPARE(isThere(), std::optional(false));
        QVERIFY(obstacle().value_or(QString()).endsWith(u'.')); // no tray either
        QDBusConnection side = QDBusConnection::connectToBus(QString::fromLatin1(s_address), u"desktop"_s);
        NotificationServer server;
        QVERIFY(side.registerObject(u"/org/freedesktop/Notifications"_s, &server, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(side.registerService(u"org.freedesktop.Notifications"_s));
        QCOMPARE(isThere(), std::optional(true));
        QCOMPARE(obstacle(), std::optional(QString()));

        DesktopNotifier notifier;
        const QSignalSpy clicked(&notifier, &DesktopNotifier::clicked);
        notifier.say(u"Alert"_s, u"Error rate <b> of “a”"_s, DesktopNotifier::Weight::Warning);
        QTRY_COMPARE(server.title, u"Alert"_s);
        QCOMPARE(server.body, u"Error rate &lt;b&gt; of “a”"_s);
        QCOMPARE(server.hints.value(u"urgency"_s).toInt(), 2);
        QCOMPARE(server.replaced, 0U);

        emit server.ActionInvoked(99, u"default"_s); // somebody else's
        // Its answer may still be on the way; then the click is nobody's yet.
        QTRY_VERIFY((emit server.ActionInvoked(7, u"default"_s), clicked.count() > 0));
        notifier.say(u"Run"_s, u"It ended."_s, DesktopNotifier::Weight::News);
        QTRY_COMPARE(server.title, u"Run"_s);
        QCOMPARE(server.replaced, 7U); // in its place
        QCOMPARE(server.hints.value(u"urgency"_s).toInt(), 1);
        notifier.clear();
        QTRY_COMPARE(server.closed, 7U);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }

private:
    //! Both answer later, never at once: the bus may be broken, and the window does not wait for it.
    std::optional<bool> isThere()
    {
        std::optional<bool> told;
        NotificationBus::ask(this, [&told](bool there) { told = there; });
        [&told] { QVERIFY(!told); }();
        [&told] { QTRY_VERIFY(told); }();
        return told;
    }

    std::optional<QString> obstacle()
    {
        std::optional<QString> told;
        DesktopNotifier::askObstacle(this, [&told](const QString& sentence) { told = sentence; });
        [&told] { QVERIFY(!told); }();
        [&told] { QTRY_VERIFY(told); }();
        return told;
    }
};

QTEST_MAIN(TestNotificationBus)
#include "tst_notificationbus.moc"
