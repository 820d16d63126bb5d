// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logtable.h"

#include "monitor/logdelegate.h"
#include "monitor/logmodel.h"
#include "widgets/columnmemory.h"
#include "theme/theme.h"
#include "widgets/scaledsize.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double RowsPerWheelStep = 3;
constexpr double WheelStep = 120; //!< eighths of a degree: one click of a mouse wheel
constexpr int NarrowestColumn = 36;
constexpr int TextSlack = 2; //!< text is measured a little narrower than it is drawn
constexpr std::array FirstToGo{LogColumn::Cache, LogColumn::Attempts, LogColumn::Source}; //!< where there is no room
constexpr int MostExtra = 50; //!< for names, where there is

} // namespace

LogTable::LogTable(const Theme& theme, LogModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new LogDelegate(theme, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Requests"));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(NoSelection); // the model selects by request: rows move
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setDenseRows(*this, theme, RowHeight);
    connect(&theme, &Theme::changed, this, &LogTable::fit);
    connect(&model, &LogModel::datedChanged, this, &LogTable::fitColumns);
    setUpHeader();
}

void LogTable::setUpHeader()
{
    QHeaderView* header = horizontalHeader();
    header->setObjectName(u"requestLogColumns%1"_s.arg(LogColumnCount)); // what was remembered of other columns does not fit
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(NarrowestColumn);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint& at) { columnMenu(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, &LogTable::keepColumns);
    connect(header, &QHeaderView::sectionResized, this, &LogTable::keepColumns);
    resetColumns();
}

void LogTable::resetColumns()
{
    const QScopedValueRollback fitting(m_fitting, true);
    for (const LogColumnInfo& info : logColumns()) {
        const int section = static_cast<int>(info.column);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(section), section);
    }
    horizontalHeader()->setProperty(AsAtFirst, true);
    fitColumns();
}

int LogTable::widthOf(const LogColumnInfo& info) const
{
    const bool dated = info.column == LogColumn::Time && m_model.isDated();
    const QString sample = dated ? timeText(QDateTime({2000, 12, 30}, {20, 0}), TimeForm::Day) : QString(info.sample);
    const int content = fontMetrics().horizontalAdvance(sample) + 2 * LogDelegate::Padding + TextSlack;
    return std::max(content, horizontalHeader()->sectionSizeHint(static_cast<int>(info.column)));
}

//! Until the person has a say: as many of the usual columns as have room, and names get what is left.
void LogTable::fitColumns()
{
    if (!horizontalHeader()->property(AsAtFirst).toBool())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    int left = viewport()->width();
    for (const LogColumnInfo& info : logColumns()) {
        const int section = static_cast<int>(info.column);
        setColumnHidden(section, !info.shownAtFirst);
        setColumnWidth(section, widthOf(info));
        left -= info.shownAtFirst ? columnWidth(section) : 0;
    }
    for (size_t i = 0; i < FirstToGo.size() && left < 0; ++i) {
        left += columnWidth(static_cast<int>(FirstToGo[i]));
        hideColumn(static_cast<int>(FirstToGo[i]));
    }
    for (const LogColumn column : {LogColumn::Gateway, LogColumn::Model, LogColumn::Status}) {
        const int extra = column == LogColumn::Status ? std::max(0, left) : std::clamp(left, 0, MostExtra);
        setColumnWidth(static_cast<int>(column), columnWidth(static_cast<int>(column)) + extra);
        left -= extra;
    }
}

//! From now on they are as the person wants them.
void LogTable::keepColumns()
{
    if (!m_fitting)
        horizontalHeader()->setProperty(AsAtFirst, false);
}

void LogTable::setColumnShown(LogColumn column, bool shown)
{
    keepColumns();
    setColumnHidden(static_cast<int>(column), !shown);
}

bool LogTable::isColumnShown(LogColumn column) const
{
    return !isColumnHidden(static_cast<int>(column));
}

void LogTable::columnMenu(const QPoint& at)
{
    QMenu menu(this);
    fillColumnMenu(menu);
    menu.exec(at);
}

void LogTable::fillColumnMenu(QMenu& menu)
{
    for (const LogColumnInfo& info : logColumns()) {
        QAction* action = menu.addAction(columnTitle(info.column));
        action->setCheckable(true);
        action->setChecked(isColumnShown(info.column));
        action->setEnabled(info.column != LogColumn::Time); // something must be there to right-click on
        connect(action, &QAction::toggled, this, [this, column = info.column](bool shown) { setColumnShown(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as at first")), &QAction::triggered, this, &LogTable::resetColumns);
}

void LogTable::copySelection()
{
    if (m_model.isSelecting()) {
        connect(&m_model, &LogModel::selectionChanged, this, &LogTable::copySelection,
                static_cast<Qt::ConnectionType>(Qt::UniqueConnection | Qt::SingleShotConnection));
        return;
    }
    QStringList lines;
    for (const record::LogRow& row : m_model.selectedRows()) {
        QStringList cells;
        for (int visual = 0; visual < LogColumnCount; ++visual) {
            const int section = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(section))
                cells.append(cellText(row, static_cast<LogColumn>(section), QTimeZone::systemTimeZone(), TimeForm::Full));
        }
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

//! A row that is cut at the foot is worse than none.
void LogTable::fit()
{
    m_model.setHeight(viewport()->height() / verticalHeader()->defaultSectionSize());
}

void LogTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
    fitColumns();
}

void LogTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void LogTable::wheelEvent(QWheelEvent* event)
{
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QTableView::wheelEvent(event);
        return;
    }
    m_wheel -= event->angleDelta().y() / WheelStep * RowsPerWheelStep;
    const auto rows = static_cast<qint64>(m_wheel);
    m_wheel -= static_cast<double>(rows);
    m_model.setTop(m_model.top() + rows);
    event->accept();
}

void LogTable::goTo(qint64 index, Qt::KeyboardModifiers modifiers)
{
    m_model.select(index, modifiers & Qt::ShiftModifier);
    const qint64 current = m_model.current();
    if (current < m_model.top())
        m_model.setTop(current);
    else if (current >= m_model.top() + m_model.height())
        m_model.setTop(current - m_model.height() + 1);
    tellRow(m_model.index(static_cast<int>(current - m_model.top()), 0));
    emit opened(current);
}

//! For screen readers. At an edge the rows move and the place stays: Qt would say nothing.
void LogTable::tellRow(const QModelIndex& first)
{
    const bool same = first == currentIndex();
    setCurrentIndex(first);
    if (!same || !QAccessible::isActive())
        return;
    QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(this);
    QAccessibleTableInterface* const cells = table ? table->tableInterface() : nullptr;
    if (QAccessibleInterface* const cell = cells ? cells->cellAt(first.row(), first.column()) : nullptr) {
        QAccessibleEvent event(cell, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void LogTable::keyPressEvent(QKeyEvent* event)
{
    const qint64 page = std::max(1, m_model.height() - 1);
    const qint64 from = m_model.current() >= 0 ? m_model.current() : m_model.top() - 1;
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    switch (event->key()) {
    case Qt::Key_Up:
        return goTo(from - 1, event->modifiers());
    case Qt::Key_Down:
        return goTo(from + 1, event->modifiers());
    case Qt::Key_PageUp:
        return goTo(from - page, event->modifiers());
    case Qt::Key_PageDown:
        return goTo(from + page, event->modifiers());
    case Qt::Key_Home:
        return goTo(0, event->modifiers());
    case Qt::Key_End:
        return goTo(m_model.rows().count() - 1, event->modifiers());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_model.current() >= 0)
            emit opened(m_model.current());
        return;
    default:
        event->ignore();
    }
}

void LogTable::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    const int row = rowAt(event->position().toPoint().y());
    if (row < 0)
        return m_model.clearSelection();
    const bool keep = event->button() == Qt::RightButton && m_model.index(row, 0).data(LogModel::SelectedRole).toBool();
    if (keep)
        return;
    m_model.select(m_model.top() + row, event->modifiers());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        emit opened(m_model.current());
}

void LogTable::mouseMoveEvent(QMouseEvent* event)
{
    hover(rowAt(event->position().toPoint().y()));
}

void LogTable::hover(int row)
{
    m_delegate->setHovered(row);
    viewport()->update();
}

bool LogTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void LogTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("Copy"), this, &LogTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!m_model.selected().isEmpty());
    for (QAction* action : actions())
        menu.addAction(action);
    fillColumnMenu(*menu.addMenu(tr("Columns")));
    menu.exec(event->globalPos());
}

} // namespace bw::ui
