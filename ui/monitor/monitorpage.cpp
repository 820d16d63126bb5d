// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorpage.h"

#include "charts/timeselection.h"
#include "gateways/gatewaybook.h"
#include "gateways/healthwatch.h"
#include "monitor/filterline.h"
#include "monitor/gatewaypanel.h"
#include "monitor/historydialog.h"
#include "monitor/logtable.h"
#include "monitor/monitorcharts.h"
#include "monitor/monitorexports.h"
#include "monitor/monitorheader.h"
#include "monitor/rangebutton.h"
#include "monitor/recordopener.h"
#include "monitor/requestlog.h"
#include "shell/services.h"
#include "widgets/command.h"

#include <QHBoxLayout>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;
constexpr int SideWidth = 292;
constexpr Milliseconds LogSettle = 150ms;

//! Over a change of the language.
struct Kept
{
    MonitorHeader::Choice choice;
    QString filter;
};

QSplitter* gapSplitter(Qt::Orientation orientation, const QString& name, QWidget* parent)
{
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setObjectName(name);
    splitter->setProperty("gap", true);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

MonitorPage::MonitorPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_selection(new TimeSelection(this)), m_source(services.history, services.pipeline),
      m_feed(new MonitorFeed(services.pipeline, this)), m_health(new HealthWatch(services, this)), m_header(new MonitorHeader(services.theme, this)),
      m_charts(new MonitorCharts(services.theme, *m_selection, this)), m_gateways(new GatewayPanel(services.theme, this)),
      m_log(new RequestLog(services.theme, m_source, this)), m_opener(new RecordOpener(services, this)), m_exports(new MonitorExports(services, *m_log, this))
{
    m_logSettle.setSingleShot(true);
    m_logSettle.setInterval(LogSettle);
    buildLayout();
    wire();
    addCommandList(*this, commands(this));
}

MonitorPage::~MonitorPage() = default;

QString MonitorPage::id() const
{
    return u"monitor"_s;
}

QString MonitorPage::title() const
{
    return tr("Monitor");
}

QString MonitorPage::iconName() const
{
    return u"monitor"_s;
}

QWidget* MonitorPage::headerBar()
{
    return m_header;
}

QSplitter* MonitorPage::inspectorPlace()
{
    return m_side;
}

void MonitorPage::activate()
{
    m_log->table().setFocus();
}

QVariant MonitorPage::keep()
{
    return QVariant::fromValue(Kept{m_header->choice(), m_log->filterLine().text()});
}

void MonitorPage::resume(const QVariant& kept)
{
    const auto before = kept.value<Kept>();
    m_header->setChoice(before.choice);
    m_log->setFilter(before.filter);
}

void MonitorPage::buildLayout()
{
    QSplitter* columns = gapSplitter(Qt::Horizontal, u"monitorColumns"_s, this);
    QSplitter* rows = gapSplitter(Qt::Vertical, u"monitorRows"_s, columns);
    m_side = gapSplitter(Qt::Vertical, u"monitorSide"_s, columns);
    rows->addWidget(m_charts);
    rows->addWidget(m_log);
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 1);
    m_side->addWidget(m_gateways);
    m_side->setStretchFactor(0, 1);
    columns->addWidget(rows);
    columns->addWidget(m_side);
    columns->setStretchFactor(0, 1);
    columns->setSizes({1000, SideWidth});
    m_side->setMinimumWidth(240);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Margin, Margin, Margin, Margin);
    layout->addWidget(columns);
}

void MonitorPage::wire()
{
    connect(m_feed, &MonitorFeed::arrived, this, &MonitorPage::take);
    connect(m_feed, &MonitorFeed::ticked, m_log, &RequestLog::poll);
    connect(m_header, &MonitorHeader::changed, this, [this] {
        m_header->setPaused(false);
        ask();
    });
    connect(m_header, &MonitorHeader::pausedChanged, this, [this](bool paused) {
        m_feed->setPaused(paused);
        askLog();
    });
    connect(m_header, &MonitorHeader::selectionCleared, m_selection, &TimeSelection::clear);
    connect(m_header, &MonitorHeader::zoomRequested, this, &MonitorPage::zoom);
    connect(m_header, &MonitorHeader::exportRequested, this, [this](int format) { m_exports->choose(static_cast<ExportFormat>(format)); });
    connect(m_exports, &MonitorExports::planWanted, this, &MonitorPage::planWanted);
    connect(m_header, &MonitorHeader::bundleRequested, this, [this] { m_exports->askForBundle(chosenRange(), m_header->filter()); });
    connect(m_header, &MonitorHeader::historyRequested, this, &MonitorPage::openHistory);
    connect(m_selection, &TimeSelection::changed, this, [this] {
        m_header->setSelection(m_selection->range());
        m_feed->setSelection(m_selection->range());
        m_logSettle.start();
    });
    connect(&m_logSettle, &QTimer::timeout, this, &MonitorPage::askLog);
    connect(m_charts, &MonitorCharts::latencyChosen, this, &MonitorPage::askNumbers);
    connect(m_charts, &MonitorCharts::pointClicked, this,
            [this](const ChartPoint& point, const PointOf& of) { m_opener->openBehind(point, of, m_header->filter()); });
    connect(m_log, &RequestLog::opened, this, [this](const record::LogRow& row) { m_opener->open(row.id); });
    connect(m_opener, &RecordOpener::failed, m_log, &RequestLog::say);
    connect(m_health, &HealthWatch::changed, this, [this] {
        if (m_whole)
            m_gateways->show(*m_whole, endpointNews());
    });
}

QList<CommandSpec> MonitorPage::commands(MonitorPage* page)
{
    QList<CommandSpec> all{
        {u"monitor.find"_s, tr("Filter the requests"), {QKeySequence::Find}, [page] { page->focusFilter(); }},
        {u"monitor.unmark"_s, tr("Let go of the marked time"), {Qt::Key_Escape}, [page] { page->m_selection->clear(); }},
        {u"monitor.pause"_s, tr("Pause the monitor, or go on"), {}, [page] { page->m_header->setPaused(!page->m_header->isPaused()); }},
        {u"monitor.bundle"_s, tr("Write an incident bundle for the provider"), {}, [page] { emit page->m_header->bundleRequested(); }},
        {u"monitor.history"_s, tr("What is kept of requests, and metrics for Prometheus"), {}, [page] { page->openHistory(); }}};
    for (const auto& [id, name, format] : {std::tuple(u"monitor.exportCsv"_s, tr("Export the requests as CSV"), ExportFormat::Csv),
                                           std::tuple(u"monitor.exportJson"_s, tr("Export the requests as JSON Lines"), ExportFormat::JsonLines),
                                           std::tuple(u"monitor.exportHar"_s, tr("Export the requests as HAR"), ExportFormat::Har),
                                           std::tuple(u"monitor.exportTrace"_s, tr("Export the requests as a trace for a load test"), ExportFormat::Trace)})
        all.append({id, name, {}, [page, format = format] { page->m_exports->choose(format); }});
    return all;
}

void MonitorPage::focusFilter()
{
    m_log->filterLine().setFocus(Qt::ShortcutFocusReason);
    m_log->filterLine().selectAll();
}

void MonitorPage::ask()
{
    askNumbers();
    askLog();
}

void MonitorPage::askNumbers()
{
    metrics::Question question;
    question.last = m_header->range().last();
    question.fixed = m_header->range().fixed();
    question.filter = m_header->filter();
    question.latencies = {metrics::Latency::Ttft, metrics::Latency::Gap, m_charts->latency()};
    question.points = 150;
    m_feed->ask(question);
}

//! The log shows what is marked; else all of the time shown, and the newest as they come.
void MonitorPage::askLog()
{
    m_logAsked = true;
    store::LogQuery query;
    query.series = m_header->filter();
    if (m_selection->range()) {
        query.range = m_selection->range();
        m_log->setQuery(query, false);
    } else if (m_feed->isLive()) {
        const WallTime now = wallNow(systemClock());
        query.range = TimeRange{now - m_header->range().last(), now + 24h * 365};
        m_log->setQuery(query, true, m_header->range().last());
    } else {
        query.range = m_header->range().fixed().value_or(m_feed->shownRange());
        m_log->setQuery(query, false);
    }
}

void MonitorPage::take(const MonitorFeed::Answer& snapshot, const MonitorFeed::Answer& whole)
{
    m_whole = whole;
    m_charts->show(snapshot, whole);
    m_gateways->show(*whole, endpointNews());
    m_header->setNames(*snapshot);
}

//! Of the endpoints that there are now: those of the past have none any more.
QHash<EndpointId, EndpointNews> MonitorPage::endpointNews() const
{
    QHash<EndpointId, EndpointNews> news;
    const Moment moment = Moment::current();
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        for (const gateway::Endpoint& endpoint : profile.endpoints)
            news.insert(endpoint.id, newsOf(profile, endpoint, m_health->of(endpoint.id), moment));
    }
    return news;
}

void MonitorPage::openHistory()
{
    auto* dialog = new HistoryDialog(m_services, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HistoryDialog::cleared, this, &MonitorPage::ask);
    dialog->open();
}

void MonitorPage::zoom()
{
    if (!m_selection->range())
        return;
    const TimeRange range = *m_selection->range();
    m_selection->clear();
    m_header->range().setFixed(range);
}

TimeRange MonitorPage::chosenRange() const
{
    return m_selection->range().value_or(m_header->range().fixed().value_or(m_feed->shownRange()));
}

void MonitorPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_feed->setSeen(true);
    m_health->setWatching(true);
    askNumbers();
    if (!m_logAsked) // else it goes on where the person left it
        askLog();
}

void MonitorPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_feed->setSeen(false);
    m_health->setWatching(false);
}

} // namespace bw::ui
