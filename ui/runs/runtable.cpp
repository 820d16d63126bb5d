// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runtable.h"

#include "runs/runmodel.h"
#include "shortcuts/fixedkeys.h"
#include "widgets/celldelegate.h"
#include "widgets/columnmemory.h"
#include "widgets/scaledsize.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RowHeight = 30;
constexpr std::array Widths = {160, 100, 100, 108, 104, 74, 66, 66, 60, 70, 88, 80, 90};
static_assert(Widths.size() == size_t(RunColumnCount));

} // namespace

RunTable::RunTable(const Theme& theme, RunModel& model, QWidget* parent) : QTableView(parent), m_runs(model)
{
    setItemDelegate(new CellDelegate(theme, this));
    setObjectName(u"runTable"_s);
    setAccessibleName(tr("Runs"));
    m_sorted.setSourceModel(&model);
    m_sorted.setSortRole(RunSortRole);
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(&m_sorted);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(RunColumn::When), Qt::DescendingOrder);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setDenseRows(*this, theme, RowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setScaledColumns(*horizontalHeader(), {Widths.begin(), Widths.end()});
    rememberColumns(*horizontalHeader(), u"runColumns"_s);
}

void RunTable::setFilter(const QString& text)
{
    m_sorted.setFilterFixedString(text);
}

QStringList RunTable::selectedIds() const
{
    QStringList ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : std::as_const(rows))
        ids.append(row.data(RunIdRole).toString());
    return ids;
}

void RunTable::select(const QString& id)
{
    const int row = m_runs.rowOf(id);
    if (row >= 0)
        selectRow(m_sorted.mapFromSource(m_runs.index(row, 0)).row());
}

void RunTable::select(const QStringList& ids)
{
    QItemSelection rows;
    for (const QString& id : ids) {
        const QModelIndex index = m_sorted.mapFromSource(m_runs.index(m_runs.rowOf(id), 0));
        if (index.isValid())
            rows.select(index, index);
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RunTable::keyPressEvent(QKeyEvent* event)
{
    const QKeyCombination pressed(event->modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event->key()));
    if (QKeySequence(pressed) == deletionKeys() && state() != EditingState)
        emit deleteRequested();
    else
        QTableView::keyPressEvent(event);
}

void RunTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionChangedTo(selectedIds());
}

} // namespace bw::ui
