// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorcharts.h"

#include "charts/heatmap.h"
#include "charts/linechart.h"
#include "charts/spendchart.h"
#include "charts/throughputchart.h"
#include "charts/timeselection.h"
#include "monitor/snapshotcharts.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QComboBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ChoiceFrame = 40; //!< around the text, arrow included

enum Turn { LatencyTurn, ThroughputTurn, SpendTurn, GapsTurn };

QString headlineOf(const metrics::Snapshot& whole)
{
    const metrics::Totals& totals = whole.totals;
    if (totals.costed() + totals.unpriced == 0)
        return {};
    QString text = amountText(totals.spent());
    if (totals.savedCost.value() > 0)
        text += u" · "_s + MonitorCharts::tr("cache saved %1").arg(amountText(totals.saved()));
    return text;
}

} // namespace

MonitorCharts::MonitorCharts(const Theme& theme, TimeSelection& selection, QWidget* parent)
    : QWidget(parent), m_turns(new RedrawTurns(this)),
      m_latency(new LineChart(theme, selection, Unit::Duration, tr("Latency"), {}, this)), m_choice(makeLatencyChoice()),
      m_throughput(new ThroughputChart(theme, selection, tr("Throughput & errors"), this)),
      m_spend(new SpendChart(theme, selection, tr("Spend"), tr("$ / min, by model"), this)),
      m_gaps(new HeatMap(theme, selection, tr("Gaps between chunks"), tr("heat map"), this))
{
    m_latency->setTitleControl(m_choice);
    for (ChartCard* chart : std::initializer_list<ChartCard*>{m_latency, m_throughput})
        chart->setEmptyText(tr("No requests in this time. Send a chat or start a load test."));
    m_spend->setEmptyText(tr("Nothing with a known price in this time."));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(10);
    grid->addWidget(m_latency, 0, 0);
    grid->addWidget(m_throughput, 0, 1);
    grid->addWidget(m_spend, 1, 0);
    grid->addWidget(m_gaps, 1, 1);
    for (int i = 0; i < 2; ++i) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(i, 1);
    }
    const std::initializer_list<std::pair<ChartCard*, PointOf::Chart>> charts = {{m_latency, PointOf::Chart::Latency},
                                                                                 {m_throughput, PointOf::Chart::Throughput},
                                                                                 {m_spend, PointOf::Chart::Spend},
                                                                                 {m_gaps, PointOf::Chart::Gaps}};
    for (const auto& [card, chart] : charts) {
        connect(card, &ChartCard::pointClicked, this,
                [this, chart = chart](const ChartPoint& point) { emit pointClicked(point, {chart, latency()}); });
    }
}

QComboBox* MonitorCharts::makeLatencyChoice()
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(u"latencyChoice"_s);
    choice->setAccessibleName(tr("Which latency"));
    const std::initializer_list<std::pair<QString, metrics::Latency>> latencies = {
        {tr("first token"), metrics::Latency::Ttft}, {tr("total"), metrics::Latency::E2e},
        {tr("gap between chunks"), metrics::Latency::Gap},   {tr("first token after sending"), metrics::Latency::ServiceTtft},
        {tr("wait for the first byte"), metrics::Latency::Wait}, {tr("queue"), metrics::Latency::Queue},
    };
    for (const auto& [name, latency] : latencies)
        choice->addItem(name, static_cast<int>(latency));
    // As wide as what is chosen: the legend needs the room.
    const auto fit = [choice] { choice->setFixedWidth(choice->fontMetrics().horizontalAdvance(choice->currentText()) + ChoiceFrame); };
    fit();
    connect(choice, &QComboBox::currentIndexChanged, this, [this, fit] {
        fit();
        draw();
        emit latencyChosen();
    });
    return choice;
}

metrics::Latency MonitorCharts::latency() const
{
    return static_cast<metrics::Latency>(m_choice->currentData().toInt());
}

void MonitorCharts::show(const MonitorFeed::Answer& snapshot, const MonitorFeed::Answer& whole)
{
    m_snapshot = snapshot;
    m_whole = whole;
    draw();
}

void MonitorCharts::draw()
{
    if (!m_snapshot)
        return;
    m_turns->ask(LatencyTurn, [this] { m_latency->setData(latencyData(*m_snapshot, latency(), *m_whole)); });
    m_turns->ask(ThroughputTurn, [this] { m_throughput->setData(throughputData(*m_snapshot, *m_whole)); });
    m_turns->ask(SpendTurn, [this] { m_spend->setData(spendData(*m_snapshot, *m_whole, headlineOf(*m_whole))); });
    m_turns->ask(GapsTurn, [this] { m_gaps->setData(gapData(*m_snapshot, *m_whole)); });
}

} // namespace bw::ui
