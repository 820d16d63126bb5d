// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendpage.h"

#include "base/wholefile.h"
#include "charts/spendchart.h"
#include "charts/timeselection.h"
#include "report/spendcsv.h"
#include "shell/services.h"
#include "spend/breakdowncard.h"
#include "spend/budgetlist.h"
#include "spend/periodbar.h"
#include "spend/savingscard.h"
#include "spend/spendtext.h"
#include "spend/tilerow.h"
#include "spend/whatifcard.h"
#include "theme/tone.h"
#include "widgets/format.h"
#include "widgets/scrollframe.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;
constexpr int SideWidth = 336;
constexpr int WidthOfChoice = 132; // of its longest word, bold

//! How much of a time is over: what was used in it was used in that.
Milliseconds pastOf(const TimeRange& range, WallTime now)
{
    return std::clamp(now, range.from, range.to) - range.from;
}

} // namespace

SpendPage::SpendPage(Services& services, QWidget* parent)
    : Page(parent), m_feed(new SpendFeed(services.history, services.pipeline, services.gateways, this)), m_periods(new PeriodBar(this)),
      m_selection(new TimeSelection(this)), m_tiles(new TileRow(this)),
      m_chart(new SpendChart(services.theme, *m_selection, tr("Spend"), {}, this)), m_width(new QComboBox(this)),
      m_breakdown(new BreakdownCard(services.history, this)), m_budgets(new BudgetList(this)), m_savings(new SavingsCard(this)),
      m_whatIf(new WhatIfCard(services.prices, this)), m_problem(new QLabel(this))
{
    m_width->setObjectName(u"barWidth"_s);
    m_width->setAccessibleName(tr("What a bar stands for"));
    m_width->setMinimumWidth(WidthOfChoice);
    m_chart->setTitleControl(m_width);
    m_chart->setEmptyText(tr("Nothing with a known price in this time. Send a chat or start a load test."));
    m_problem->setWordWrap(true);
    m_problem->hide();
    setTone(m_problem, Tone::Bad);
    auto* rows = new QSplitter(Qt::Vertical, this);
    rows->setObjectName(u"spendRows"_s);
    rows->setProperty("gap", true);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_chart);
    rows->addWidget(m_breakdown);
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_problem);
    left->addWidget(m_tiles);
    left->addWidget(rows, 1);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(Margin, Margin, Margin, Margin);
    columns->setSpacing(10);
    columns->addLayout(left, 1);
    columns->addWidget(makeSide());

    fillWidths();
    connect(m_periods, &PeriodBar::changed, this, [this] {
        fillWidths();
        ask();
    });
    connect(m_width, &QComboBox::currentIndexChanged, this, &SpendPage::ask);
    connect(m_periods, &PeriodBar::exportRequested, this, &SpendPage::chooseExport);
    connect(m_feed, &SpendFeed::arrived, this, &SpendPage::take);
    connect(m_feed, &SpendFeed::failed, this, [this](const QString& sentence) {
        m_problem->setText(tr("The history cannot be read: %1").arg(sentence));
        m_problem->show();
    });
    addCommandList(*this, commands(this));
    ask();
}

SpendPage::~SpendPage() = default;

QList<CommandSpec> SpendPage::commands(SpendPage* page)
{
    return {{u"spend.export"_s, tr("Export what was spent as CSV"), {}, [page] { page->chooseExport(); }},
            {u"spend.bills"_s, tr("Compare the providers' bills with our own count"), {}, [page] { page->compareBills(); }}};
}

void SpendPage::compareBills()
{
    m_breakdown->showBills();
    m_billsAsked = !m_figures;
    if (m_figures)
        m_breakdown->checkBills();
}

QVariant SpendPage::keep()
{
    return QVariant::fromValue(m_periods->period());
}

void SpendPage::resume(const QVariant& kept)
{
    m_periods->setPeriod(kept.value<SpendPeriod>());
}

QString SpendPage::id() const
{
    return u"spend"_s;
}

QString SpendPage::title() const
{
    return tr("Spend");
}

QString SpendPage::iconName() const
{
    return u"spend"_s;
}

QWidget* SpendPage::headerBar()
{
    return m_periods;
}

QWidget* SpendPage::makeSide()
{
    auto* inside = new QWidget;
    inside->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 2, 0);
    column->setSpacing(10);
    column->addWidget(m_budgets);
    column->addWidget(m_savings);
    column->addWidget(m_whatIf);
    column->addStretch(1);
    auto* area = new ScrollFrame(inside, tr("Budgets and savings"), this);
    area->setColumn(SideWidth);
    return area;
}

void SpendPage::fillWidths()
{
    const QSignalBlocker quiet(m_width);
    const QVariant before = m_width->currentData();
    m_width->clear();
    const TimeRange range = rangeOf(m_periods->period(), m_feed->now(), m_feed->zone());
    for (const BarWidth width : barWidthsFor(range))
        m_width->addItem(barWidthName(width), static_cast<int>(width));
    const int same = m_width->findData(before);
    m_width->setCurrentIndex(same >= 0 ? same : m_width->count() - 1);
}

void SpendPage::ask()
{
    m_feed->ask(m_periods->period(), static_cast<BarWidth>(m_width->currentData().toInt()));
}

void SpendPage::take(const std::shared_ptr<const SpendFigures>& figures)
{
    m_figures = figures;
    m_problem->hide();
    const metrics::Totals& totals = figures->snapshot.totals;
    m_tiles->setTiles(spendTiles(*figures));
    m_chart->setData(spendChartData(figures->bars, wallTimeOf(m_feed->now()), m_feed->zone(), amountText(totals.spent())));
    m_breakdown->setFigures(*figures);
    if (std::exchange(m_billsAsked, false))
        m_breakdown->checkBills();
    m_budgets->setBudgets(figures->budgets);
    m_savings->setSavings(savingLines(totals), unpricedLines(figures->snapshot));
    const TimeRange summed{figures->bars.spans.constFirst().from, figures->bars.spans.constLast().to};
    m_whatIf->setUse(totals, pastOf(summed, wallTimeOf(m_feed->now())), figures->bars.models.value(0).model);
}

void SpendPage::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(window(), tr("Export what was spent"), u"spend.csv"_s, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Result<void> saved = exportTo(path); !saved)
        QMessageBox::warning(window(), tr("Export what was spent"), saved.error().message);
}

Result<void> SpendPage::exportTo(const QString& path) const
{
    if (!m_figures)
        return failure(ErrorCode::Unavailable, tr("Nothing was read from the history yet. Try again in a moment."));
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(report::spendCsv(m_figures->snapshot, m_figures->bars)) < 0 || !file.commit())
        return failure(ErrorCode::Io, tr("The file could not be written: %1. Choose another place.").arg(file.errorString()));
    return {};
}

void SpendPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_feed->setSeen(true);
}

void SpendPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_feed->setSeen(false);
}

} // namespace bw::ui
