// SPDX-License-Identifier: GPL-3.0-or-later
// Do several panes keep up? The real window asks the simulated gateway in all its panes at once.
//   bench_panes [PANES [TOKENS_A_SECOND [SECONDS]]]
// Without arguments: 6 panes × 350 tokens/s, then one × 2 000, 60 s each. Prints one line of JSON a case; exit code 1 if
// a budget is missed or a text is not, by its SHA-256, what the simulator wrote. Budgets: gaps p99 < 50 ms, the GUI
// thread less than 60 % of a core.
#include "base/threadtime.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/panegrid.h"
#include "playground/playgroundpage.h"
#include "residentmemory.h"
#include "shell/mainwindow.h"
#include "sim/chatplan.h"
#include "unit/ui/playground/desk.h"
#include "widgets/framemeter.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

constexpr double GapBudgetMs = 50;
constexpr double CpuBudget = 0.6; //!< of a core
constexpr QSize WindowSize(2560, 1440); //!< all panes are on screen and painted
const QString Prompt = u"Keep-alive ảnh hưởng thế nào đến độ trễ khi gọi API?"_s;

struct Case
{
    int panes = 6;
    int tokensPerSecond = 350;
    int seconds = 60;

    [[nodiscard]] int tokens() const { return tokensPerSecond * seconds; }
};

sim::Scenario scenarioOf(const Case& wanted)
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(100);
    scenario.tokens = Distribution::constant(wanted.tokens());
    scenario.gapMs = Distribution::constant(1'000.0 / wanted.tokensPerSecond);
    for (sim::SimModel& model : scenario.models)
        model.context = 1'000'000;
    return scenario;
}

//! What the simulator writes for this prompt, worked out beside it.
QByteArray expectedHash(const sim::Scenario& scenario, const Case& wanted, const QString& model)
{
    const sim::AnswerCorpus corpus;
    sim::ChatOrder order;
    order.model = model.toStdString();
    order.prompt = Prompt.toStdString();
    sim::ChatPlan plan;
    plan.contentTokens = wanted.tokens();
    plan.drawnContentTokens = wanted.tokens();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::vector<sim::PlannedChoice> choices = sim::writeChoices(corpus, plan, order, scenario.seed);
    for (const std::string_view piece : choices.front().content)
        hash.addData(QByteArray(piece.data(), qsizetype(piece.size())));
    return hash.result();
}

QByteArray hashOf(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

double ms(const ui::FrameMeter& meter, double quantile)
{
    return toMs(meter.lateness(quantile).value_or(Nanoseconds(0)));
}

void wait(const std::function<bool()>& condition, Milliseconds limit)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    look.start(20ms);
    loop.exec();
}

bool isQuiet(ui::PlaygroundPage& page)
{
    return std::ranges::none_of(page.panes().panes(), [](ui::ChatPane* pane) { return pane->session()->isStreaming(); });
}

//! Of the text that is kept and of the text that is shown.
bool isWhole(ui::PlaygroundPage& page, const sim::Scenario& scenario, const Case& wanted)
{
    return std::ranges::all_of(page.panes().panes(), [&](ui::ChatPane* pane) {
        const store::Message answer = pane->session()->path().last();
        const QByteArray expected = expectedHash(scenario, wanted, pane->session()->conversation().model);
        return hashOf(answer.text) == expected && hashOf(pane->view().messageText(answer.id)) == expected;
    });
}

bool run(const Case& wanted)
{
    const QTemporaryDir folder;
    const sim::Scenario scenario = scenarioOf(wanted);
    test::Desk desk(folder.path(), scenario);
    ui::MainWindow window(desk.services);
    window.resize(WindowSize);
    window.show();
    auto* const page = qobject_cast<ui::PlaygroundPage*>(window.page(u"playground"_s));
    if (!desk.opened || !page)
        return false;
    while (page->panes().panes().size() < wanted.panes)
        page->addPane();
    wait([] { return false; }, 1s); // the list of models, the check of the key
    page->composer().setText(Prompt);
    ui::FrameMeter meter;
    QElapsedTimer clock;
    clock.start();
    const Nanoseconds before = threadCpuTime().value_or(Nanoseconds(0));
    meter.start();
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QCoreApplication::sendEvent(page->composer().findChild<ui::PromptEdit*>(), &enter);
    wait([page] { return isQuiet(*page); }, std::chrono::seconds(wanted.seconds * 2 + 10));
    meter.stop();
    const double took = double(clock.nsecsElapsed()) / 1e9;
    const double cpu = toMs(threadCpuTime().value_or(Nanoseconds(0)) - before) / 1e3 / took;
    const bool whole = isWhole(*page, scenario, wanted);
    const double p99 = ms(meter, 0.99);
    std::printf(R"({"case":"panes","panes":%d,"tokens_per_s":%d,"seconds":%.1f,"gap_p50_ms":%.1f,"gap_p99_ms":%.1f,)"
                R"("gap_max_ms":%.1f,"beats":%zu,"gui_cpu":%.2f,"whole":%s,"rss_mb":%.0f})"
                "\n",
                wanted.panes, wanted.tokensPerSecond, took, ms(meter, 0.5), p99, ms(meter, 1), meter.beats(), cpu, whole ? "true" : "false",
                bench::residentMb());
    std::fflush(stdout);
    return whole && p99 < GapBudgetMs && cpu < CpuBudget;
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1) {
        const Case wanted{arguments.value(1).toInt(), arguments.value(2, u"350"_s).toInt(), arguments.value(3, u"60"_s).toInt()};
        return run(wanted) ? 0 : 1;
    }
    const bool many = run({6, 350, 60});
    const bool fast = run({1, 2'000, 60});
    return many && fast ? 0 : 1;
}
