// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaymodel.h"

#include "gateways/gatewaybook.h"
#include "gateways/healthwatch.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

GatewayModel::GatewayModel(GatewayBook& book, const HealthWatch& health, QObject* parent)
    : QAbstractListModel(parent), m_book(book), m_health(health), m_rows(rowsOfBook())
{
    connect(&book, &GatewayBook::changed, this, &GatewayModel::refresh);
    connect(&health, &HealthWatch::changed, this, &GatewayModel::refresh);
}

int GatewayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GatewayModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
    case AddressRole:
        return row.address;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case ProfileIdRole:
        return row.id.value();
    case UnsavedRole:
        return m_unsaved.contains(row.id);
    case DotRole:
        return static_cast<int>(row.dot);
    case P50Role:
        return row.p50;
    case InsecureRole:
        return row.insecure;
    default:
        return {};
    }
}

int GatewayModel::rowOf(const ProfileId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void GatewayModel::setUnsaved(const ProfileId& id, bool unsaved)
{
    if (m_unsaved.contains(id) == unsaved)
        return;
    if (unsaved)
        m_unsaved.insert(id);
    else
        m_unsaved.remove(id);
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row), {UnsavedRole, Qt::AccessibleTextRole});
}

void GatewayModel::refresh()
{
    const QList<Row> rows = rowsOfBook();
    if (rows == m_rows)
        return;
    const bool sameGateways = std::ranges::equal(rows, m_rows, {}, &Row::id, &Row::id);
    if (sameGateways) { // the selection stays where it is
        m_rows = rows;
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel(); // a handful of rows, changed by a click
    m_rows = rows;
    endResetModel();
}

QList<GatewayModel::Row> GatewayModel::rowsOfBook() const
{
    QList<Row> rows;
    for (const gateway::GatewayProfile& profile : m_book.profiles()) {
        const auto p50 = m_health.ttftP50(profile.id);
        rows.append({.id = profile.id,
                     .name = profile.name,
                     .address = profile.endpoints.isEmpty() ? QString() : profile.endpoints.first().baseUrl.authority(),
                     .insecure = profile.network.skipVerification,
                     .dot = worstOf(profile, m_health.all()),
                     .p50 = p50 ? durationText(*p50) : QString()});
    }
    return rows;
}

QString GatewayModel::accessibleText(const Row& row) const
{
    QStringList parts{row.name};
    if (row.dot == Pill::Kind::Bad)
        parts.append(tr("every breaker is open"));
    else if (row.dot == Pill::Kind::Warning)
        parts.append(tr("a breaker is open"));
    if (row.insecure)
        parts.append(tr("certificates are not checked"));
    if (m_unsaved.contains(row.id))
        parts.append(tr("changes not saved"));
    return parts.join(u", "_s);
}

} // namespace bw::ui
