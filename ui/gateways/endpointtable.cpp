// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/endpointtable.h"

#include "gateways/editedgateway.h"
#include "gateways/endpointfields.h"
#include "gateways/healthwatch.h"
#include "gateways/lanewords.h"
#include "widgets/celltablemodel.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

using gateway::Endpoint;

EndpointTable::EndpointTable(EditedGateway& gateway, const HealthWatch& health, QObject* parent)
    : QAbstractTableModel(parent), m_gateway(gateway), m_health(health)
{
    connect(&gateway, &EditedGateway::changed, this, &EndpointTable::refresh);
    connect(&health, &HealthWatch::changed, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, EndpointState), index(rowCount() - 1, EndpointStrip));
    });
    refresh();
}

int EndpointTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EndpointTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : EndpointColumnCount;
}

QVariant EndpointTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Endpoint& endpoint = m_rows[index.row()];
    const bool box = index.column() == EndpointEnabled || index.column() == EndpointBackup;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textOf(index.row(), index.column());
    case Qt::CheckStateRole:
        return box ? QVariant((index.column() == EndpointEnabled ? endpoint.enabled : endpoint.backup) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(tipOf(index.row(), index.column()));
    case Qt::AccessibleDescriptionRole:
        return tipOf(index.row(), index.column());
    case CellProblemRole:
        return problemOf(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == EndpointWeight ? Qt::AlignRight : Qt::AlignLeft));
    case EndpointIdRole:
        return endpoint.id.value();
    case StateKindRole:
        return static_cast<int>(breakerWord(m_health.of(endpoint.id), endpoint.enabled).kind);
    case StripRole:
        return QVariant::fromValue(m_health.of(endpoint.id).slices);
    default:
        return {};
    }
}

QVariant EndpointTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    const QStringList titles{tr("Ask"), tr("Name"), tr("Base URL"), tr("Weight"), tr("Backup"), tr("Models"), tr("Keys"), tr("Breaker"), tr("Last 15 min")};
    const QStringList hints{tr("Requests go to this endpoint."), {}, {}, tr("Share among its equals – a backup among the backups –, 1–100; default 1."),
                            tr("Asked only when no other endpoint may be."), tr("Own models of this endpoint; see below the table."),
                            tr("Own keys of this endpoint; see the Keys page."), {}, {}};
    if (role == Qt::DisplayRole)
        return titles.value(section);
    if (role == Qt::ToolTipRole)
        return hints.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == EndpointWeight ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags EndpointTable::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_gateway.isFixed())
        return plain;
    switch (index.column()) {
    case EndpointEnabled:
    case EndpointBackup:
        return plain | Qt::ItemIsUserCheckable;
    case EndpointName:
    case EndpointUrl:
    case EndpointWeight:
        return plain | Qt::ItemIsEditable;
    default:
        return plain;
    }
}

bool EndpointTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_gateway.isFixed())
        return false;
    const int row = index.row();
    if (role == Qt::EditRole)
        return setText(row, index.column(), value.toString());
    if (role != Qt::CheckStateRole)
        return false;
    const bool on = value.toInt() == Qt::Checked;
    if (index.column() == EndpointEnabled)
        m_gateway.edit([&](GatewayDraft& draft) { draft.profile.endpoints[row].enabled = on; });
    else if (index.column() == EndpointBackup)
        m_gateway.edit([&](GatewayDraft& draft) { draft.profile.endpoints[row].backup = on; });
    return true;
}

EndpointId EndpointTable::idAt(int row) const
{
    return m_rows.value(row).id;
}

int EndpointTable::rowOf(const EndpointId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Endpoint::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

//! A few rows: what was added, removed or moved makes the view look again; everything else keeps its selection.
void EndpointTable::refresh()
{
    const QList<Endpoint> rows = m_gateway.profile().endpoints;
    const bool sameRows = std::ranges::equal(rows, m_rows, {}, &Endpoint::id, &Endpoint::id);
    if (sameRows) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QString EndpointTable::textOf(int row, int column) const
{
    const Endpoint& endpoint = m_rows[row];
    switch (column) {
    case EndpointName:
        return endpoint.name;
    case EndpointUrl:
        return m_gateway.draft().urls.value(endpoint.id);
    case EndpointWeight:
        return fieldText(m_gateway.draft(), endpointWeightField(endpoint.id));
    case EndpointModels:
        return endpoint.models.isEmpty() ? tr("all") : QString::number(endpoint.models.size());
    case EndpointKeys:
        return endpoint.keys.isEmpty() ? tr("gateway's") : tr("%n own", nullptr, static_cast<int>(endpoint.keys.size()));
    case EndpointState:
        return breakerWord(m_health.of(endpoint.id), endpoint.enabled).text;
    case EndpointStrip:
        return uptimeText(uptimeOf(m_health.of(endpoint.id).slices));
    default:
        return {};
    }
}

//! What is wrong with what was typed; of the breaker: what is not well at the endpoint.
QString EndpointTable::tipOf(int row, int column) const
{
    if (column != EndpointState)
        return problemOf(row, column);
    return newsOf(m_gateway.profile(), m_rows[row], m_health.of(m_rows[row].id), Moment::current()).trouble.join(u'\n');
}

QString EndpointTable::problemOf(int row, int column) const
{
    const EndpointId id = m_rows[row].id;
    const DraftProblems& problems = m_gateway.problems();
    if (column == EndpointUrl)
        return problems.urls.value(id);
    if (column == EndpointWeight)
        return problems.fields.value(endpointWeightField(id).id);
    return {};
}

bool EndpointTable::setText(int row, int column, const QString& text)
{
    const EndpointId id = m_rows[row].id;
    if (column == EndpointName)
        m_gateway.edit([&](GatewayDraft& draft) { draft.profile.endpoints[row].name = text.trimmed(); });
    else if (column == EndpointUrl)
        m_gateway.edit([&](GatewayDraft& draft) { draft.urls[id] = text; });
    else if (column == EndpointWeight)
        m_gateway.setText(endpointWeightField(id), text);
    else
        return false;
    return true;
}

} // namespace bw::ui
