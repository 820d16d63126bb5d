// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopbackserver.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/suite.h"
#include "update/updatecheck.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::Setting;
using bw::update::UpdateCheck;
using State = UpdateCheck::State;

namespace {

//! A server that names a version, and counts who asks.
struct Server
{
    QByteArray body = R"({"version": "1.2.0", "page": "https://example.com/get"})";
    int status = 200;
    int asked = 0;
    bw::net::LoopbackServer http{[this](const QByteArray&, const bw::net::LoopbackServer::Reply& reply) {
        ++asked;
        reply({status, "application/json", body});
    }};

    Server() { static_cast<void>(http.start(0)); }
    [[nodiscard]] QUrl address() const { return QUrl(u"http://127.0.0.1:%1/latest.json"_s.arg(http.port())); }
};

} // namespace

class TestUpdateCheck : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void tellsOfANewerOne();
    void isSilentAboutTheSame();
    void asksNobodyUnlessSwitchedOn();
    void asksOnceAWeek();
    void aClockSetBackPutsNothingOff();
    void aFailureIsSaidAndNotRepeated_data();
    void aFailureIsSaidAndNotRepeated();
    void withoutAnAddressNobodyIsAsked();
    void tellsTheServerNothing();
    void anEndlessAnswerIsCut();

private:
    [[nodiscard]] std::unique_ptr<UpdateCheck> check(const QUrl& address)
    {
        return std::make_unique<UpdateCheck>(address, u"1.1.0"_s, *m_settings, m_clock);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<bw::Settings> m_settings;
    bw::test::ManualClock m_clock;
};

void TestUpdateCheck::init()
{
    Suite::init();
    m_settings = std::make_unique<bw::Settings>(bw::Paths::below(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()))));
    m_settings->setValue(Setting::CheckUpdates, true);
    m_settings->reset(Setting::LastUpdateCheck);
}

void TestUpdateCheck::tellsOfANewerOne()
{
    const Server server;
    const auto update = check(server.address());
    QSignalSpy found(update.get(), &UpdateCheck::newerFound);
    update->lookIfDue();
    QCOMPARE(update->state(), State::Asking);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(update->state(), State::Newer);
    QCOMPARE(update->release(), (bw::update::Release{u"1.2.0"_s, QUrl(u"https://example.com/get"_s)}));
    QCOMPARE(update->lastLook(), m_clock.wallTime());
}

void TestUpdateCheck::isSilentAboutTheSame()
{
    Server server;
    server.body.replace("1.2.0", "1.1.0");
    const auto update = check(server.address());
    QSignalSpy found(update.get(), &UpdateCheck::newerFound);
    update->look();
    QTRY_COMPARE(update->state(), State::UpToDate);
    QCOMPARE(found.count(), 0);
}

void TestUpdateCheck::asksNobodyUnlessSwitchedOn()
{
    m_settings->reset(Setting::CheckUpdates);
    const Server server;
    const auto update = check(server.address());
    update->start();
    update->lookIfDue();
    QCOMPARE(update->state(), State::Idle);
    m_settings->setValue(Setting::CheckUpdates, true); // it is due at once
    QCOMPARE(update->state(), State::Asking);
    QTRY_COMPARE(update->state(), State::Newer);
    QCOMPARE(server.asked, 1);
}

void TestUpdateCheck::asksOnceAWeek()
{
    const Server server;
    const auto update = check(server.address());
    update->lookIfDue();
    QTRY_COMPARE(update->state(), State::Newer);
    m_clock.advance(24h * 7 - 1s);
    update->lookIfDue();
    QCOMPARE(update->state(), State::Newer);
    check(server.address())->lookIfDue(); // nor after another start
    QCOMPARE(server.asked, 1);
    m_clock.advance(1s);
    update->lookIfDue();
    QTRY_COMPARE(server.asked, 2);
    QTRY_COMPARE(update->state(), State::Newer);
    update->look(); // asked for by the person
    QTRY_COMPARE(server.asked, 3);
    QTRY_COMPARE(update->state(), State::Newer);
}

void TestUpdateCheck::aClockSetBackPutsNothingOff()
{
    m_settings->setValue(Setting::LastUpdateCheck, m_clock.wallTime().addYears(2).toString(Qt::ISODate));
    const Server server;
    const auto update = check(server.address());
    update->lookIfDue();
    QTRY_COMPARE(update->state(), State::Newer);
}

void TestUpdateCheck::aFailureIsSaidAndNotRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an error of the server") << 503 << QByteArray("{}");
    QTest::newRow("no document") << 200 << QByteArray("<html>");
}

void TestUpdateCheck::aFailureIsSaidAndNotRepeated()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    Server server;
    server.status = status;
    server.body = body;
    const auto update = check(server.address());
    update->lookIfDue();
    QTRY_COMPARE(update->state(), State::Failed);
    QVERIFY(!update->problem().isEmpty());
    update->lookIfDue();
    QCOMPARE(update->state(), State::Failed);
    QCOMPARE(server.asked, 1);
}

void TestUpdateCheck::withoutAnAddressNobodyIsAsked()
{
    const auto update = check({});
    QVERIFY(!update->canLook());
    update->lookIfDue();
    update->look();
    QCOMPARE(update->state(), State::Idle);
    QVERIFY(!update->lastLook());
}

void TestUpdateCheck::tellsTheServerNothing()
{
    bw::test::RawServer server([](const bw::test::RawRequest&) { return bw::test::okReply(); });
    const auto update = check(server.url(u"/latest.json"_s));
    update->look();
    QTRY_COMPARE(server.requests().size(), 1);
    const QByteArray head = server.requests().first().head.toLower();
    QVERIFY(head.startsWith("get /latest.json http/1.1"));
    for (const char* const word : {"1.1.0", "linux", "windows", "mac os", "cookie", "referer", "authorization"})
        QVERIFY2(!head.contains(word), word);
    QTRY_COMPARE(update->state(), State::Failed); // "ok" is no document
}

void TestUpdateCheck::anEndlessAnswerIsCut()
{
    Server server;
    server.body = QByteArray(2 * UpdateCheck::MostBytes, ' ') + server.body;
    const auto update = check(server.address());
    update->look();
    QTRY_COMPARE(update->state(), State::Failed);
}

QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "tst_updatecheck.moc"
