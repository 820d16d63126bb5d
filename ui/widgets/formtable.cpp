// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formtable.h"

#include "theme/fonts.h"
#include "widgets/scaledsize.h"

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
    horizontalHeader()->setHighlightSections(false);
    keepScaled(*this, [this] {
        verticalHeader()->setDefaultSectionSize(scaledPixels(RowHeight));
        horizontalHeader()->setFixedHeight(scaledPixels(HeaderHeight));
        fit();
    });
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
    setScaledColumns(*horizontalHeader(), widths);
}

void FormTable::fit()
{
    const int rows = model() ? model()->rowCount() : 0;
    setFixedHeight(scaledPixels(HeaderHeight) + std::clamp(rows, m_least, m_most) * scaledPixels(RowHeight) + 2 * frameWidth() + 2);
}

} // namespace bw::ui
