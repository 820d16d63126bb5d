// SPDX-License-Identifier: GPL-3.0-or-later
// Does the chat pane keep up? A real window takes 2 000 tokens a second and opens a long conversation.
//   bench_chatpane [SECONDS [TOKENS_A_SECOND]]
// Prints one line of JSON a case; exit code 1 if a budget is missed or a token is lost. Budgets: gaps p99 < 50 ms while
// streaming, 200 ms to open 1 MB in 400 messages, 50 frames a second while scrolling all of it.
#include "residentmemory.h"
#include "playground/chatview.h"
#include "theme/theme.h"
#include "widgets/framemeter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

constexpr double GapBudgetMs = 50;
constexpr double OpenBudgetMs = 200;
constexpr double ScrollBudgetMs = 20;
constexpr auto ProgressInterval = 16ms; //!< how LiveCall hands tokens on

const QString Chapter = uR"(## Keep-alive %1

Mỗi kết nối mới tốn **TCP + TLS**: 150–300 ms trước khi byte đầu tiên được gửi. A pool keeps `max_connections` open, and
a request that finds one idle pays *nothing* for DNS, TCP and TLS. See [the reference](https://example.com/docs).

1. bỏ qua bắt tay ở request sau,
2. giữ cửa sổ TCP đã mở rộng,
   - and its congestion window,
3. giảm CPU cho SSL.

```python
async with httpx.AsyncClient(
    limits=httpx.Limits(max_connections=100, keepalive_expiry=120),
    http2=True) as client:
    r = await client.post("/chat/completions", json=body)  # reused
```

| variant | p50 | p99 |
|---|---:|---:|
| cold | 450 ms | 1 200 ms |
| pooled | 85 ms | 150 ms |

> Measured on one endpoint; yours will differ.

)"_s;

//! Words with the space before them: about what a token is.
QStringList tokensOf(const QString& text)
{
    QStringList tokens;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == u' ' || text[i] == u'\n') {
            tokens.append(text.mid(start, i - start));
            start = i;
        }
    }
    return tokens;
}

QString chapters(qsizetype characters)
{
    QString text;
    for (int number = 1; text.size() < characters; ++number)
        text += Chapter.arg(number);
    return text;
}

store::Message message(openai::Role role, const QString& text, store::MessageState state = store::MessageState::Done)
{
    store::Message message;
    message.id = MessageId::create();
    message.role = role;
    message.text = text;
    message.state = state;
    return message;
}

double ms(const ui::FrameMeter& meter, double quantile)
{
    return toMs(meter.lateness(quantile).value_or(Nanoseconds(0)));
}

bool stream(ui::ChatView& view, int seconds, int tokensPerSecond)
{
    const QStringList tokens =
        tokensOf(chapters(qsizetype(seconds) * tokensPerSecond * 8)).first(qsizetype(seconds) * tokensPerSecond);
    view.setMessages({message(openai::Role::User, u"Tell me everything about keep-alive."_s)});
    const store::Message answer = message(openai::Role::Assistant, {}, store::MessageState::Streaming);
    view.appendMessage(answer);
    ui::FrameMeter meter;
    QEventLoop loop;
    QElapsedTimer clock;
    qsizetype sent = 0;
    QTimer feed;
    feed.setTimerType(Qt::PreciseTimer);
    QObject::connect(&feed, &QTimer::timeout, &loop, [&] {
        const qsizetype due = std::min<qsizetype>(tokens.size(), clock.elapsed() * tokensPerSecond / 1000);
        view.appendText(answer.id, tokens.sliced(sent, due - sent).join(QString()), {});
        sent = due;
        if (sent == tokens.size())
            loop.quit();
    });
    clock.start();
    meter.start();
    feed.start(ProgressInterval);
    loop.exec();
    meter.stop();
    const double took = double(clock.elapsed()) / 1000;
    const bool whole = view.messageText(answer.id) == tokens.join(QString());
    const double p99 = ms(meter, 0.99);
    std::printf(
        R"({"case":"stream","tokens_per_s":%d,"seconds":%.1f,"gap_p50_ms":%.1f,"gap_p99_ms":%.1f,"gap_max_ms":%.1f,)"
        R"("beats":%zu,"whole":%s,"rss_mb":%.0f})"
        "\n",
        tokensPerSecond, took, ms(meter, 0.5), p99, ms(meter, 1), meter.beats(), whole ? "true" : "false",
        bench::residentMb());
    return whole && p99 < GapBudgetMs;
}

bool open(ui::ChatView& view)
{
    QList<store::Message> messages;
    for (int i = 0; i < 200; ++i) {
        messages.append(message(openai::Role::User, u"Question %1: "_s.arg(i) + Chapter.left(250)));
        messages.append(message(openai::Role::Assistant, chapters(4'700)));
    }
    qsizetype bytes = 0;
    for (const store::Message& each : messages)
        bytes += each.text.toUtf8().size();
    QElapsedTimer clock;
    clock.start();
    view.setMessages(messages);
    view.viewport()->repaint();
    const double took = double(clock.nsecsElapsed()) / 1e6;
    std::printf(R"({"case":"open","messages":%lld,"bytes":%lld,"ms":%.1f,"rss_mb":%.0f})"
                "\n",
                static_cast<long long>(messages.size()), static_cast<long long>(bytes), took, bench::residentMb());
    return took < OpenBudgetMs;
}

//! From the end to the beginning and back, a few lines a frame; back everything is laid out already, or was let go.
bool scroll(ui::ChatView& view)
{
    QScrollBar& bar = *view.verticalScrollBar();
    std::vector<double> frames;
    for (const int step : {-120, 120}) {
        int before = -1;
        while (bar.value() != before) {
            before = bar.value();
            QElapsedTimer clock;
            clock.start();
            bar.setValue(bar.value() + step);
            view.viewport()->repaint();
            frames.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    std::ranges::sort(frames);
    const double p99 = frames[frames.size() * 99 / 100];
    double sum = 0;
    for (const double frame : frames)
        sum += frame;
    std::printf(R"({"case":"scroll","frames":%zu,"mean_ms":%.2f,"p99_ms":%.1f,"max_ms":%.1f,"frames_per_s_at_p99":%.0f,)"
                R"("rss_mb":%.0f})"
                "\n",
                frames.size(), sum / double(frames.size()), p99, frames.back(), 1000 / p99, bench::residentMb());
    return p99 < ScrollBudgetMs;
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const int seconds = argc > 1 ? QByteArray(argv[1]).toInt() : 10;
    const int tokensPerSecond = argc > 2 ? QByteArray(argv[2]).toInt() : 2'000;
    const ui::Theme theme(ui::Theme::Mode::Dark);
    ui::ChatView view(theme);
    view.resize(900, 760);
    view.show();
    QCoreApplication::processEvents();
    const bool opened = open(view);
    const bool scrolled = scroll(view);
    const bool streamed = stream(view, seconds, tokensPerSecond);
    return opened && scrolled && streamed ? 0 : 1;
}
