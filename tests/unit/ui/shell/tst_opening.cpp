// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, asked to open things: by arguments, links, drops and the Finder.
#include "gateway/import.h"
#include "gateways/importdialog.h"
#include "gui/commandline.h"
#include "gui/opener.h"
#include "gui/session.h"
#include "playground/attachmentbar.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "stress/editedplan.h"
#include "stress/planjson.h"
#include "stress/stresspage.h"
#include "support/suite.h"

#include <QDragEnterEvent>
#include <QFileOpenEvent>
#include <QImage>
#include <QJsonDocument>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;

class TestOpening : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void argumentsSurviveTheWayToAnotherInstance();
    void theDemoComesOnceAndComesBack();
    void newChatAndNewRun();
    void aLinkOnlyFillsTheInput();
    void aLinkForLoadTestsStartsNone();
    void anImportAsksFirstAndSaysWhereAKeyWouldGo();
    void aLinkWithAKeyChangesNothing();
    void filesGoToTheirScreens_data();
    void filesGoToTheirScreens();
    void aChatFileBecomesAConversation();
    void aPlanFillsTheForm();
    void whatItIsNotIsSaid();
    void theWelcomeCoversNothingThatIsAskedFor();
    void anotherLanguageKeepsTheWelcomeBehindTheSettings();
    void takesDrops();
    void aPictureIsAttached();
    void leavesOtherDropsAlone();
    void theFinderAsks();

private:
    void freshProfile(); //!< the window as it is before there is a gateway
    [[nodiscard]] QPushButton* button(const QString& name) { return m_window->findChild<QPushButton*>(name); }
    QString fileWith(const QString& name, const QByteArray& content);
    [[nodiscard]] ui::PlaygroundPage& playground();
    [[nodiscard]] ui::ImportDialog* importDialog() { return m_window->findChild<ui::ImportDialog*>(); }
    [[nodiscard]] QMessageBox* message() { return m_window->findChild<QMessageBox*>(u"openingMessage"_s); }
    void drop(const QMimeData& offer);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<app::Opener> m_opener;
};

void TestOpening::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
    m_session->open();
    m_session->startDemo();
    QSignalSpy loaded(&m_session->services().gateways, &ui::GatewayBook::loaded);
    m_session->loadGateways();
    QTRY_COMPARE(loaded.count(), 1);
    m_window = std::make_unique<ui::MainWindow>(m_session->services());
    m_opener = std::make_unique<app::Opener>(*m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestOpening::cleanup()
{
    m_opener.reset();
    m_window.reset();
    m_session.reset();
}

QString TestOpening::fileWith(const QString& name, const QByteArray& content)
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

ui::PlaygroundPage& TestOpening::playground()
{
    return *qobject_cast<ui::PlaygroundPage*>(m_window->page(u"playground"_s));
}

void TestOpening::argumentsSurviveTheWayToAnotherInstance()
{
    app::Options asked;
    asked.demo = true;
    asked.screen = u"spend"_s;
    asked.newChat = true;
    asked.newStress = true;
    asked.files = {u"/home/me/a run.json"_s, u"/home/me/--version"_s};
    asked.links = {u"bellwether:new-chat?prompt=hi"_s};
    const auto parsed = app::parseCommandLine(app::argumentsFor(asked));
    QVERIFY(std::holds_alternative<app::Options>(parsed));
    QCOMPARE(std::get<app::Options>(parsed), asked);
}

void TestOpening::theDemoComesOnceAndComesBack()
{
    connect(m_opener.get(), &app::Opener::demoWanted, m_session.get(), &app::Session::startDemo);
    ui::GatewayBook& book = m_session->services().gateways;
    app::Options asked;
    asked.demo = true;
    m_opener->open(asked);
    QCOMPARE(book.profiles().size(), 1); // it was there
    book.remove(book.profiles().first().id);
    m_opener->open({});
    QVERIFY(book.profiles().isEmpty());
    m_opener->open(asked);
    QCOMPARE(book.profiles().size(), 1);
    QCOMPARE(book.profiles().first().provider, gateway::Provider::Demo);
}

void TestOpening::newChatAndNewRun()
{
    playground().composer().setText(u"typed"_s);
    app::Options asked;
    asked.newStress = true;
    m_opener->open(asked);
    QCOMPARE(m_window->currentScreen(), u"stress"_s);
    asked = {};
    asked.newChat = true;
    m_opener->open(asked);
    QCOMPARE(m_window->currentScreen(), u"playground"_s);
    QCOMPARE(playground().composer().text(), QString());
}

void TestOpening::aLinkOnlyFillsTheInput()
{
    const std::shared_ptr<store::LogTail> tail = m_session->services().pipeline.tail();
    tail->follow({});
    m_opener->openLink(u"bellwether:new-chat?prompt=Why%20slow%3F"_s);
    QCOMPARE(playground().composer().text(), u"Why slow?"_s);
    QVERIFY(playground().session()->conversation().messages.isEmpty());
    const store::LogTail::News news = tail->take(); // the gateway's models may have been asked for
    QVERIFY(std::ranges::none_of(news.rows, [](const record::LogRow& row) { return row.operation == record::Operation::Chat; }));
}

void TestOpening::aLinkForLoadTestsStartsNone()
{
    m_opener->openLink(u"bellwether:stress"_s);
    QCOMPARE(m_window->currentScreen(), u"stress"_s);
    QVERIFY(!qobject_cast<ui::StressPage*>(m_window->page(u"stress"_s))->runner().isRunning());
}

void TestOpening::anImportAsksFirstAndSaysWhereAKeyWouldGo()
{
    const auto before = m_session->services().gateways.profiles();
    m_opener->openLink(u"bellwether:import?url=https%3A%2F%2Fgw.example.com%2Fv1&name=Ours"_s);
    QVERIFY(importDialog());
    QCOMPARE(m_session->services().gateways.profiles(), before);
    QStringList texts;
    for (const QLabel* label : importDialog()->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.join(u'\n').contains("will be sent to gw.example.com"_L1), qPrintable(texts.join(u'\n')));
    QTest::mouseClick(importDialog()->findChild<QPushButton*>(u"importAdd"_s), Qt::LeftButton);
    QTRY_COMPARE(m_session->services().gateways.profiles().size(), before.size() + 1);
    QCOMPARE(m_session->services().gateways.profiles().last().name, u"Ours"_s);
}

void TestOpening::aLinkWithAKeyChangesNothing()
{
    m_opener->openLink(u"bellwether:import?url=https://gw.example.com/v1&key=hs_secret"_s);
    QVERIFY(!importDialog());
    QVERIFY(message());
    QVERIFY(!message()->text().contains("hs_secret"_L1));
}

void TestOpening::filesGoToTheirScreens_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("screen");
    QTest::newRow("run") << QByteArray(R"({"completed": 5, "failed": 0, "duration": 2.5, "total_input_tokens": 5, "total_output_tokens": 50,
        "request_throughput": 2, "mean_ttft_ms": 20, "median_ttft_ms": 20, "p99_ttft_ms": 30})")
                         << u"runs"_s;
    QTest::newRow("profile") << gateway::exportedProfile(gateway::profileTemplate(gateway::Provider::OpenAi)) << u"gateways"_s;
}

void TestOpening::filesGoToTheirScreens()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, screen);
    app::Options asked;
    asked.files = {fileWith(u"thing.json"_s, content)};
    m_opener->open(asked);
    QTRY_COMPARE(m_window->currentScreen(), screen);
    QCOMPARE(importDialog() != nullptr, screen == "gateways"_L1);
}

void TestOpening::aChatFileBecomesAConversation()
{
    m_window->showScreen(u"stress"_s);
    m_opener->openFile(fileWith(u"chat.jsonl"_s, R"({"title": "From a file", "messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "ho"}]})"));
    QTRY_COMPARE(m_window->currentScreen(), u"playground"_s);
    QTRY_COMPARE(playground().session()->conversation().messages.size(), 2);
}

void TestOpening::aPlanFillsTheForm()
{
    stress::Plan plan;
    plan.name = u"from a file"_s;
    m_opener->openFile(fileWith(u"plan.json"_s, QJsonDocument(stress::toJson(plan)).toJson()));
    QTRY_COMPARE(m_window->currentScreen(), u"stress"_s);
    QCOMPARE(qobject_cast<ui::StressPage*>(m_window->page(u"stress"_s))->plan().plan().name, u"from a file"_s);
}

void TestOpening::whatItIsNotIsSaid()
{
    m_opener->openFile(fileWith(u"letter.txt"_s, "Dear gateway"));
    QTRY_VERIFY(message());
    QVERIFY(message()->text().contains("letter.txt"_L1));
}

void TestOpening::drop(const QMimeData& offer)
{
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &offer, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_window.get(), &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &offer, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void TestOpening::freshProfile()
{
    m_opener.reset();
    m_window.reset();
    m_session.reset();
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->filePath(u"fresh"_s)));
    m_window = std::make_unique<ui::MainWindow>(m_session->services());
    m_opener = std::make_unique<app::Opener>(*m_window);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(button(u"chooseDemo"_s) && button(u"chooseDemo"_s)->isVisible());
}

//! Whoever has no gateway yet may read a run, or choose another language, all the same.
void TestOpening::theWelcomeCoversNothingThatIsAskedFor()
{
    freshProfile();
    app::Options asked;
    asked.files = {fileWith(u"plan.json"_s, QJsonDocument(stress::toJson(stress::Plan())).toJson())};
    m_opener->open(asked);
    QTRY_COMPARE(m_window->currentScreen(), u"stress"_s);
    QVERIFY(m_window->page(u"stress"_s)->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(button(u"chooseDemo"_s)->isVisible()); // there is still nobody to chat with
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_window->page(u"settings"_s)->isVisible());
    m_window->showScreen(u"playground"_s);
    QTest::mouseClick(button(u"welcomeSettings"_s), Qt::LeftButton);
    QVERIFY(m_window->page(u"settings"_s)->isVisible());
}

void TestOpening::anotherLanguageKeepsTheWelcomeBehindTheSettings()
{
    freshProfile();
    m_window->showScreen(u"settings"_s);
    m_window->rebuild();
    QVERIFY(m_window->page(u"settings"_s)->isVisible());
    m_window->showScreen(u"playground"_s);
    QVERIFY(button(u"chooseDemo"_s)->isVisible());
    m_window->showScreen(u"settings"_s);
    m_session->startDemo();
    QTRY_VERIFY(!button(u"chooseDemo"_s));
    QCOMPARE(m_window->currentScreen(), u"settings"_s); // where the person is
    m_window->showScreen(u"playground"_s);
    QVERIFY(playground().isVisible());
}

void TestOpening::takesDrops()
{
    QMimeData offer;
    offer.setUrls({QUrl::fromLocalFile(fileWith(u"profile.json"_s, gateway::exportedProfile(gateway::profileTemplate(gateway::Provider::OpenAi))))});
    drop(offer);
    QTRY_VERIFY(importDialog());
}

void TestOpening::aPictureIsAttached()
{
    const QString path = m_dir->filePath(u"picture.png"_s);
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path));
    m_window->showScreen(u"stress"_s);
    QMimeData offer;
    offer.setUrls({QUrl::fromLocalFile(path)});
    drop(offer);
    QTRY_COMPARE(m_window->currentScreen(), u"playground"_s);
    QTRY_COMPARE(playground().composer().attachments().attachments().size(), 1);
    QVERIFY(!message());
}

void TestOpening::leavesOtherDropsAlone()
{
    QMimeData offer;
    offer.setUrls({QUrl(u"https://example.com/run.json"_s)});
    const QString screen = m_window->currentScreen();
    drop(offer);
    QVERIFY(!message() && !importDialog());
    QCOMPARE(m_window->currentScreen(), screen);
}

void TestOpening::theFinderAsks()
{
    QFileOpenEvent link(QUrl(u"bellwether:stress"_s));
    QCoreApplication::sendEvent(m_window.get(), &link);
    QCOMPARE(m_window->currentScreen(), u"stress"_s);
    QFileOpenEvent file(fileWith(u"letter.txt"_s, "Dear gateway"));
    QCoreApplication::sendEvent(m_window.get(), &file);
    QTRY_VERIFY(message());
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
