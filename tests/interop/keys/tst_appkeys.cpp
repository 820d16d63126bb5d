// SPDX-License-Identifier: GPL-3.0-or-later
// No key is in anything that the app writes: the real window, with every message of every logging category, chats with,
// checks and inspects a gateway that takes its key, and careless ones that give it back. Then the files of the database,
// the history, the cache and the settings are searched, the exports of log, request and gateway, the clipboard and the log.
#include "echogateway.h"
#include "keysearch.h"

#include "gateways/gatewayfiles.h"
#include "gui/session.h"
#include "inspector/inspectoractions.h"
#include "inspector/inspectorhost.h"
#include "inspector/inspectorpanel.h"
#include "monitor/logexport.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "shell/windowmemory.h"
#include "support/suite.h"

#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QMutex>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using bw::test::Echo;
using bw::test::KeySearch;
using bw::test::RawServer;

namespace {

QByteArray newKey()
{
    static int number = 0;
    return "m3Xd/Tq8Rf+2Wc7Zu" + QByteArray::number(200 + ++number) + "HnBvLk5Pj9Se1Ya==";
}

//! Everything that is logged while it lives; warnings still reach the test.
class LogCatcher
{
public:
    LogCatcher()
    {
        s_catcher = this;
        QLoggingCategory::setFilterRules(u"*=true"_s);
        m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) { s_catcher->take(type, context, text); });
    }
    ~LogCatcher()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
        s_catcher = nullptr;
    }
    Q_DISABLE_COPY_MOVE(LogCatcher)

    [[nodiscard]] QByteArray text() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_text;
    }

private:
    void take(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_text += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
        }
        if (type == QtWarningMsg || type == QtCriticalMsg)
            m_before(type, context, text);
    }

    static inline LogCatcher* s_catcher = nullptr;
    mutable QMutex m_mutex;
    QByteArray m_text;
    QtMessageHandler m_before = nullptr;
};

} // namespace

class TestAppKeys : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingHoldsTheKey_data();
    void nothingHoldsTheKey();
    void aKeyInAPlainHeaderWouldBeFound();

private:
    void open(const QUrl& baseUrl, const QByteArray& key);
    void chat(const QString& prompt);
    void useEveryScreen();
    void inspect(KeySearch& search);
    void exportAll();
    void close();
    [[nodiscard]] ui::PlaygroundPage& playground() { return *qobject_cast<ui::PlaygroundPage*>(m_window->page(u"playground"_s)); }
    [[nodiscard]] ui::Services& services() { return m_session->services(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::WindowMemory> m_memory;
    gateway::GatewayProfile m_profile;
    QStringList m_found;
};

void TestAppKeys::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_found.clear();
}

void TestAppKeys::cleanup()
{
    close();
}

void TestAppKeys::close()
{
    m_memory.reset();
    m_window.reset();
    m_session.reset(); // writes what is queued
}

void TestAppKeys::open(const QUrl& baseUrl, const QByteArray& key)
{
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(services().database.isOpen());
    m_profile = gateway::profileTemplate(gateway::Provider::HolySheep);
    m_profile.endpoints.first().baseUrl = baseUrl;
    m_profile.defaultModel = u"gpt-4.1"_s;
    m_profile.retry.maxAttempts = 1;
    m_profile.cache.enabled = m_profile.cache.sampledToo = true;
    std::optional<Result<void>> written;
    services().gateways.saveKey(m_profile.keys.first().id, SecretString(key), this, [&written](const Result<void>& done) { written = done; });
    QTRY_VERIFY(written && *written);
    services().gateways.save(m_profile);
    m_window = std::make_unique<ui::MainWindow>(services());
    m_memory = std::make_unique<ui::WindowMemory>(m_session->settings(), *m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestAppKeys::chat(const QString& prompt)
{
    m_window->showScreen(u"playground"_s);
    ui::ChatSession* session = playground().session();
    QVERIFY(session->send(prompt, systemClock().now()));
    QTRY_VERIFY_WITH_TIMEOUT(!session->isStreaming(), 30'000);
}

void TestAppKeys::useEveryScreen()
{
    for (const QString& screen : m_window->screenIds()) {
        m_window->showScreen(screen);
        QCoreApplication::processEvents();
    }
    m_window->showScreen(u"gateways"_s);
    auto* check = m_window->findChild<QPushButton*>(u"checkGateway"_s);
    QVERIFY(check);
    services().pipeline.drain();
    const qint64 before = services().pipeline.counts().taken;
    check->click();
    QTRY_VERIFY_WITH_TIMEOUT(services().pipeline.counts().taken > before, 30'000);
}

//! The last answer: every way to copy it, and the file that "Save…" writes.
void TestAppKeys::inspect(KeySearch& search)
{
    m_window->showScreen(u"playground"_s);
    const store::Message answer = playground().session()->path().constLast();
    QVERIFY(answer.record);
    emit playground().pane().view().inspectRequested(answer.id);
    QVERIFY(m_window->inspector().panel());
    auto* copy = m_window->inspector().panel()->findChild<QPushButton*>(u"copyAs"_s);
    QVERIFY(copy && copy->menu());
    QVERIFY(copy->isEnabled());
    for (QAction* action : copy->menu()->actions()) {
        action->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"BELLWETHER_API_KEY"_s));
        m_found += search.in(QGuiApplication::clipboard()->text().toUtf8(), action->text());
    }
    QFile saved(m_dir->filePath(u"request.json"_s));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(ui::inspectionJson(m_window->inspector().panel()->inspection()));
}

void TestAppKeys::exportAll()
{
    services().pipeline.drain();
    services().history.flush();
    for (const ui::ExportFormat format : {ui::ExportFormat::Csv, ui::ExportFormat::JsonLines, ui::ExportFormat::Har}) {
        ui::LogExport::Order order;
        order.format = format;
        order.path = m_dir->filePath(u"log."_s + ui::exportSuffix(format));
        order.bodies = true;
        auto* writer = new ui::LogExport(services().history, order, [this](const record::RequestRecord&) { return m_profile.endpoints.first().baseUrl.toString(); }, this);
        std::optional<Result<qint64>> rows;
        connect(writer, &ui::LogExport::finished, this, [&rows](const Result<qint64>& written) { rows = written; });
        writer->start();
        QTRY_VERIFY_WITH_TIMEOUT(rows, 30'000);
        QVERIFY(*rows && **rows > 0);
    }
    QVERIFY(ui::writeProfile(m_profile, m_dir->filePath(u"profile.json"_s)).has_value());
}

void TestAppKeys::nothingHoldsTheKey_data()
{
    QTest::addColumn<int>("echo");
    QTest::newRow("a good gateway") << -1;
    QTest::newRow("401") << static_cast<int>(Echo::ErrorMessage);
    QTest::newRow("encoded") << static_cast<int>(Echo::EncodedMessage);
    QTest::newRow("a page") << static_cast<int>(Echo::Page);
    QTest::newRow("text") << static_cast<int>(Echo::PlainText);
    QTest::newRow("a stream") << static_cast<int>(Echo::StreamFields);
    QTest::newRow("mid-stream") << static_cast<int>(Echo::StreamError);
    QTest::newRow("a redirect") << static_cast<int>(Echo::Redirect);
    QTest::newRow("its status line") << static_cast<int>(Echo::StatusLine);
}

void TestAppKeys::nothingHoldsTheKey()
{
    QFETCH(int, echo);
    const QByteArray key = newKey();
    KeySearch search;
    search.add(QString::fromUtf8(QTest::currentDataTag()), key);
    sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(key);
    sim::SimulatedGateway good(scenario);
    RawServer careless([echo](const test::RawRequest& request) { return test::echoed(static_cast<Echo>(echo), request); });
    if (echo < 0)
        QVERIFY(good.start().has_value());
    const LogCatcher log;
    open(echo < 0 ? good.baseUrl() : careless.url(u"/v1"_s), key);
    chat(u"Hello"_s);
    chat(u"Hello again"_s);
    useEveryScreen();
    inspect(search);
    exportAll();
    close();
    if (echo < 0)
        QVERIFY(good.requestCount() > 0);
    else
        QCOMPARE(test::keyOf(careless.requests().constLast()), key);
    for (const QString& file : {u"bellwether.db"_s, u"history.db"_s, u"cache/responses.db"_s})
        QVERIFY2(QFile::exists(m_dir->filePath(file)), qPrintable(file));
    m_found += search.in(log.text(), u"the log"_s) + search.below(m_dir->path());
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
}

//! The control: a leak on the same way is seen.
void TestAppKeys::aKeyInAPlainHeaderWouldBeFound()
{
    const QByteArray key = newKey();
    KeySearch search;
    search.add(u"control"_s, key);
    RawServer server([](const test::RawRequest& request) { return test::echoed(Echo::StreamFields, request); });
    open(server.url(u"/v1"_s), newKey());
    m_profile.headers = {{"X-Team", key}}; // looks like no key, so that it is kept as a plain header
    services().gateways.save(m_profile);
    chat(u"Hello"_s);
    close();
    QVERIFY(!search.below(m_dir->path()).isEmpty());
}

QTEST_MAIN(TestAppKeys)
#include "tst_appkeys.moc"
