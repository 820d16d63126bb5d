// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/smoketest.h"

#include "gui/session.h"
#include "gui/smokeloopback.h"
#include "gui/waiting.h"
#include "playground/chatsession.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "shell/windowplace.h"

#include <QCoreApplication>
#include <QImage>
#include <QJsonDocument>
#include <QPixmap>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::app {

namespace {

constexpr Milliseconds PaintLimit = 30s; // the first start on a slow machine
constexpr Milliseconds AnswerLimit = 60s;
constexpr Milliseconds StoreLimit = 20s;

//! A window whose fonts or styles are missing is often one colour.
bool showsSomething(const QImage& image)
{
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4) {
            if (image.pixel(x, y) != first)
                return true;
        }
    }
    return false;
}

//! The answer that stands in the database, once it is whole.
QString answerIn(const Result<store::Conversation>& chat)
{
    if (!chat || chat->messages.size() != 2 || chat->messages[1].state != store::MessageState::Done)
        return {};
    return chat->messages[1].text;
}

int report(const SmokeReport& report, const QString& file, const QPixmap& picture)
{
    std::fputs(QJsonDocument(report.toJson()).toJson(QJsonDocument::Indented).constData(), stdout);
    std::fflush(stdout);
    if (file.isEmpty())
        return report.exitCode();
    const Result<void> written = writeReport(report, file);
    const bool drawn = picture.save(pictureBeside(file));
    if (!written || !drawn)
        std::fputs(qUtf8Printable((written ? u"The picture could not be written beside %1."_s.arg(file) : written.error().message) + u'\n'), stderr);
    return written && drawn ? report.exitCode() : 1;
}

} // namespace

SmokeTest::SmokeTest(ui::MainWindow& window, Session& session, MakeKeys keys, QString tlsServer)
    : QObject(&window), m_window(window), m_session(session), m_makeKeys(std::move(keys)), m_tlsServer(std::move(tlsServer))
{
}

SmokeReport SmokeTest::run()
{
    return {{look(u"window"_s, &SmokeTest::lookAtWindow), look(u"chat"_s, &SmokeTest::lookAtChat), look(u"database"_s, &SmokeTest::lookAtDatabase),
             look(u"keychain"_s, &SmokeTest::lookAtKeychain), look(u"tls"_s, &SmokeTest::lookAtTls)}};
}

SmokeStep SmokeTest::look(const QString& name, Look what)
{
    SmokeStep step{.name = name, .outcome = SmokeStep::Outcome::Passed, .detail = {}, .took = Nanoseconds(0)};
    const Instant start = systemClock().now();
    (this->*what)(step);
    step.took = systemClock().now() - start;
    return step;
}

void SmokeTest::lookAtWindow(SmokeStep& step)
{
    bool painted = false;
    connect(&m_window, &ui::MainWindow::firstPainted, this, [&painted] { painted = true; });
    m_window.resize(ui::DefaultWindowSize);
    m_window.show();
    if (!waitFor([&painted] { return painted; }, PaintLimit))
        fail(step, u"Nothing was painted within %1 s."_s.arg(PaintLimit / 1s));
    else if (!showsSomething(m_window.grab().toImage()))
        fail(step, u"The window is one colour."_s);
    else
        step.detail = u"%1 × %2"_s.arg(m_window.width()).arg(m_window.height());
    m_window.disconnect(this); // `painted` is gone
}

//! Over the way of every chat: the playground, the client, the connection pool, the stream.
bool SmokeTest::ask()
{
    m_session.startDemo();
    m_session.loadGateways();
    m_window.showScreen(u"playground"_s);
    auto* const playground = qobject_cast<ui::PlaygroundPage*>(m_window.page(u"playground"_s));
    const QList<gateway::GatewayProfile>& profiles = m_session.services().gateways.profiles();
    if (!playground || profiles.isEmpty())
        return false;
    openai::ChatRequest request;
    request.model = profiles.first().favouriteModels.value(0);
    request.messages = {{.role = openai::Role::User, .text = u"How does keep-alive change the latency of API calls?"_s, .parts = {}, .toolCalls = {}, .toolCallId = {}, .name = {}}};
    playground->replay(profiles.first().id, request, true);
    return true;
}

void SmokeTest::lookAtChat(SmokeStep& step)
{
    const std::shared_ptr<store::LogTail> tail = m_session.services().pipeline.tail();
    tail->follow({});
    std::optional<record::LogRow> row;
    if (!ask())
        return fail(step, u"The demo gateway did not start."_s);
    const auto ended = [&row, &tail] {
        for (const record::LogRow& each : tail->take().rows) {
            if (each.operation == record::Operation::Chat)
                row = each;
        }
        return row.has_value();
    };
    if (!waitFor(ended, AnswerLimit))
        return fail(step, u"There was no answer within %1 s."_s.arg(AnswerLimit / 1s));
    if (row->outcome != ErrorClass::Ok || !row->ttft)
        return fail(step, u"The answer failed or did not stream."_s);
    step.detail = u"first token after %1 ms"_s.arg(qRound(toMs(*row->ttft)));
}

void SmokeTest::lookAtDatabase(SmokeStep& step)
{
    store::ConversationStore& store = m_session.services().conversations;
    auto* const playground = qobject_cast<ui::PlaygroundPage*>(m_window.page(u"playground"_s));
    if (m_session.services().database.isReadOnly() || !playground)
        return fail(step, u"The database cannot be written: "_s + m_session.services().database.trouble());
    const ConversationId id = playground->session()->id();
    QString answer;
    bool asked = false;
    const auto isWhole = [&] {
        if (!std::exchange(asked, true)) {
            store.load(id, this, [&answer, &asked](const Result<store::Conversation>& chat) {
                answer = answerIn(chat);
                asked = false;
            });
        }
        return !answer.isEmpty();
    };
    const bool whole = waitFor(isWhole, StoreLimit);
    static_cast<void>(waitFor([&asked] { return !asked; }, StoreLimit)); // the last question refers to what stands here
    if (!whole)
        return fail(step, u"The answer was not found in the database."_s);
    step.detail = u"%1 characters read back"_s.arg(answer.size());
}

void SmokeTest::lookAtKeychain(SmokeStep& step)
{
    lookAtKeyStore(step, m_makeKeys);
}

void SmokeTest::lookAtTls(SmokeStep& step)
{
    lookAtHandshake(step, m_tlsServer);
}

int runSmokeTest(const SmokeOptions& options)
{
    const QTemporaryDir data;
    Session session(secrets::sessionKeyStore(), Paths::below(data.path()));
    session.open();
    ui::MainWindow window(session.services());
    SmokeTest test(window, session, &secrets::systemKeyStore, options.tlsServer);
    const SmokeReport found = test.run();
    return report(found, options.reportFile, window.grab());
}

} // namespace bw::app
