// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/whatiftable.h"

#include "widgets/format.h"

#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! "−62 %", "+1 240 %", "same".
QString differenceText(const spend::WhatIfRow& row)
{
    if (!row.differencePercent)
        return unknownText();
    const double percent = *row.differencePercent;
    if (row.difference == PicoUsd())
        return WhatIfTable::tr("the same");
    const QString number = QLocale().toString(std::abs(percent), 'f', std::abs(percent) < 10 ? 1 : 0);
    return (percent < 0 ? QChar(0x2212) : u'+') + number + u" %"_s;
}

} // namespace

void WhatIfTable::setRows(QList<spend::WhatIfRow> rows, const QString& baseline)
{
    std::ranges::stable_sort(rows, {}, &spend::WhatIfRow::cost);
    m_baseline = baseline;
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int WhatIfTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WhatIfTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhatIfTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const spend::WhatIfRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return hintOf(row);
    case BaselineRole:
        return row.model == m_baseline;
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.model == m_baseline);
        return font;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Model ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant WhatIfTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Model ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("Model"), tr("A month"), tr("Difference")};
    return names[static_cast<size_t>(section)];
}

QString WhatIfTable::textOf(const spend::WhatIfRow& row, int column) const
{
    switch (column) {
    case Model:
        return row.model;
    case Cost:
        return moneyText(row.cost);
    case Difference:
        return row.model == m_baseline ? tr("reference") : differenceText(row);
    default:
        return {};
    }
}

QString WhatIfTable::hintOf(const spend::WhatIfRow& row)
{
    const QString list = row.list ? tr("%1 at the maker's list price").arg(moneyText(row.list)) : tr("no list price known");
    return tr("%1 a month; %2 if nothing came from the cache; %3.").arg(moneyText(row.cost), moneyText(row.withoutCache), list);
}

} // namespace bw::ui
