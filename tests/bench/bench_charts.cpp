// SPDX-License-Identifier: GPL-3.0-or-later
// What does it cost to draw a chart? Draws each of them, 150 points a series, and says the time of one redraw.
//   bench_charts [PICTURE.png [light]]
// With a file name it saves a picture of all of them too. Prints one line of JSON a chart.
#include "charts/heatmap.h"
#include "charts/linechart.h"
#include "charts/plot.h"
#include "charts/spendchart.h"
#include "charts/throughputchart.h"
#include "charts/timeselection.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QGridLayout>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

constexpr int Points = 150;
constexpr int Rounds = 200;

class Numbers
{
public:
    double operator()()
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(m_state >> 33) / 2147483648.0;
    }

private:
    quint64 m_state = 42;
};

TimeGrid grid(int shift, Milliseconds step = 6s)
{
    const WallTime to = WallTime(1'790'000'000s) + shift * step;
    return {{to - Points * step, to}, to - Points * step, step};
}

LineData latency(int shift)
{
    Numbers random;
    LineData data{grid(shift), {{u"p50"_s, 0, false, false, u"184 ms"_s, false, {}}, {u"p95"_s, 1, false, false, u"412 ms"_s, false, {}}, {u"p99"_s, 2, false, false, u"861 ms"_s, true, {}}}, {}};
    for (int i = 0; i < Points; ++i) {
        const bool spike = i > 88 && i < 98;
        data.lines[0].values.append(180 + 30 * random());
        data.lines[1].values.append(350 + 60 * std::sin(i / 20.0) + 80 * random() + (spike ? 200 : 0));
        data.lines[2].values.append(620 + 90 * std::sin(i / 20.0) + 260 * random() + (spike ? 700 : 0));
        data.counts.append(240);
    }
    return data;
}

ThroughputData throughput(int shift)
{
    Numbers random;
    ThroughputData data{grid(shift), {}, {}, {{u"rate_limited"_s, {}, u"0.2 %"_s}, {u"overloaded"_s, {}, u"0.1 %"_s}}, u"42.1/s"_s, u"0.3 %"_s};
    for (int i = 0; i < Points; ++i) {
        data.perSecond.append(42 + 8 * std::sin(i / 22.0) + 4 * random());
        data.errors[0].values.append(i > 88 && i < 98 ? 8 + 6 * random() : 0);
        data.errors[1].values.append(random() > 0.96 ? 0.3 : 0);
    }
    return data;
}

SpendData spend(int shift)
{
    Numbers random;
    const QStringList models{u"gpt-4.1"_s, u"claude-sonnet-4.5"_s, u"gemini-2.5-flash"_s, u"deepseek-v3.2"_s};
    SpendData data{grid(shift), {}, {}, u"$1.84 today · forecast $3.10"_s};
    data.grid.step = 15s;
    data.grid.first = data.grid.range.from;
    for (const QString& model : models)
        data.models.append({model, {}, u"$0.46"_s});
    double sum = 0;
    for (int i = 0; i < 60; ++i) {
        for (BarSet& set : data.models) {
            set.values.append(0.01 + 0.012 * random());
            sum += set.values.last();
        }
        data.cumulative.append(sum);
    }
    return data;
}

HeatData gaps(int shift)
{
    Numbers random;
    HeatData data{grid(shift), {}, {}, u"p99 61 ms"_s};
    for (int row = 0; row <= 24; ++row)
        data.edges.append(Nanoseconds(static_cast<qint64>(1e6 * std::pow(2.0, row / 3.0))));
    for (int i = 0; i < Points; ++i) {
        QList<qint64> column;
        for (int row = 0; row < 24; ++row) {
            const double away = row - 9 - 2 * std::sin(i / 24.0);
            column.append(static_cast<qint64>(900 * std::exp(-away * away / 3) + 2 * random() + (i > 88 && i < 98 && row > 15 && row < 18 ? 40 : 0)));
        }
        data.counts.append(column);
    }
    return data;
}

template <typename Chart, typename Data> void measure(const char* name, Chart& chart, Data (*data)(int))
{
    qint64 setting = 0;
    qint64 painting = 0;
    for (int i = 0; i < Rounds; ++i) {
        const Data made = data(i);
        QElapsedTimer clock;
        clock.start();
        chart.setData(made);
        setting += clock.nsecsElapsed();
        clock.restart();
        chart.plot().viewport()->repaint();
        painting += clock.nsecsElapsed();
    }
    std::printf("{\"chart\":\"%s\",\"set_ms\":%.2f,\"paint_ms\":%.2f}\n", name, static_cast<double>(setting) / 1e6 / Rounds,
                static_cast<double>(painting) / 1e6 / Rounds);
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Theme theme(arguments.contains(u"light"_s) ? Theme::Mode::Light : Theme::Mode::Dark);
    TimeSelection selection;
    QWidget window;
    window.resize(1024, 400);
    LineChart lines(theme, selection, Unit::Duration, u"Latency"_s, u"time to first token"_s);
    ThroughputChart rate(theme, selection, u"Throughput & errors"_s);
    SpendChart money(theme, selection, u"Spend"_s, u"$ / min, by model"_s);
    HeatMap heat(theme, selection, u"Token gaps"_s, u"heat map"_s);
    auto* layout = new QGridLayout(&window);
    layout->addWidget(&lines, 0, 0);
    layout->addWidget(&rate, 0, 1);
    layout->addWidget(&money, 1, 0);
    layout->addWidget(&heat, 1, 1);
    window.show();
    QCoreApplication::processEvents();
    measure("latency", lines, latency);
    measure("throughput", rate, throughput);
    measure("spend", money, spend);
    measure("gaps", heat, gaps);
    if (argc > 1) {
        selection.setRange({lines.data().grid.at(89), lines.data().grid.at(98)});
        QCoreApplication::processEvents();
        window.grab().save(arguments[1]);
    }
    for (QWidget* chart : {static_cast<QWidget*>(&lines), static_cast<QWidget*>(&rate), static_cast<QWidget*>(&money), static_cast<QWidget*>(&heat)})
        chart->setParent(nullptr); // they live on the stack
    return 0;
}
