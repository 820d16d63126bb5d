// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portable.h"
#include "gui/session.h"
#include "gui/smokeloopback.h"
#include "gui/smoketest.h"
#include "shell/mainwindow.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using app::SmokeReport;
using app::SmokeStep;

namespace {

//! Keeps what is written for all stores of a test, or does as it is told.
class SharedKeys final : public secrets::KeyStore
{
public:
    using Items = QHash<KeyId, SecretString>;

    explicit SharedKeys(std::shared_ptr<Items> items, bool keeps = true) : m_items(std::move(items)), m_keeps(keeps) {}

    void read(const KeyId& id, QObject* receiver, ReadDone done) override
    {
        if (m_items->contains(id))
            answerLater(receiver, std::move(done), m_items->value(id));
        else
            answerLater(receiver, std::move(done), failure(ErrorCode::NotFound, u"none"_s));
    }
    void write(const KeyId& id, const SecretString& key, QObject* receiver, Done done) override
    {
        if (m_keeps)
            m_items->insert(id, key);
        answerLater(receiver, std::move(done), {});
    }
    void remove(const KeyId& id, QObject* receiver, Done done) override
    {
        m_items->remove(id);
        answerLater(receiver, std::move(done), {});
    }
    [[nodiscard]] QString name() const override { return u"a test's keys"_s; }
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    std::shared_ptr<Items> m_items;
    bool m_keeps = true;
};

class NoService final : public secrets::KeyStore
{
public:
    void read(const KeyId&, QObject* receiver, ReadDone done) override { answerLater(receiver, std::move(done), failure(ErrorCode::Unavailable, u"none"_s)); }
    void write(const KeyId&, const SecretString&, QObject* receiver, Done done) override { answerLater(receiver, std::move(done), failure(ErrorCode::Unavailable, u"none"_s)); }
    void remove(const KeyId&, QObject* receiver, Done done) override { answerLater(receiver, std::move(done), failure(ErrorCode::Unavailable, u"none"_s)); }
    void probe(QObject* receiver, Done done) override { answerLater(receiver, std::move(done), failure(ErrorCode::Unavailable, u"none"_s)); }
    [[nodiscard]] QString name() const override { return u"nothing"_s; }
    [[nodiscard]] bool isPersistent() const override { return true; }
};

} // namespace

class TestSmokeTest : public test::Suite
{
    Q_OBJECT

private slots:
    void everythingWorks();
    void aDatabaseThatCannotBeWrittenIsFound();
    void aNamedServerIsAsked();
    void aKeyIsRemovedAgain();
    void aKeychainThatForgetsIsFound();
    void noKeychainIsNoFailureOnLinux();
    void shakesHands();
    void reportIsReadable();
    void oneFailureIsEnough();
    void whereAPortableProgramKeepsItsData_data();
    void whereAPortableProgramKeepsItsData();
};

void TestSmokeTest::everythingWorks()
{
    const QTemporaryDir dir;
    const auto items = std::make_shared<SharedKeys::Items>();
    app::Session session(secrets::sessionKeyStore(), Paths::below(dir.path()));
    session.open();
    ui::MainWindow window(session.services());
    app::SmokeTest test(window, session, [items] { return std::make_unique<SharedKeys>(items); });
    const SmokeReport report = test.run();
    QStringList names;
    for (const SmokeStep& step : report.steps) {
        QVERIFY2(step.outcome == SmokeStep::Outcome::Passed, qPrintable(step.name + u": "_s + step.detail));
        QVERIFY(!step.detail.isEmpty());
        names.append(step.name);
    }
    QCOMPARE(names, QStringList({u"window"_s, u"chat"_s, u"database"_s, u"keychain"_s, u"tls"_s}));
    QCOMPARE(report.exitCode(), 0);
}

void TestSmokeTest::aDatabaseThatCannotBeWrittenIsFound()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"bellwether.db"_s)); // a folder where the file should be
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the database could not be opened"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the gateways could not be read"_s));
    app::Session session(secrets::sessionKeyStore(), Paths::below(dir.path()));
    session.open();
    ui::MainWindow window(session.services());
    app::SmokeTest test(window, session, [] { return secrets::sessionKeyStore(); });
    const SmokeReport report = test.run();
    QCOMPARE(report.steps[2].name, u"database"_s);
    QCOMPARE(report.steps[2].outcome, SmokeStep::Outcome::Failed);
    QCOMPARE(report.exitCode(), 1);
}

void TestSmokeTest::aNamedServerIsAsked()
{
    const auto content = [](const QString& name) {
        QFile file(u":/smoketest/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    SmokeStep first;
    app::lookAtHandshake(first, {});
    QCOMPARE(first.outcome, SmokeStep::Outcome::Passed);
    sim::Scenario scenario;
    scenario.tls = sim::TlsIdentity{content(u"loopback.crt"_s), content(u"loopback.key"_s)};
    auto server = std::make_unique<sim::SimulatedGateway>(scenario);
    QVERIFY(server->start());
    const QString address = u"127.0.0.1:%1"_s.arg(server->baseUrl().port());
    SmokeStep there;
    app::lookAtHandshake(there, address);
    QCOMPARE(there.outcome, SmokeStep::Outcome::Passed);
    QVERIFY2(there.detail.startsWith("TLS"_L1), qPrintable(there.detail));
    server.reset();
    SmokeStep gone;
    app::lookAtHandshake(gone, address);
    QCOMPARE(gone.outcome, SmokeStep::Outcome::Failed);
}

void TestSmokeTest::aKeyIsRemovedAgain()
{
    const auto items = std::make_shared<SharedKeys::Items>();
    SmokeStep step;
    app::lookAtKeyStore(step, [items] { return std::make_unique<SharedKeys>(items); });
    QCOMPARE(step.outcome, SmokeStep::Outcome::Passed);
    QCOMPARE(step.detail, u"a test's keys"_s);
    QVERIFY(items->isEmpty());
}

void TestSmokeTest::aKeychainThatForgetsIsFound()
{
    SmokeStep step;
    app::lookAtKeyStore(step, [] { return std::make_unique<SharedKeys>(std::make_shared<SharedKeys::Items>(), false); });
    QCOMPARE(step.outcome, SmokeStep::Outcome::Failed);
}

void TestSmokeTest::noKeychainIsNoFailureOnLinux()
{
    SmokeStep step;
    app::lookAtKeyStore(step, [] { return std::make_unique<NoService>(); });
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    QCOMPARE(step.outcome, SmokeStep::Outcome::Failed);
#else
    QCOMPARE(step.outcome, SmokeStep::Outcome::Skipped);
    QCOMPARE(step.detail, u"no keychain service"_s);
#endif
}

void TestSmokeTest::shakesHands()
{
    SmokeStep step;
    app::lookAtHandshake(step, {});
    QVERIFY2(step.outcome == SmokeStep::Outcome::Passed, qPrintable(step.detail));
    QVERIFY2(step.detail.startsWith("TLSv1."_L1), qPrintable(step.detail));
}

void TestSmokeTest::reportIsReadable()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"my.report.json"_s);
    const SmokeReport report{{{.name = u"window"_s, .outcome = SmokeStep::Outcome::Skipped, .detail = u"why"_s, .took = Nanoseconds(1'600'000)}}};
    QVERIFY(app::writeReport(report, file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(json[u"ok"_s].toBool(), true);
    QCOMPARE(json[u"version"_s].toString(), QStringLiteral(BELLWETHER_VERSION));
    const QJsonObject step = json[u"steps"_s][0].toObject();
    QCOMPARE(step[u"outcome"_s].toString(), u"skipped"_s);
    QCOMPARE(step[u"detail"_s].toString(), u"why"_s);
    QCOMPARE(step[u"ms"_s].toInt(), 2);
    QCOMPARE(app::pictureBeside(file), dir.filePath(u"my.report.png"_s));
    QVERIFY(!app::writeReport(report, dir.filePath(u"no/such/folder.json"_s)));
}

void TestSmokeTest::oneFailureIsEnough()
{
    SmokeReport report;
    QVERIFY(!report.isOk()); // nothing was looked at
    report.steps.resize(2);
    QVERIFY(report.isOk());
    app::fail(report.steps[1], u"why"_s);
    QCOMPARE(report.exitCode(), 1);
}

void TestSmokeTest::whereAPortableProgramKeepsItsData_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("appImage");
    QTest::addColumn<QString>("folder");
    QTest::newRow("Windows") << u"D:/Bellwether"_s << QString() << u"D:/Bellwether"_s;
    QTest::newRow("bundle of a tar") << u"/media/stick/bellwether-1.0/bin"_s << QString() << u"/media/stick/bellwether-1.0"_s;
    QTest::newRow("AppImage") << u"/tmp/.mount_BellwX/usr/bin"_s << u"/media/stick/Bellwether.AppImage"_s << u"/media/stick"_s;
    QTest::newRow("macOS") << u"/Volumes/Stick/Bellwether.app/Contents/MacOS"_s << QString() << u"/Volumes/Stick"_s;
}

void TestSmokeTest::whereAPortableProgramKeepsItsData()
{
    QFETCH(const QString, program);
    QFETCH(const QString, appImage);
    QTEST(app::folderOfProgram(program, appImage), "folder");
}

QTEST_MAIN(TestSmokeTest)
#include "tst_smoketest.moc"
