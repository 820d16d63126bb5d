// SPDX-License-Identifier: GPL-3.0-or-later
// Bellwether's key store against a real gnome-keyring, each operation in a process of its own, on a bus of our own.
#include "privatebus.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using bw::test::PrivateBus;

namespace {

const QByteArray Key = "hs_Zk3vQ9xT7bLm2Np8Rw5Yc1Hd6Jf4Gs0Aq_Ue9Xi7Oo3";
const QByteArray OtherKey = "sk-proj-Vb8Nc2Mx6Lz0Kj4Hg1Fd5Sa9Pq3Wo7Ei";

bool installed()
{
    for (const QString& program : {u"dbus-daemon"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return false;
    }
    return true;
}

//! Files below `folder` that hold `secret` as it is or as base64.
QStringList filesWith(const QString& folder, const QByteArray& secret)
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        if (content.contains(secret) || content.contains(secret.toBase64(QByteArray::OmitTrailingEquals)))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class TestKeyring : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void writesReadsUpdatesRemoves();
    void otherProgramsFindItUnderOurName();
    void survivesARestartOfTheDaemon();
    void noFileHoldsTheKey();
    void lockedKeyringLosesNothing();
    void withoutServiceItIsUnavailableSoon();
    void withoutBusItIsUnavailableSoon();
    void serviceThatComesLaterIsFound();

private:
    [[nodiscard]] QByteArray client(const QStringList& arguments, const QByteArray& input = {}) const;
    void checkUnavailableSoon();

    std::unique_ptr<PrivateBus> m_bus;
};

void TestKeyring::initTestCase()
{
    if (!installed())
        QSKIP("Needs dbus-daemon, dbus-send and gnome-keyring-daemon.");
}

void TestKeyring::init()
{
    Suite::init();
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->start());
}

void TestKeyring::cleanup()
{
    m_bus.reset();
}

QByteArray TestKeyring::client(const QStringList& arguments, const QByteArray& input) const
{
    return m_bus->run(QStringLiteral(KEYRING_CLIENT), arguments, input);
}

void TestKeyring::writesReadsUpdatesRemoves()
{
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"probe"_s}), QByteArray("ok"));
    QVERIFY(client({u"read"_s, u"a"_s}).startsWith("NotFound "));
    QCOMPARE(client({u"write"_s, u"a"_s}, Key), QByteArray("ok"));
    QCOMPARE(client({u"write"_s, u"b"_s}, OtherKey), QByteArray("ok"));
    QCOMPARE(client({u"read"_s, u"a"_s}), "ok " + Key);
    QCOMPARE(client({u"write"_s, u"a"_s}, OtherKey), QByteArray("ok"));
    QCOMPARE(client({u"read"_s, u"a"_s}), "ok " + OtherKey);
    QCOMPARE(client({u"remove"_s, u"a"_s}), QByteArray("ok"));
    QVERIFY(client({u"read"_s, u"a"_s}).startsWith("NotFound "));
    QCOMPARE(client({u"remove"_s, u"a"_s}), QByteArray("ok"));
    QCOMPARE(client({u"read"_s, u"b"_s}), "ok " + OtherKey);
}

void TestKeyring::otherProgramsFindItUnderOurName()
{
    if (QStandardPaths::findExecutable(u"secret-tool"_s).isEmpty())
        QSKIP("Needs secret-tool.");
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"write"_s, u"a"_s}, Key), QByteArray("ok"));
    const QStringList lookup = {u"lookup"_s, u"server"_s, u"Bellwether"_s, u"user"_s, u"a"_s};
    QCOMPARE(m_bus->run(u"secret-tool"_s, lookup), Key);
}

void TestKeyring::survivesARestartOfTheDaemon()
{
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"write"_s, u"a"_s}, Key), QByteArray("ok"));
    m_bus->stopKeyring();
    QVERIFY(client({u"read"_s, u"a"_s}).startsWith("Unavailable "));
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"read"_s, u"a"_s}), "ok " + Key);
}

void TestKeyring::noFileHoldsTheKey()
{
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"write"_s, u"a"_s}, Key), QByteArray("ok"));
    QCOMPARE(client({u"read"_s, u"a"_s}), "ok " + Key);
    m_bus->stopKeyring();
    QVERIFY(QFile::exists(m_bus->home() + u"/data/keyrings/login.keyring"_s));
    QCOMPARE(filesWith(m_bus->home(), Key), QStringList());
    QFile control(m_bus->home() + u"/control"_s); // the scan itself works
    QVERIFY(control.open(QIODevice::WriteOnly) && control.write("x" + Key.toBase64()) > 0);
    control.close();
    QCOMPARE(filesWith(m_bus->home(), Key), QStringList(control.fileName()));
}

//! Nobody is there to type the password, so the key cannot be had; that must be an answer, and must not cost the key.
void TestKeyring::lockedKeyringLosesNothing()
{
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"write"_s, u"a"_s}, Key), QByteArray("ok"));
    m_bus->stopKeyring();
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Locked));
    const QByteArray read = client({u"read"_s, u"a"_s});
    QVERIFY2(!read.isEmpty() && !read.startsWith("ok"), read.constData());
    QVERIFY(read.contains("nlock"));
    const QByteArray written = client({u"write"_s, u"a"_s}, OtherKey);
    QVERIFY2(!written.isEmpty() && !written.startsWith("ok"), written.constData());
    m_bus->stopKeyring();
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"read"_s, u"a"_s}), "ok " + Key);
}

void TestKeyring::checkUnavailableSoon()
{
    for (const QString& operation : {u"probe"_s, u"read"_s, u"write"_s, u"remove"_s}) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray answer = client({operation, u"a"_s}, Key);
        QVERIFY2(answer.startsWith("Unavailable "), answer.constData());
        QVERIFY(answer.contains("session only"));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(operation)); // the probe's limit is 5 s
    }
    QCOMPARE(filesWith(m_bus->home(), Key), QStringList()); // never written in plain instead
}

void TestKeyring::withoutServiceItIsUnavailableSoon()
{
    checkUnavailableSoon();
}

void TestKeyring::withoutBusItIsUnavailableSoon()
{
    m_bus->loseBus();
    checkUnavailableSoon();
}

void TestKeyring::serviceThatComesLaterIsFound()
{
    QVERIFY(client({u"probe"_s}).startsWith("Unavailable "));
    QVERIFY(m_bus->startKeyring(PrivateBus::Login::Unlocked));
    QCOMPARE(client({u"probe"_s}), QByteArray("ok"));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
