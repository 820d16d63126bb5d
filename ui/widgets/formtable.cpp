// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formtable.h"

#include <QHeaderView>
#include <QScrollBar>

namespace bw::ui {

FormTable::FormTable(QWidget* parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false); // arrows move in it
    setShowGrid(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(RowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(HeaderHeight);
}

void FormTable::setRowsShown(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
}

void FormTable::setModel(QAbstractItemModel* shown)
{
    QTableView::setModel(shown);
    connect(shown, &QAbstractItemModel::rowsInserted, this, &FormTable::fit);
    connect(shown, &QAbstractItemModel::rowsRemoved, this, &FormTable::fit);
    connect(shown, &QAbstractItemModel::modelReset, this, &FormTable::fit);
    fit();
}

void FormTable::setColumnWidths(const QList<int>& widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        if (widths[column] == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            setColumnWidth(column, widths[column]);
    }
}

void FormTable::fit()
{
    const int rows = model() ? model()->rowCount() : 0;
    setFixedHeight(HeaderHeight + std::clamp(rows, m_least, m_most) * RowHeight + 2 * frameWidth() + 2);
}

} // namespace bw::ui
