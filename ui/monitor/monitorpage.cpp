// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorpage.h"

#include "charts/timeselection.h"
#include "gateways/gatewaybook.h"
#include "monitor/gatewaypanel.h"
#include "monitor/logexport.h"
#include "monitor/logmodel.h"
#include "monitor/logtable.h"
#include "monitor/monitorcharts.h"
#include "monitor/monitorheader.h"
#include "monitor/rangebutton.h"
#include "monitor/recordopener.h"
#include "monitor/requestlog.h"
#include "shell/services.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;
constexpr int SideWidth = 292;
constexpr Milliseconds LogSettle = 150ms;

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
      m_feed(new MonitorFeed(services.pipeline, this)), m_header(new MonitorHeader(this)),
      m_charts(new MonitorCharts(services.theme, *m_selection, this)), m_gateways(new GatewayPanel(services.theme, this)),
      m_log(new RequestLog(services.theme, m_source, this)), m_opener(new RecordOpener(services, this))
{
    m_logSettle.setSingleShot(true);
    m_logSettle.setInterval(LogSettle);
    buildLayout();
    wire();
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
    connect(m_header, &MonitorHeader::exportRequested, this, [this](int format) { chooseExport(static_cast<ExportFormat>(format)); });
    connect(m_selection, &TimeSelection::changed, this, [this] {
        m_header->setSelection(m_selection->range());
        m_feed->setSelection(m_selection->range());
        m_logSettle.start();
    });
    connect(&m_logSettle, &QTimer::timeout, this, &MonitorPage::askLog);
    connect(m_charts, &MonitorCharts::pointClicked, this,
            [this](const ChartPoint& point, const PointOf& of) { m_opener->openBehind(point, of, m_header->filter()); });
    connect(m_log, &RequestLog::opened, this, [this](const record::LogRow& row) { m_opener->open(row.id); });
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_selection, &TimeSelection::clear);
}

void MonitorPage::ask()
{
    metrics::Question question;
    question.last = m_header->range().last();
    question.fixed = m_header->range().fixed();
    question.filter = m_header->filter();
    question.points = 150;
    m_feed->ask(question);
    askLog();
}

//! The log shows what is marked; else all of the time shown, and the newest as they come.
void MonitorPage::askLog()
{
    store::LogQuery query;
    query.series = m_header->filter();
    if (m_selection->range()) {
        query.range = m_selection->range();
        m_log->setQuery(query, false);
    } else if (m_feed->isLive()) {
        const WallTime now = wallNow(systemClock());
        query.range = TimeRange{now - m_header->range().last(), now + 24h * 365};
        m_log->setQuery(query, true);
    } else {
        query.range = m_header->range().fixed().value_or(m_feed->shownRange());
        m_log->setQuery(query, false);
    }
}

void MonitorPage::take(const MonitorFeed::Answer& snapshot, const MonitorFeed::Answer& whole)
{
    m_charts->show(snapshot, whole);
    m_gateways->show(*whole, breakers());
    m_header->setNames(*snapshot);
}

QHash<QString, BreakerLabel> MonitorPage::breakers() const
{
    return {};
}

void MonitorPage::zoom()
{
    if (!m_selection->range())
        return;
    const TimeRange range = *m_selection->range();
    m_selection->clear();
    m_header->range().setFixed(range);
}

void MonitorPage::chooseExport(ExportFormat format)
{
    const QString name = u"requests.%1"_s.arg(exportSuffix(format));
    const QString path = QFileDialog::getSaveFileName(window(), tr("Export requests"), name, tr("%1 files (*.%1)").arg(exportSuffix(format)));
    if (!path.isEmpty())
        exportTo(format, path);
}

//! What is selected in the log, or else everything that its filter lets through.
void MonitorPage::exportTo(ExportFormat format, const QString& path)
{
    LogExport::Order order{format, path, m_log->query(), {}};
    if (m_log->model().selected().size() > 1) {
        for (const record::LogRow& row : m_log->model().selectedRows())
            order.only.append(row.id);
    }
    const auto urlOf = [this](const record::RequestRecord& record) {
        const auto profile = m_services.gateways.find(record.gateway);
        for (const gateway::Endpoint& endpoint : profile ? profile->endpoints : QList<gateway::Endpoint>()) {
            if (endpoint.id == record.servedByEndpoint)
                return gateway::endpointUrl(endpoint.baseUrl, record.operation == record::Operation::Models ? u"models" : u"chat/completions").toString();
        }
        return u"https://unknown.invalid/"_s;
    };
    auto* job = new LogExport(m_services.history, order, urlOf, this);
    connect(job, &LogExport::finished, this, [this](const Result<qint64>& rows) {
        if (!rows)
            QMessageBox::warning(window(), tr("Export requests"), rows.error().message);
    });
    job->start();
}

void MonitorPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_feed->setSeen(true);
    ask();
}

void MonitorPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_feed->setSeen(false);
}

} // namespace bw::ui
