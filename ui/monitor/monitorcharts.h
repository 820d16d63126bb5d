// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/redrawturns.h"
#include "monitor/exemplar.h"
#include "monitor/monitorfeed.h"

#include <QWidget>

class QComboBox;

namespace bw::ui {

class HeatMap;
class LineChart;
class SpendChart;
class Theme;
class ThroughputChart;
class TimeSelection;

//! The four charts of the monitor, drawn in turns.
class MonitorCharts final : public QWidget
{
    Q_OBJECT

public:
    MonitorCharts(const Theme& theme, TimeSelection& selection, QWidget* parent = nullptr);

    void show(const MonitorFeed::Answer& snapshot, const MonitorFeed::Answer& whole);
    void drawAll() { m_turns->drawAll(); } //!< now, all of them
    [[nodiscard]] metrics::Latency latency() const;

signals:
    void latencyChosen(); //!< by the person: what is shown next must hold it
    void pointClicked(const bw::ui::ChartPoint& point, const bw::ui::PointOf& of);

private:
    QComboBox* makeLatencyChoice();
    void draw();

    RedrawTurns* m_turns = nullptr;
    LineChart* m_latency = nullptr;
    QComboBox* m_choice = nullptr;
    ThroughputChart* m_throughput = nullptr;
    SpendChart* m_spend = nullptr;
    HeatMap* m_gaps = nullptr;
    MonitorFeed::Answer m_snapshot;
    MonitorFeed::Answer m_whole;
};

} // namespace bw::ui
