// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rendertest.h"

#include "gui/processfacts.h"
#include "gui/rendertexts.h"
#include "widgets/framemeter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::app {

namespace {

constexpr double OpenBudgetMs = 200;
constexpr double ScrollBudgetMs = 20; //!< 50 frames a second
constexpr double GapBudgetMs = 50;
constexpr double MemoryBudgetMb = 200;
constexpr auto ProgressInterval = 16ms; //!< how LiveCall hands tokens on
constexpr int ScrollStep = 120;         //!< pixels a frame
constexpr qsizetype LongestToken = 8;   //!< characters of the text for each, so that there is enough

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

double msOf(const QElapsedTimer& clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

double msOf(const ui::FrameMeter& meter, double quantile)
{
    return rounded(toMs(meter.lateness(quantile).value_or(Nanoseconds(0))));
}

RenderTest::Case judged(QJsonObject figures, bool kept)
{
    figures.insert("kept"_L1, kept);
    return {figures, kept};
}

//! How long each frame took to lay out and paint.
std::vector<double> framesOf(ui::ChatView& view)
{
    QScrollBar& bar = *view.verticalScrollBar();
    std::vector<double> frames;
    for (const int step : {-ScrollStep, ScrollStep}) {
        int before = -1;
        while (bar.value() != before) {
            before = bar.value();
            QElapsedTimer clock;
            clock.start();
            bar.setValue(bar.value() + step);
            view.viewport()->repaint();
            frames.push_back(msOf(clock));
        }
    }
    return frames;
}

//! Hands the tokens on as they would come from a gateway, until the last one is there. Seconds that it took.
double feed(ui::ChatView& view, const MessageId& answer, const QStringList& tokens, int perSecond)
{
    QEventLoop loop;
    QElapsedTimer clock;
    qsizetype sent = 0;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        const qsizetype due = std::min<qsizetype>(tokens.size(), clock.elapsed() * perSecond / 1000);
        view.appendText(answer, tokens.sliced(sent, due - sent).join(QString()), {});
        sent = due;
        if (sent == tokens.size())
            loop.quit();
    });
    clock.start();
    timer.start(ProgressInterval);
    loop.exec();
    return msOf(clock) / 1000;
}

} // namespace

RenderTest::RenderTest(RenderLoad load) : m_load(load)
{
    m_view.resize(900, 760);
    m_view.show();
    QCoreApplication::processEvents();
}

RenderTest::Case RenderTest::open()
{
    const QList<store::Message> messages = madeUpConversation(m_load.messages);
    qint64 bytes = 0;
    for (const store::Message& each : messages)
        bytes += each.text.toUtf8().size();
    QElapsedTimer clock;
    clock.start();
    m_view.setMessages(messages);
    m_view.viewport()->repaint();
    const double took = msOf(clock);
    return judged({{u"case"_s, u"open"_s}, {u"messages"_s, messages.size()}, {u"bytes"_s, bytes}, {u"ms"_s, rounded(took)}, {u"budget_ms"_s, OpenBudgetMs}},
                  took < OpenBudgetMs);
}

//! Back down everything is laid out already, or was let go.
RenderTest::Case RenderTest::scroll()
{
    std::vector<double> frames = framesOf(m_view);
    std::ranges::sort(frames);
    const double p99 = frames[frames.size() * 99 / 100];
    double sum = 0;
    for (const double frame : frames)
        sum += frame;
    return judged({{u"case"_s, u"scroll"_s},
                   {u"frames"_s, qint64(frames.size())},
                   {u"mean_ms"_s, rounded(sum / double(frames.size()))},
                   {u"p99_ms"_s, rounded(p99)},
                   {u"max_ms"_s, rounded(frames.back())},
                   {u"budget_ms"_s, ScrollBudgetMs}},
                  p99 < ScrollBudgetMs);
}

RenderTest::Case RenderTest::stream()
{
    const qsizetype count = qsizetype(m_load.streamed.count()) * m_load.tokensPerSecond;
    const QStringList tokens = tokensOf(chapters(count * LongestToken)).first(count);
    m_view.setMessages({madeUpMessage(openai::Role::User, u"Tell me everything about keep-alive."_s)});
    const store::Message answer = madeUpMessage(openai::Role::Assistant, {}, store::MessageState::Streaming);
    m_view.appendMessage(answer);
    ui::FrameMeter meter;
    meter.start();
    const double seconds = feed(m_view, answer.id, tokens, m_load.tokensPerSecond);
    meter.stop();
    const bool whole = m_view.messageText(answer.id) == tokens.join(QString());
    const double p99 = msOf(meter, 0.99);
    return judged({{u"case"_s, u"stream"_s},
                   {u"tokens_per_s"_s, m_load.tokensPerSecond},
                   {u"seconds"_s, rounded(seconds)},
                   {u"gap_p50_ms"_s, msOf(meter, 0.5)},
                   {u"gap_p99_ms"_s, p99},
                   {u"gap_max_ms"_s, msOf(meter, 1)},
                   {u"budget_ms"_s, GapBudgetMs},
                   {u"beats"_s, qint64(meter.beats())},
                   {u"whole"_s, whole}},
                  whole && p99 < GapBudgetMs);
}

//! Where the system does not say, nothing is missed.
RenderTest::Case RenderTest::memory()
{
    constexpr double BytesInMb = 1024 * 1024;
    const std::optional<qint64> bytes = residentBytes();
    const double megabytes = double(bytes.value_or(0)) / BytesInMb;
    return judged({{u"case"_s, u"memory"_s}, {u"rss_mb"_s, bytes ? QJsonValue(rounded(megabytes)) : QJsonValue()}, {u"budget_mb"_s, MemoryBudgetMb}},
                  megabytes < MemoryBudgetMb);
}

int runRenderTest(const RenderLoad& load)
{
    RenderTest test(load);
    bool kept = true;
    for (const auto each : {&RenderTest::open, &RenderTest::scroll, &RenderTest::stream, &RenderTest::memory}) {
        const RenderTest::Case outcome = (test.*each)();
        std::printf("%s\n", QJsonDocument(outcome.figures).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout); // the next one takes a minute
        kept = kept && outcome.kept;
    }
    return kept ? 0 : 1;
}

} // namespace bw::app
