// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/headertable.h"

namespace bw::ui {

void HeaderTable::setHeaders(const net::Headers& request, const net::Headers& response)
{
    beginResetModel();
    m_rows.clear();
    append(tr("Request"), request);
    append(tr("Response"), response);
    endResetModel();
}

void HeaderTable::append(const QString& section, const net::Headers& headers)
{
    if (headers.isEmpty())
        return;
    m_rows.append({section, {}, true});
    for (const net::Header& header : headers)
        m_rows.append({QString::fromUtf8(header.first), QString::fromUtf8(header.second), false});
}

int HeaderTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeaderTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeaderTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == Name ? row.name : row.value;
    if (role == SectionRole)
        return row.section;
    return {};
}

} // namespace bw::ui
