// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runview.h"

#include "charts/axis.h"
#include "charts/curvechart.h"
#include "charts/linechart.h"
#include "charts/plot.h"
#include "charts/throughputchart.h"
#include "charts/timeselection.h"
#include "stress/exemplarchoice.h"
#include "stress/resultcard.h"
#include "stress/runcurves.h"
#include "stress/runmarks.h"
#include "stress/runtilerow.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

enum Turn { LatencyTurn, RateTurn, CurveTurn, ResultTurn };

constexpr int Gap = 10;
constexpr double ThinStrip = 2; //!< pixels
constexpr double ThickStrip = 5;

} // namespace

RunView::RunView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_selection(new TimeSelection(this)), m_turns(new RedrawTurns(this)), m_tiles(new RunTileRow(this)),
      m_latency(new LineChart(theme, *m_selection, Unit::Duration, tr("Latency"), {}, this)),
      m_rate(new ThroughputChart(theme, *m_selection, tr("Offered and achieved"), this)),
      m_curves(new CurveChart(theme, tr("Distribution"), {}, this)), m_result(new ResultCard(theme, this)), m_perceived(makePerceived()),
      m_curveKind(makeCurveKind())
{
    m_latency->setTitleControl(m_perceived);
    m_curves->setTitleControl(m_curveKind);
    m_curveKind->hide(); // it offers nothing before there is a run
    for (ChartCard* card : std::initializer_list<ChartCard*>{m_latency, m_rate}) {
        card->plot().addOver([this, card](QPainter& painter) { paintHealth(painter, card->plot()); });
        m_marks.append(new RunMarks(theme, card->plot(), this));
        card->plot().setToolTip(tr("The strip along the foot is this client: green and thin while it kept up, red and thick where it was late itself."));
    }
    connect(m_latency, &ChartCard::pointClicked, this, &RunView::chooseLatency);
    connect(m_rate, &ChartCard::pointClicked, this, &RunView::chooseRate);
    setEmptyText(tr("Nothing was measured yet."));
    buildLayout();
}

QComboBox* RunView::makePerceived()
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(u"perceivedChoice"_s);
    choice->setAccessibleName(tr("Whose latency"));
    choice->addItem(tr("user-perceived"), static_cast<int>(Perceived::User));
    choice->addItem(tr("service"), static_cast<int>(Perceived::Service));
    choice->setToolTip(tr("User-perceived: from the planned instant on, waiting included. Service: from the sending on, which forgets what had to wait."));
    connect(choice, &QComboBox::currentIndexChanged, this, &RunView::draw);
    return choice;
}

QComboBox* RunView::makeCurveKind()
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(u"curveChoice"_s);
    choice->setAccessibleName(tr("Which curves"));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents); // what it offers comes with the run
    choice->setToolTip(tr("Percentiles: how slow the slowest 1 % were. Cumulative share: how many requests were at most as slow."));
    connect(choice, &QComboBox::currentIndexChanged, this, &RunView::draw);
    return choice;
}

void RunView::buildLayout()
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Gap);
    grid->addWidget(m_latency, 0, 0);
    grid->addWidget(m_rate, 0, 1);
    grid->addWidget(m_curves, 1, 0);
    grid->addWidget(m_result, 1, 1);
    for (int i = 0; i < 2; ++i)
        grid->setColumnStretch(i, 1);
    grid->setRowStretch(0, 5);
    grid->setRowStretch(1, 8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    column->addWidget(m_tiles);
    column->addLayout(grid, 1);
}

void RunView::setEmptyText(const QString& sentence)
{
    for (ChartCard* card : std::initializer_list<ChartCard*>{m_latency, m_rate, m_curves})
        card->setEmptyText(sentence);
}

void RunView::setRun(const Run& run, const QList<stress::Difference>& differences, bool fromZero)
{
    const bool another = !run || !m_run || run->id != m_run->id || fromZero != m_fromZero;
    m_run = run;
    m_fromZero = fromZero;
    if (another) {
        m_percentiles.forget();
        m_latency->setLogarithmic(run && run->variants.size() > 1);
    }
    for (RunMarks* marks : std::as_const(m_marks))
        marks->setMarks(run && !fromZero ? run->marks : QList<stress::Mark>(), run ? chartStart(*run, fromZero) : WallTime());
    m_keptUp = run ? clientKeptUp(*run) : QList<std::optional<bool>>();
    m_tiles->setTiles(runTiles(run.get()));
    offerCurves();
    m_differences = differences;
    m_turns->ask(ResultTurn, [this] { m_result->show(m_run.get(), m_differences); });
    draw();
}

void RunView::draw()
{
    m_turns->ask(LatencyTurn, [this] { drawLatency(); });
    m_turns->ask(RateTurn, [this] { m_rate->setData(m_run ? rateOverTime(*m_run, m_fromZero) : ThroughputData()); });
    m_turns->ask(CurveTurn, [this] { drawCurves(); });
}

void RunView::drawLatency()
{
    m_latency->setData(m_run ? latencyOverTime(*m_run, whose(), m_percentiles, m_fromZero) : LineData());
}

Perceived RunView::whose() const
{
    return static_cast<Perceived>(m_perceived->currentData().toInt());
}

void RunView::drawCurves()
{
    m_curves->setData(m_run ? curvesOf(*m_run, static_cast<CurveKind>(m_curveKind->currentData().toInt())) : CurveData());
}

//! The first kind of another run is shown unless this one has what the person chose.
void RunView::offerCurves()
{
    const auto titleOf = [this](CurveKind kind) {
        const QString what = headlineName(*m_run);
        return kind == CurveKind::Levels ? tr("%1 by level").arg(what) : kind == CurveKind::Shares ? tr("cumulative share of %1").arg(what) : tr("percentiles of %1").arg(what);
    };
    const QList<CurveKind> kinds = m_run ? curveKindsOf(*m_run) : QList<CurveKind>();
    QStringList titles;
    for (const CurveKind kind : kinds)
        titles.append(titleOf(kind));
    QStringList shown;
    for (int i = 0; i < m_curveKind->count(); ++i)
        shown.append(m_curveKind->itemText(i));
    if (titles == shown)
        return;
    const QSignalBlocker blocker(m_curveKind);
    const QVariant chosen = kinds.size() == shown.size() ? m_curveKind->currentData() : QVariant();
    m_curveKind->clear();
    for (qsizetype i = 0; i < kinds.size(); ++i)
        m_curveKind->addItem(titles[i], static_cast<int>(kinds[i]));
    m_curveKind->setCurrentIndex(std::max(0, m_curveKind->findData(chosen)));
    m_curveKind->setVisible(m_curveKind->count() > 0);
}

//! How well the client was, under what it measured.
void RunView::paintHealth(QPainter& painter, const Plot& plot) const
{
    if (!m_run)
        return;
    const TimeGrid& grid = plot.grid();
    const double foot = plot.plotArea().bottom();
    for (qsizetype i = 0; i < m_keptUp.size(); ++i) {
        if (!m_keptUp[i])
            continue;
        const double left = plot.pixelOf(toAxis(grid.at(i)), plot.up().from).x();
        const double right = plot.pixelOf(toAxis(grid.at(i + 1)), plot.up().from).x();
        const double height = *m_keptUp[i] ? ThinStrip : ThickStrip;
        painter.fillRect(QRectF(left, foot - height, right - left, height), *m_keptUp[i] ? m_theme.colors().good : m_theme.colors().bad);
    }
}

void RunView::chooseLatency(const ChartPoint& point)
{
    if (!m_run || m_fromZero)
        return;
    if (const auto record = exemplarOfLatency(*m_run, point, whose()))
        emit exemplarChosen(*record);
}

void RunView::chooseRate(const ChartPoint& point)
{
    if (!m_run || m_fromZero)
        return;
    if (const auto record = exemplarOfRate(*m_run, point))
        emit exemplarChosen(*record);
}

} // namespace bw::ui
