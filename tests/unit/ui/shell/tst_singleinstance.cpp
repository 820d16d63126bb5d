// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/singleinstance.h"
#include "support/suite.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using bw::app::SingleInstance;

class TestSingleInstance : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void secondHandsOverItsArguments();
    void directoriesDoNotKnowEachOther();
    void endOfTheFirstMakesRoom();
    void lockOfADeadProcessDoesNotCount();
};

void TestSingleInstance::secondHandsOverItsArguments()
{
    const QTemporaryDir dir;
    SingleInstance first(dir.path());
    QCOMPARE(first.claim({}), SingleInstance::Outcome::First);
    QSignalSpy called(&first, &SingleInstance::called);
    const QStringList arguments{u"--screen"_s, u"gateways"_s, u"/tmp/a \"run\".json"_s};

    SingleInstance::Outcome outcome{};
    const std::unique_ptr<QThread> other(QThread::create([&] { outcome = SingleInstance(dir.path()).claim(arguments); })); // claim() blocks
    other->start();
    QTRY_VERIFY(other->isFinished());
    QCOMPARE(outcome, SingleInstance::Outcome::HandedOver);
    QTRY_COMPARE(called.count(), 1);
    QCOMPARE(called.first().first().toStringList(), arguments);
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

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
