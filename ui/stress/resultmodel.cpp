// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/resultmodel.h"

#include "theme/theme.h"

#include <QColor>

using namespace Qt::StringLiterals;

namespace bw::ui {

ResultModel::ResultModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
    });
}

void ResultModel::setRows(const ResultRows& rows)
{
    const bool sameShape = rows.headers == m_rows.headers && rows.rows.size() == m_rows.rows.size()
        && std::ranges::equal(rows.rows, m_rows.rows, {}, &ResultRow::name, &ResultRow::name);
    if (!sameShape) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (rows.rows[row] == m_rows.rows[row])
            continue;
        m_rows.rows[row] = rows.rows[row];
        emit dataChanged(index(row, 1), index(row, columnCount() - 1));
    }
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.headers.size());
}

QVariant ResultModel::color(Tone tone) const
{
    const Colors& colors = m_theme.colors();
    switch (tone) {
    case Tone::Good:
        return colors.good;
    case Tone::Warning:
        return colors.warning;
    case Tone::Bad:
        return colors.bad;
    case Tone::Muted:
        return colors.muted;
    default:
        return colors.text;
    }
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultRow& row = m_rows.rows[index.row()];
    const bool isName = index.column() == 0;
    const ResultCell cell = isName ? ResultCell{row.name, Tone::Normal} : row.cells.value(index.column() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ForegroundRole:
        return color(cell.tone);
    case Qt::ToolTipRole:
        return row.hint.isEmpty() ? QVariant() : row.hint;
    case Qt::TextAlignmentRole:
        return QVariant(isName ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_rows.headers.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) // a long name is cut where there is no room
        return m_rows.headers[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString ResultModel::asText() const
{
    QString text = m_rows.headers.join(u'\t') + u'\n';
    for (const ResultRow& row : m_rows.rows) {
        text += row.name;
        for (const ResultCell& cell : row.cells)
            text += u'\t' + cell.text;
        text += u'\n';
    }
    return text;
}

} // namespace bw::ui
