// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/singleinstance.h"

#include "base/paths.h"
#include "gui/alreadyrunning.h"
#include "support/suite.h"

#include <QApplication>
#include <QDir>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using bw::app::SingleInstance;

class TestSingleInstance : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void secondHandsOverItsArguments();
    void longArgumentsAreTaken();
    void socketIsInTheRuntimeFolder();
    void directoriesDoNotKnowEachOther();
    void endOfTheFirstMakesRoom();
    void lockOfADeadProcessDoesNotCount();
    void nobodyIsAskedWithoutAScreen();

private:
    [[nodiscard]] static SingleInstance::Outcome secondIn(const QString& dir, const QStringList& arguments, const QString& token = {});
};

//! On a thread of its own: claim() blocks.
SingleInstance::Outcome TestSingleInstance::secondIn(const QString& dir, const QStringList& arguments, const QString& token)
{
    SingleInstance::Outcome outcome = SingleInstance::Outcome::Unanswered;
    const std::unique_ptr<QThread> other(QThread::create([&] { outcome = SingleInstance(dir).claim(arguments, token); }));
    other->start();
    [&other] { QTRY_VERIFY(other->isFinished()); }();
    other->wait();
    return outcome;
}

void TestSingleInstance::secondHandsOverItsArguments()
{
    const QTemporaryDir dir;
    SingleInstance first(dir.path());
    QCOMPARE(first.claim({}), SingleInstance::Outcome::First);
    QSignalSpy called(&first, &SingleInstance::called);
    const QStringList arguments{u"--screen"_s, u"gateways"_s, u"/tmp/a \"run\".json"_s};

    QCOMPARE(secondIn(dir.path(), arguments, u"a-token"_s), SingleInstance::Outcome::HandedOver);
    QTRY_COMPARE(called.count(), 1);
    QCOMPARE(called.first().first().toStringList(), arguments);
    QCOMPARE(called.first().last().toString(), u"a-token"_s); // with which its window may come to the front
}

//! A whole folder of files, say.
void TestSingleInstance::longArgumentsAreTaken()
{
    const QTemporaryDir dir;
    SingleInstance first(dir.path());
    QCOMPARE(first.claim({}), SingleInstance::Outcome::First);
    QSignalSpy called(&first, &SingleInstance::called);
    const QStringList arguments(2'000, QString(300, u'x'));
    QCOMPARE(secondIn(dir.path(), arguments), SingleInstance::Outcome::HandedOver);
    QTRY_COMPARE(called.count(), 1);
    QCOMPARE(called.first().first().toStringList(), arguments);
}

//! Where nobody else may write, unless its path is too long for a socket.
void TestSingleInstance::socketIsInTheRuntimeFolder()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
    QSKIP("There is no such folder here.");
#else
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    const auto back = qScopeGuard([&before] { before.isEmpty() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before); });
    const QTemporaryDir runtime;
    for (const bool isLong : {false, true}) {
        const QTemporaryDir dir;
        const QString folder = isLong ? runtime.filePath(QString(100, u'r')) : runtime.path();
        QVERIFY(QDir().mkpath(folder));
        qputenv("XDG_RUNTIME_DIR", folder.toUtf8());
        SingleInstance first(dir.path());
        QCOMPARE(first.claim({}), SingleInstance::Outcome::First);
        QCOMPARE(QDir(folder).entryList({u"bellwether-*"_s}, QDir::System).size(), isLong ? 0 : 1);
        QCOMPARE(secondIn(dir.path(), {}), SingleInstance::Outcome::HandedOver);
    }
#endif
}

void TestSingleInstance::directoriesDoNotKnowEachOther()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());
    QCOMPARE(first.claim({}), SingleInstance::Outcome::First);
    QCOMPARE(second.claim({}), SingleInstance::Outcome::First);
}

void TestSingleInstance::endOfTheFirstMakesRoom()
{
    const QTemporaryDir dir;
    {
        SingleInstance first(dir.path());
        QCOMPARE(first.claim({}), SingleInstance::Outcome::First);
    }
    SingleInstance second(dir.path());
    QCOMPARE(second.claim({}), SingleInstance::Outcome::First);
}

void TestSingleInstance::lockOfADeadProcessDoesNotCount()
{
    const QTemporaryDir dir;
    QFile lock(dir.filePath(u"instance.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("2147483646\nbellwether\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n"); // no process has this number
    lock.close();
    SingleInstance second(dir.path());
    QCOMPARE(second.claim({}), SingleInstance::Outcome::First);
}

//! A second start on a server waited for ever for somebody to close its box.
void TestSingleInstance::nobodyIsAskedWithoutAScreen()
{
    if (QGuiApplication::platformName() != "offscreen"_L1)
        QSKIP("Here is a screen.");
    const QTemporaryDir dir;
    bool asked = false;
    QTimer::singleShot(0, this, [&asked] {
        if (QWidget* const box = QApplication::activeModalWidget()) {
            asked = true;
            box->close();
        }
    });
    bw::app::sayUnanswered(bw::Paths::below(dir.path()));
    QVERIFY(!asked);
}

QTEST_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
