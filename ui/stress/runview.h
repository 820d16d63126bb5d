// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/redrawturns.h"
#include "stress/comparison.h"
#include "stress/runcharts.h"

#include <QWidget>

class QComboBox;

namespace bw::record {
struct RequestRecord;
}

namespace bw::ui {

class CurveChart;
class LineChart;
class Plot;
class ResultCard;
class Theme;
class ThroughputChart;
class RunMarks;
class RunTileRow;
class TimeSelection;
struct ChartPoint;

//! A load test as numbers, charts, a table and sentences: while it runs, when it is over, or several beside each other.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(const Theme& theme, QWidget* parent = nullptr);

    using Run = std::shared_ptr<const stress::RunResult>;

    //! `fromZero`: the variants are of several runs, whose time lines all begin at zero. Null: nothing to show.
    void setRun(const Run& run, const QList<stress::Difference>& differences = {}, bool fromZero = false);
    [[nodiscard]] const Run& run() const noexcept { return m_run; }
    void setEmptyText(const QString& sentence);
    void drawAll() { m_turns->drawAll(); } //!< now, for a picture

    [[nodiscard]] ResultCard& result() noexcept { return *m_result; }
    [[nodiscard]] LineChart& latency() noexcept { return *m_latency; }
    [[nodiscard]] ThroughputChart& rate() noexcept { return *m_rate; }
    [[nodiscard]] CurveChart& curves() noexcept { return *m_curves; }

signals:
    //! A kept request that ended near the point that was clicked.
    void exemplarChosen(const bw::record::RequestRecord& record);

private:
    QComboBox* makePerceived();
    QComboBox* makeCurveKind();
    void buildLayout();
    void draw();
    void drawLatency();
    [[nodiscard]] Perceived whose() const; //!< clock is shown
    void drawCurves();
    void offerCurves();
    void paintHealth(QPainter& painter, const Plot& plot) const;
    void chooseLatency(const ChartPoint& point);
    void chooseRate(const ChartPoint& point);

    const Theme& m_theme;
    TimeSelection* m_selection = nullptr;
    RedrawTurns* m_turns = nullptr;
    RunTileRow* m_tiles = nullptr;
    LineChart* m_latency = nullptr;
    ThroughputChart* m_rate = nullptr;
    CurveChart* m_curves = nullptr;
    QList<RunMarks*> m_marks; //!< of the charts over time
    ResultCard* m_result = nullptr;
    QComboBox* m_perceived = nullptr;
    QComboBox* m_curveKind = nullptr;
    SpanPercentiles m_percentiles;
    QList<stress::Difference> m_differences;
    QList<std::optional<bool>> m_keptUp; //!< the client, a span each
    Run m_run;
    bool m_fromZero = false;
};

} // namespace bw::ui
