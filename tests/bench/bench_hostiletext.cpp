// SPDX-License-Identifier: GPL-3.0-or-later
// Does a hostile text hold the window up? Each is set at once, streamed, and scrolled through in a real window.
//   bench_hostiletext [MEGABYTES [SECONDS_OF_STREAM]]
// Prints one line of JSON a text; exit code 1 if a turn of the event loop took longer than 100 ms.
#include "playground/chatview.h"
#include "residentmemory.h"
#include "support/hostiletexts.h"
#include "theme/theme.h"
#include "widgets/framemeter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

constexpr double GapBudgetMs = 100;
constexpr auto ProgressInterval = 16ms; //!< how LiveCall hands tokens on
constexpr int TokensPerSecond = 2'000;
constexpr int CharactersPerToken = 4;
constexpr auto SettleTime = 1'500ms; //!< for the turns that follow when a text is set at once
constexpr int ScrollSteps = 150;

store::Message message(const QString& text, store::MessageState state)
{
    store::Message message;
    message.id = MessageId::create();
    message.role = openai::Role::Assistant;
    message.text = text;
    message.state = state;
    return message;
}

double worst(const ui::FrameMeter& meter)
{
    return toMs(meter.lateness(1).value_or(Nanoseconds(0)));
}

//! The longest gap while `work` is done at each tick, until it says that it is done.
double gapWhile(Milliseconds interval, const std::function<bool()>& work)
{
    ui::FrameMeter meter;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (work())
            loop.quit();
    });
    meter.start();
    timer.start(interval);
    loop.exec();
    meter.stop();
    return worst(meter);
}

double setAtOnce(ui::ChatView& view, const QString& text)
{
    QElapsedTimer clock;
    return gapWhile(ProgressInterval, [&] {
        if (!clock.isValid()) {
            clock.start();
            view.setMessages({message(text, store::MessageState::Done)});
        }
        return clock.elapsed() > SettleTime.count();
    });
}

double streamed(ui::ChatView& view, const QString& text, int seconds)
{
    const store::Message answer = message({}, store::MessageState::Streaming);
    view.setMessages({answer});
    QElapsedTimer clock;
    clock.start();
    qsizetype sent = 0;
    return gapWhile(ProgressInterval, [&] {
        const qsizetype due = std::min(text.size(), qsizetype(clock.elapsed()) * TokensPerSecond * CharactersPerToken / 1'000);
        view.appendText(answer.id, text.sliced(sent, due - sent), {});
        sent = due;
        return sent == text.size() || clock.elapsed() > seconds * 1'000;
    });
}

double scrolled(ui::ChatView& view)
{
    int step = 0;
    return gapWhile(ProgressInterval, [&] {
        QScrollBar& bar = *view.verticalScrollBar();
        bar.setValue(int(qint64(bar.maximum()) * (ScrollSteps - step) / ScrollSteps));
        return ++step > ScrollSteps;
    });
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const qsizetype size = (argc > 1 ? QByteArray(argv[1]).toInt() : 10) * qsizetype(1'000'000);
    const int seconds = argc > 2 ? QByteArray(argv[2]).toInt() : 3;
    const ui::Theme theme(ui::Theme::Mode::Dark);
    ui::ChatView view(theme);
    view.resize(900, 760);
    view.show();
    QCoreApplication::processEvents();
    bool held = false;
    for (const test::HostileText& each : test::hostileTexts(size)) {
        const double set = setAtOnce(view, each.text);
        const double scroll = scrolled(view);
        const double stream = streamed(view, each.text, seconds);
        held |= std::max({set, scroll, stream}) > GapBudgetMs;
        std::printf(R"({"text":"%s","characters":%lld,"set_gap_ms":%.1f,"scroll_gap_ms":%.1f,"stream_gap_ms":%.1f,"rss_mb":%.0f})"
                    "\n",
                    each.name, static_cast<long long>(each.text.size()), set, scroll, stream, bench::residentMb());
        std::fflush(stdout);
        view.setMessages({});
    }
    return held ? 1 : 0;
}
