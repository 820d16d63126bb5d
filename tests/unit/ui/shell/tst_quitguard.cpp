// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the real window over a real database whose disk is full.
#include "gateway/gatewayprofile.h"
#include "gateways/gatewaybook.h"
#include "gui/session.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "shell/quitguard.h"
#include "shell/unsaveddialog.h"
#include "shell/waitingdialog.h"
#include "store/conversationstore.h"
#include "store/database.h"
#include "store/recordstore.h"
#include "support/suite.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <future>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestQuitGuard : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void closesWhenAllIsSaved();
    void asksWhileSomethingIsNot();
    void asksOnceAtATime();
    void staysWhenTold();
    void tellsOfGateways();
    void quitsAllTheSame();
    void retryingInVainIsSaid();
    void closesByItselfOnceAllIsSaved();
    void notesWhatFailsOnlyNow();
    void exportsTheOpenChat();
    void waitsForWhatTakesLong();
    void waitsForTheHistoryToo();
    void staysWhileItWaits();
    void quitsOverWhatTakesLong();

private:
    void fill(); //!< the disk; with something unwritten
    void setPages(int most);
    [[nodiscard]] UnsavedDialog* dialog() { return m_window->findChild<UnsavedDialog*>(); }
    [[nodiscard]] WaitingDialog* waiting() { return m_window->findChild<WaitingDialog*>(); }
    void click(const QString& button) { QTest::mouseClick(dialog()->findChild<QPushButton*>(button), Qt::LeftButton); }
    [[nodiscard]] bool says(const QString& words);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TestQuitGuard::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_folder->path()));
    m_session->open();
    m_window = std::make_unique<MainWindow>(m_session->services());
    m_window->show();
}

void TestQuitGuard::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void TestQuitGuard::setPages(int most)
{
    m_session->services().database.post([most](QSqlDatabase& open) { QSqlQuery(open).exec(u"PRAGMA max_page_count = "_s + QString::number(most)); });
}

void TestQuitGuard::fill()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    setPages(1);
    store::Conversation chat;
    chat.summary.id = ConversationId(u"chat"_s);
    chat.summary.title = u"x"_s.repeated(200'000);
    m_session->services().conversations.save(chat);
}

bool TestQuitGuard::says(const QString& words)
{
    const auto labels = dialog()->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&words](const QLabel* each) { return each->isVisible() && each->text().contains(words); });
}

void TestQuitGuard::closesWhenAllIsSaved()
{
    QVERIFY(m_window->close());
    QVERIFY(!dialog());
}

void TestQuitGuard::asksWhileSomethingIsNot()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    QSignalSpy closing(m_window.get(), &MainWindow::closing);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible() && closing.isEmpty());
    QVERIFY(dialog() && dialog()->isVisible() && !dialog()->isModal());
    QVERIFY(says(u"in memory only"_s));
    QVERIFY(says(m_session->services().database.trouble()) && !m_session->services().database.trouble().isEmpty());
    QVERIFY(says(u"the disk is full"_s));
}

void TestQuitGuard::asksOnceAtATime()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    QVERIFY(!m_window->close() && !m_window->close());
    QCOMPARE(m_window->findChildren<UnsavedDialog*>().size(), 1);
    m_session->services().conversations.rename(ConversationId(u"chat"_s), u"Another title"_s);
    QTRY_VERIFY(says(u"2 change"_s)); // it counts on
}

void TestQuitGuard::staysWhenTold()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    QVERIFY(!m_window->close());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->close()); // and is asked again
    QVERIFY(dialog());
}

void TestQuitGuard::tellsOfGateways()
{
    fill();
    GatewayBook& gateways = m_session->services().gateways;
    gateway::GatewayProfile profile;
    profile.id = ProfileId(u"late"_s);
    profile.name = u"Late"_s;
    gateways.save(profile);
    QTRY_VERIFY(gateways.hasUnwritten());
    QVERIFY(!m_window->close());
    QVERIFY(says(u"your gateways"_s));
}

void TestQuitGuard::quitsAllTheSame()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    QVERIFY(!m_window->close());
    click(u"quitUnsaved"_s);
    QVERIFY(!m_window->isVisible());
}

void TestQuitGuard::retryingInVainIsSaid()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    QVERIFY(!m_window->close());
    click(u"retrySaving"_s);
    QTRY_VERIFY(says(u"still takes nothing"_s));
    QVERIFY(m_window->isVisible());
}

void TestQuitGuard::closesByItselfOnceAllIsSaved()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    QVERIFY(!m_window->close());
    setPages(100'000);
    click(u"retrySaving"_s);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!m_session->services().conversations.hasUnwritten());
    std::optional<QList<store::ConversationSummary>> list;
    m_session->services().conversations.list(this, [&list](const auto& read) { list = read.value_or(QList<store::ConversationSummary>()); });
    QTRY_VERIFY(list);
    QVERIFY(std::ranges::any_of(*list, [](const auto& each) { return each.id == ConversationId(u"chat"_s); }));
}

//! The disk became full with the very last write: nobody has heard of it when the window is closed.
void TestQuitGuard::notesWhatFailsOnlyNow()
{
    fill();
    QVERIFY(!m_window->close());
    QVERIFY(dialog());
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
}

void TestQuitGuard::exportsTheOpenChat()
{
    fill();
    QTRY_VERIFY(m_session->services().conversations.hasUnwritten());
    m_window->showScreen(u"monitor"_s);
    QVERIFY(!m_window->close());
    click(u"exportUnsaved"_s);
    QCOMPARE(m_window->currentScreen(), u"playground"_s);
    QTRY_VERIFY(m_window->findChild<QFileDialog*>());
}

//! The window paints and answers meanwhile.
void TestQuitGuard::waitsForWhatTakesLong()
{
    std::promise<void> gate;
    m_session->services().database.post([&gate](QSqlDatabase&) { gate.get_future().wait(); });
    QVERIFY(!m_window->close());
    QVERIFY(waiting() && waiting()->isVisible());
    QVERIFY(!m_window->close()); // one at a time
    QCOMPARE(m_window->findChildren<WaitingDialog*>().size(), 1);
    gate.set_value();
    QTRY_VERIFY(!m_window->isVisible());
}

//! The end of the program joins its thread: a large one that is compacted froze a program without a window.
void TestQuitGuard::waitsForTheHistoryToo()
{
    store::RecordStore& history = m_session->services().history;
    QVERIFY(history.isOpen());
    history.flush();
    const auto forget = qScopeGuard([] { QSqlDatabase::removeDatabase(u"other"_s); });
    QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s); // another program that writes: the thread waits for it
    other.setDatabaseName(history.path());
    QVERIFY(other.open() && other.transaction());
    QVERIFY(QSqlQuery(other).exec(u"CREATE TABLE other (id INTEGER)"_s));
    history.clear(this, [](const Result<void>&) {});
    QVERIFY(!m_window->close());
    QVERIFY(waiting() && waiting()->isVisible());
    QVERIFY(other.rollback());
    QTRY_VERIFY(!m_window->isVisible());
}

void TestQuitGuard::staysWhileItWaits()
{
    std::promise<void> gate;
    m_session->services().database.post([&gate](QSqlDatabase&) { gate.get_future().wait(); });
    QVERIFY(!m_window->close());
    QTest::keyClick(waiting(), Qt::Key_Escape);
    gate.set_value();
    QTRY_VERIFY(!waiting());
    m_session->services().database.flush();
    QCoreApplication::processEvents();
    QVERIFY(m_window->isVisible());
}

void TestQuitGuard::quitsOverWhatTakesLong()
{
    std::promise<void> gate;
    m_session->services().database.post([&gate](QSqlDatabase&) { gate.get_future().wait(); });
    QSignalSpy closing(m_window.get(), &MainWindow::closing);
    QSignalSpy abandoned(m_window.get(), &MainWindow::abandoned);
    QVERIFY(!m_window->close());
    QTest::mouseClick(waiting()->findChild<QPushButton*>(u"leaveWaiting"_s), Qt::LeftButton);
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closing.count(), 1); // where the window was is kept
    QCOMPARE(abandoned.count(), 1);
    gate.set_value();
}

QTEST_MAIN(TestQuitGuard)
#include "tst_quitguard.moc"
