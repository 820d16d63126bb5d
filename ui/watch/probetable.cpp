// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/probetable.h"

#include "gateways/gatewaybook.h"
#include "record/filterparser.h"
#include "shell/services.h"
#include "store/recordstore.h"
#include "watch/watcher.h"
#include "widgets/format.h"


using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

metrics::Filter probesOf(const QList<EndpointId>& endpoints)
{
    metrics::Filter filter;
    filter.sources = {record::Source::Probe};
    filter.endpoints = endpoints;
    return filter;
}

QString howText(const watch::ProbeSetting& setting)
{
    const QString what = setting.kind == watch::ProbeKind::Models ? ProbeTable::tr("list of models") : ProbeTable::tr("one token");
    return ProbeTable::tr("%1, every %2 s").arg(what).arg(setting.every.count());
}

QString failureText(const QDateTime& at, ErrorClass errorClass)
{
    return dateText(at.toLocalTime(), u"d MMM HH:mm"_s) + u" · "_s + errorClassId(errorClass).replace(u'_', u' ');
}

} // namespace

ProbeTable::ProbeTable(Services& services, Watcher& watcher, QObject* parent) : QAbstractTableModel(parent), m_services(services), m_watcher(watcher)
{
    connect(&watcher, &Watcher::changed, this, &ProbeTable::refresh);
    connect(&services.gateways, &GatewayBook::changed, this, &ProbeTable::refresh);
    connect(&watcher.prober(), &watch::Prober::ended, this, [this](const watch::ProbeOutcome& outcome) {
        Row* const row = rowOf(outcome.endpoint);
        if (row && outcome.failure.errorClass != ErrorClass::Ok)
            row->lastFailure = failureText(outcome.at, outcome.failure.errorClass);
        refresh();
    });
    refresh();
    look();
}

ProbeTable::~ProbeTable() = default;

void ProbeTable::refresh()
{
    QList<Row> rows;
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        for (const gateway::Endpoint& endpoint : profile.endpoints) {
            const Row* const known = rowOf(endpoint.id);
            Row row = known ? *known : Row();
            row.endpoint = endpoint.id;
            row.name = profile.name + u" · "_s + endpoint.name;
            row.price = spend::findPrice(profile.prices, m_services.prices, profile.defaultModel, spend::priceDay());
            rows.append(row);
        }
    }
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ProbeTable::look()
{
    metrics::Question question;
    question.last = Looked;
    question.latencies = {metrics::Latency::E2e};
    QList<EndpointId> endpoints;
    for (const Row& row : std::as_const(m_rows))
        endpoints.append(row.endpoint);
    question.filter = probesOf(endpoints);
    m_services.history.snapshot(question, this, [this](const Result<metrics::Snapshot>& snapshot) {
        if (snapshot)
            take(*snapshot);
    });
}

void ProbeTable::take(const metrics::Snapshot& snapshot)
{
    for (const metrics::Part& part : snapshot.endpoints) {
        Row* const row = rowOf(EndpointId(part.id));
        if (!row)
            continue;
        row->totals = part.totals;
        const metrics::Percentiles& took = part[metrics::Latency::E2e];
        row->p50 = took.count > 0 ? std::optional(took.p50) : std::nullopt;
        if (part.totals.failed() > 0 && row->lastFailure.isEmpty())
            findLastFailure(row->endpoint);
    }
    refresh();
}

//! Of a run before this one.
void ProbeTable::findLastFailure(const EndpointId& endpoint)
{
    store::LogQuery query;
    query.series = probesOf({endpoint});
    if (const auto filter = record::parseFilter(u"status:error"_s, {}))
        query.filter = *filter;
    m_services.history.page(query, {}, 1, this, [this, endpoint](const Result<store::LogPage>& page) {
        Row* const row = rowOf(endpoint);
        if (!page || page->rows.isEmpty() || !row || !row->lastFailure.isEmpty())
            return;
        row->lastFailure = failureText(dateTimeOf(page->rows.constFirst().endedAt()), page->rows.constFirst().outcome);
        refresh();
    });
}

ProbeTable::Row* ProbeTable::rowOf(const EndpointId& endpoint)
{
    const auto found = std::ranges::find(m_rows, endpoint, &Row::endpoint);
    return found == m_rows.end() ? nullptr : &*found;
}

std::optional<watch::ProbeSetting> ProbeTable::settingAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return std::nullopt;
    return m_watcher.settings().probeOf(m_rows[row].endpoint);
}

QString ProbeTable::costAt(int row) const
{
    const auto setting = settingAt(row);
    return setting ? watch::costInWords(watch::costOf(*setting, m_rows[row].price)) : QString();
}

int ProbeTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProbeTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProbeTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == Costs ? costAt(index.row()) : textOf(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Enabled ? row.name : data(index, Qt::DisplayRole);
    case Qt::CheckStateRole:
        return index.column() == Enabled ? QVariant(m_watcher.settings().probeOf(row.endpoint).enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool ProbeTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    auto setting = settingAt(index.row());
    if (role != Qt::CheckStateRole || index.column() != Enabled || !setting)
        return false;
    setting->enabled = value.toInt() == Qt::Checked;
    m_watcher.setProbe(*setting);
    return true;
}

QVariant ProbeTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("On"), tr("Endpoint"), tr("Asks for"), tr("Costs"), tr("Up, 24 h"), tr("p50"), tr("Last failure")};
    return names[static_cast<size_t>(section)];
}

Qt::ItemFlags ProbeTable::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == Enabled ? plain | Qt::ItemIsUserCheckable : plain;
}

QString ProbeTable::textOf(const Row& row, int column) const
{
    switch (column) {
    case Endpoint:
        return row.name;
    case How:
        return howText(m_watcher.settings().probeOf(row.endpoint));
    case Uptime: {
        const auto errors = row.totals.errorRate();
        return errors ? percentText(1 - *errors) : unknownText();
    }
    case P50:
        return durationText(row.p50);
    case LastFailure:
        return row.lastFailure.isEmpty() ? tr("none") : row.lastFailure;
    default:
        return {};
    }
}

} // namespace bw::ui
