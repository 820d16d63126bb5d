// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charttable.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

void ChartTable::setSource(Source source)
{
    if (source.headers != m_source.headers) {
        beginResetModel();
        m_source = std::move(source);
        endResetModel();
        return;
    }
    const int rows = source.rows;
    m_source.cell = std::move(source.cell);
    const int kept = std::min(rows, m_source.rows);
    resize(rows);
    if (kept > 0)
        emit dataChanged(index(0, 0), index(kept - 1, columnCount() - 1));
}

void ChartTable::resize(int rows)
{
    if (rows > m_source.rows) {
        beginInsertRows({}, m_source.rows, rows - 1);
        m_source.rows = rows;
        endInsertRows();
    } else if (rows < m_source.rows) {
        beginRemoveRows({}, rows, m_source.rows - 1);
        m_source.rows = rows;
        endRemoveRows();
    }
}

int ChartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_source.rows;
}

int ChartTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_source.headers.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_source.cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_source.headers.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_source.headers[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString ChartTable::asText() const
{
    QString text = m_source.headers.join(u'\t') + u'\n';
    for (int row = 0; row < m_source.rows; ++row) {
        for (int column = 0; column < columnCount(); ++column)
            text += m_source.cell(row, column) + (column + 1 < columnCount() ? u'\t' : u'\n');
    }
    return text;
}

} // namespace bw::ui
