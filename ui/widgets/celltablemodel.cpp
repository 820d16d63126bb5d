// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celltablemodel.h"

#include "widgets/format.h"

namespace bw::ui {

CellTableModel::CellTableModel(QList<TableColumn> columns, QObject* parent) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void CellTableModel::setRows(const QList<QStringList>& rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) { // the selection and an open editor stay
        m_rows = rows;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void CellTableModel::setEditable(bool editable)
{
    m_editable = editable;
}

void CellTableModel::insertRow(int row, const QStringList& cells)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, cells);
    m_rows[row].resize(m_columns.size());
    endInsertRows();
    emit edited();
}

void CellTableModel::takeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit edited();
}

int CellTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_rows[index.row()].value(index.column());
    case Qt::ToolTipRole:
        return plainTip(toolTip(index));
    case Qt::AccessibleDescriptionRole: {
        const QString wrong = problem(index);
        return wrong.isEmpty() ? m_columns[index.column()].hint : wrong;
    }
    case CellProblemRole:
        return problem(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (m_columns[index.column()].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    if (role == Qt::ToolTipRole)
        return m_columns[section].hint;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (m_columns[section].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags CellTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return m_editable ? plain | Qt::ItemIsEditable : plain;
}

bool CellTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !m_editable)
        return false;
    QString& cell = m_rows[index.row()][index.column()];
    if (cell == value.toString())
        return true;
    cell = value.toString();
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QString CellTableModel::problem(const QModelIndex& index) const
{
    const TableColumn& column = m_columns[index.column()];
    return column.problem ? column.problem(m_rows[index.row()].value(index.column())) : QString();
}

//! What is wrong, else a text that may be cut off in its cell, else what the column is for.
QString CellTableModel::toolTip(const QModelIndex& index) const
{
    const TableColumn& column = m_columns[index.column()];
    const QString wrong = problem(index);
    const QString text = m_rows[index.row()].value(index.column());
    if (!wrong.isEmpty())
        return wrong;
    return column.isNumber || text.isEmpty() ? column.hint : text;
}

} // namespace bw::ui
