// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour.h"

#include "gui/processfacts.h"
#include "gui/session.h"
#include "gui/waiting.h"
#include "playground/chatpane.h"
#include "playground/panegrid.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "stress/editedplan.h"
#include "stress/stresspage.h"
#include "stress/stressrunner.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPixmap>
#include <QPushButton>
#include <QShortcut>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::app {

namespace {

constexpr Milliseconds AnswerLimit = 60s;
constexpr Milliseconds RunLimit = 90s;

void makeTourPlan(stress::Plan& plan)
{
    const stress::Plan before = std::exchange(plan, stress::Plan());
    plan.name = ui::StressPage::tr("pool vs cold vs cache");
    plan.gateway = before.gateway;
    plan.model = before.model;
    plan.prompt.pool = 8;
    plan.load.kind = stress::Load::Kind::Rate;
    plan.load.arrival = stress::ArrivalProcess::Poisson;
    plan.load.level = 15;
    plan.duration = stress::Seconds(9);
    plan.rounds = 2;
    plan.thresholds = {u"ttft_p95<400ms"_s, u"error_rate<1%"_s};
    plan.slos = {u"ttft<400ms"_s};
    plan.variants = {*stress::Variant::named(u"cold"), *stress::Variant::named(u"pooled"), *stress::Variant::named(u"pooled+cache")};
}

QJsonValue rounded(double value, double parts)
{
    return std::round(value * parts) / parts;
}

QJsonValue msOrNull(std::optional<Nanoseconds> span)
{
    return span ? rounded(toMs(*span), 1000) : QJsonValue();
}

} // namespace

Tour::Tour(ui::MainWindow& window, Session& session, const QString& dir) : m_window(window), m_session(session), m_dir(dir) {}

int Tour::run()
{
    m_dir.mkpath(u"."_s);
    m_session.theme().setMode(ui::Theme::Mode::Dark);
    bool chatOk = true;
    if (m_window.screenIds().contains(u"playground"_s)) {
        m_window.showScreen(u"playground"_s);
        settle();
        chatOk = chat(u"Retry-After là gì?"_s, {});
        chatOk = chat(tr("How does keep-alive change the latency of API calls?"), u"playground"_s) && chatOk;
        chatOk = chat(tr("Show me a Python example that streams an answer."), u"playground-code"_s) && chatOk;
        chatOk = compareModels() && chatOk;
    }
    std::optional<bool> stressOk;
    if (m_window.screenIds().contains(u"stress"_s))
        stressOk = loadTest();
    for (const QString& screen : m_window.screenIds()) {
        if (screen == u"playground"_s || screen == u"stress"_s)
            continue;
        m_window.showScreen(screen);
        if (auto* check = m_window.findChild<QPushButton*>(u"checkGateway"_s); check && check->isVisible())
            check->click();
        settle(500ms);
        picturesOf(screen);
    }
    printReport(chatOk, stressOk);
    return chatOk && stressOk.value_or(true) ? 0 : 1;
}

bool Tour::chat(const QString& prompt, const QString& picture, int answers)
{
    int finished = 0;
    int good = 0;
    const std::shared_ptr<store::LogTail> ended = m_session.services().pipeline.tail();
    ended->follow({});
    const auto listen = [&] {
        for (const record::LogRow& row : ended->take().rows) {
            finished += row.operation == record::Operation::Chat ? 1 : 0;
            good += row.outcome == ErrorClass::Ok && row.ttft ? 1 : 0;
        }
        return finished >= answers;
    };
    trigger(QKeySequence::New);
    m_frames.start();
    type(prompt);
    press(Qt::Key_Return);
    const bool answered = waitFor(listen, AnswerLimit);
    settle();
    m_frames.stop();
    if (!picture.isEmpty())
        picturesOf(picture);
    return answered && good >= answers;
}

//! The same question to two models side by side.
bool Tour::compareModels()
{
    auto* page = qobject_cast<ui::PlaygroundPage*>(m_window.page(u"playground"_s));
    if (!page)
        return false;
    page->addPane();
    page->pane().header().chooseModel(u"deepseek-v3.2"_s);
    page->activate();
    const bool good = chat(tr("What does a connection pool do?"), u"playground-panes"_s, 2);
    page->closePane(*page->panes().panes().last());
    return good;
}

//! A short one against the demo: connections and cache compared, a picture while it runs and one of the result.
bool Tour::loadTest()
{
    m_window.showScreen(u"stress"_s);
    auto* page = qobject_cast<ui::StressPage*>(m_window.page(u"stress"_s));
    if (!page)
        return false;
    page->plan().edit(&makeTourPlan);
    settle(500ms);
    m_frames.start();
    page->start();
    const auto over = [page] { return !page->runner().isRunning() && page->runner().run(); };
    const auto halfway = [page] { return page->runner().run() && page->runner().run()->progress.share > 0.6; };
    const bool began = waitFor([&] { return halfway() || over(); }, RunLimit);
    m_frames.stop();
    picturesOf(u"stress-running"_s);
    m_frames.start();
    const bool ended = began && waitFor(over, RunLimit);
    static_cast<void>(waitFor([page] { return !page->runner().differences().isEmpty(); }, AnswerLimit));
    settle(500ms);
    m_frames.stop();
    picturesOf(u"stress"_s);
    return ended && page->runner().run()->state == stress::RunState::Finished;
}

void Tour::type(const QString& text)
{
    for (const QChar character : text) {
        QWidget* target = m_window.focusWidget();
        if (!target)
            return;
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(target, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(target, &up);
        QCoreApplication::processEvents();
    }
}

void Tour::press(Qt::Key key)
{
    QWidget* target = m_window.focusWidget();
    if (!target)
        return;
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, u"\r"_s);
    QCoreApplication::sendEvent(target, &down);
}

//! A shortcut goes by way of the active window, and there is none where no window manager runs.
bool Tour::trigger(const QKeySequence& keys)
{
    for (QAction* action : m_window.findChildren<QAction*>()) {
        if (action->isEnabled() && action->shortcuts().contains(keys)) {
            action->trigger();
            settle();
            return true;
        }
    }
    for (QShortcut* shortcut : m_window.findChildren<QShortcut*>()) {
        if (shortcut->isEnabled() && shortcut->key() == keys) {
            emit shortcut->activated();
            settle();
            return true;
        }
    }
    return false;
}

void Tour::picturesOf(const QString& screen)
{
    for (const auto& [mode, name] : {std::pair(ui::Theme::Mode::Dark, u"dark"_s), std::pair(ui::Theme::Mode::Light, u"light"_s)}) {
        m_session.theme().setMode(mode);
        settle();
        takePicture(screen + u'-' + name);
    }
    m_session.theme().setMode(ui::Theme::Mode::Dark);
}

void Tour::takePicture(const QString& name)
{
    const QString file = u"%1-%2.png"_s.arg(m_pictures.size() + 1, 2, 10, QChar(u'0')).arg(name);
    if (m_window.grab().save(m_dir.filePath(file)))
        m_pictures.append(file);
    else
        std::fprintf(stderr, "%s could not be written.\n", qPrintable(m_dir.filePath(file)));
}

void Tour::printReport(bool chatOk, std::optional<bool> stressOk) const
{
    const auto memory = residentBytes();
    const QJsonObject report{
        {u"first_paint_ms"_s, msOrNull(m_firstPaint)},
        {u"rss_mb"_s, memory ? rounded(static_cast<double>(*memory) / (1024 * 1024), 10) : QJsonValue()},
        {u"screens"_s, QJsonArray::fromStringList(m_pictures)},
        {u"frame_gap_p99_ms"_s, msOrNull(m_frames.lateness(0.99))},
        {u"chat_ok"_s, chatOk},
        {u"stress_ok"_s, stressOk ? QJsonValue(*stressOk) : QJsonValue()},
    };
    std::fputs(QJsonDocument(report).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace bw::app
