// SPDX-License-Identifier: GPL-3.0-or-later
// Does the window disturb what it shows? The same load with and without it, in turns, and the change of the percentiles
// with its interval: bench_stresswindow BASE_URL [PAIRS [SECONDS]]. Prints one line of JSON.
#include "stress/engine.h"
#include "stress/runview.h"
#include "theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

stress::RunOrder orderFor(const QUrl& base, double seconds)
{
    stress::RunOrder order;
    order.plan.model = u"gpt-4.1"_s;
    order.plan.load.kind = stress::Load::Kind::Rate;
    order.plan.load.level = 200;
    order.plan.duration = stress::Seconds(seconds);
    order.plan.warmUp = stress::Seconds(0.5);
    stress::RunTarget target;
    target.profile.endpoints.append(gateway::Endpoint());
    target.profile.endpoints.first().baseUrl = base;
    target.profile.network.proxy = net::NetworkConfig::Proxy::None;
    order.targets = {target};
    return order;
}

//! One run; `view` follows it ten times a second, as the stress screen does.
std::shared_ptr<const stress::RunResult> run(const stress::RunOrder& order, ui::RunView* view)
{
    stress::Engine engine;
    QEventLoop loop;
    QObject::connect(&engine, &stress::Engine::finished, &loop, &QEventLoop::quit);
    QTimer poll;
    if (view) {
        QObject::connect(&poll, &QTimer::timeout, view, [&engine, view] { view->setRun(engine.result()); });
        poll.start(std::chrono::milliseconds(100));
    }
    engine.start(order);
    loop.exec();
    return engine.result();
}

//! Every run of a side is a block of it.
void add(stress::VariantResult& side, const stress::VariantResult& result)
{
    stress::Block block;
    block.merge(result.tally);
    block.flow = result.flow;
    block.length = result.window;
    side.blocks.append(block);
    side.tally.merge(result.tally);
    side.flow += result.flow;
    side.window += result.window;
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("bench_stresswindow BASE_URL [PAIRS [SECONDS]]\n", stderr);
        return 2;
    }
    const int pairs = arguments.value(2, u"10"_s).toInt();
    const stress::RunOrder order = orderFor(QUrl(arguments[1]), arguments.value(3, u"3"_s).toDouble());
    const ui::Theme theme(ui::Theme::Mode::Dark);
    stress::VariantResult closed, open;
    for (int i = 0; i < 2 * pairs; ++i) {
        const bool withWindow = (i % 2 == 1) != (i / 2 % 2 == 1); // closed open, open closed, …
        std::unique_ptr<ui::RunView> view;
        if (withWindow) {
            view = std::make_unique<ui::RunView>(theme);
            view->resize(1100, 720);
            view->QWidget::show();
        }
        add(withWindow ? open : closed, run(order, view.get())->variants.first());
    }
    QJsonObject json{{u"pairs"_s, pairs}, {u"requests"_s, closed.tally.totals.requests + open.tally.totals.requests}};
    for (const stress::Difference& each : stress::compareResults(closed, open, true)) {
        if (each.metric == u"ttft_p50"_s || each.metric == u"ttft_p99"_s)
            json.insert(each.metric, QJsonObject{{u"closed_ms"_s, each.a.value_or(0)}, {u"open_ms"_s, each.b.value_or(0)},
                                                 {u"change_pct"_s, each.percent.value_or(0)}, {u"low_pct"_s, each.low.value_or(0)},
                                                 {u"high_pct"_s, each.high.value_or(0)}});
    }
    std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    return 0;
}
