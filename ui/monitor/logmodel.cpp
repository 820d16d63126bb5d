// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logmodel.h"

#include "widgets/pill.h"

namespace bw::ui {

namespace {

Pill::Kind stateOf(const record::LogRow& row)
{
    if (row.outcome == ErrorClass::Cancelled)
        return Pill::Kind::Neutral;
    if (isError(row))
        return Pill::Kind::Bad;
    return row.truncated ? Pill::Kind::Warning : Pill::Kind::Good;
}

} // namespace

LogModel::LogModel(LogRows& rows, QObject* parent) : QAbstractTableModel(parent), m_rows(rows)
{
    connect(&rows, &LogRows::reset, this, [this] {
        clearSelection();
        m_top = 0;
        refresh();
    });
    connect(&rows, &LogRows::grown, this, &LogModel::follow);
    connect(&rows, &LogRows::changed, this, &LogModel::refresh);
}

//! At the top the newest come into view; further down the view stays with what is being read.
void LogModel::follow(qint64 newer)
{
    if (m_top > 0)
        m_top += newer;
    if (m_current >= 0)
        m_current += newer;
    if (m_anchor >= 0)
        m_anchor += newer;
}

void LogModel::setHeight(int rows)
{
    m_height = std::max(0, rows);
    refresh();
}

void LogModel::setTop(qint64 top)
{
    m_top = top;
    refresh();
}

qint64 LogModel::lastTop() const
{
    return std::max<qint64>(0, m_rows.count() - m_height);
}

bool LogModel::crossesMidnight() const
{
    const std::optional<TimeRange>& range = m_rows.query().range;
    if (!range)
        return true;
    const auto day = [this](WallTime at) { return dateTimeOf(at).toTimeZone(m_zone).date(); };
    return day(range->from) != day(std::max(range->from, std::min(range->to, m_rows.now()) - Milliseconds(1)));
}

void LogModel::refresh()
{
    if (const bool dated = crossesMidnight(); std::exchange(m_dated, dated) != dated)
        emit datedChanged();
    m_top = std::clamp<qint64>(m_top, 0, lastTop());
    const int wanted = static_cast<int>(std::min<qint64>(m_height, m_rows.count() - m_top));
    if (wanted > m_shown) {
        beginInsertRows({}, m_shown, wanted - 1);
        m_shown = wanted;
        endInsertRows();
    } else if (wanted < m_shown) {
        beginRemoveRows({}, wanted, m_shown - 1);
        m_shown = wanted;
        endRemoveRows();
    }
    if (m_shown > 0)
        emit dataChanged(index(0, 0), index(m_shown - 1, LogColumnCount - 1));
    emit moved();
}

void LogModel::select(qint64 index, Qt::KeyboardModifiers modifiers)
{
    if (m_rows.count() == 0)
        return;
    index = std::clamp<qint64>(index, 0, m_rows.count() - 1);
    const record::LogRow* row = m_rows.row(index);
    m_current = index;
    if (modifiers.testFlag(Qt::ShiftModifier) && m_anchor >= 0) {
        selectRange(m_anchor, index);
    } else {
        m_anchor = index;
        const bool toggle = modifiers.testFlag(Qt::ControlModifier);
        if (!toggle)
            selectNone();
        if (row && toggle && m_selected.remove(row->id.value)) {
            m_selectedRows.remove(row->id.value);
        } else if (row) {
            m_selected.insert(row->id.value);
            m_selectedRows.insert(row->id.value, *row);
        }
    }
    refresh();
    emit selectionChanged();
}

void LogModel::selectNone()
{
    ++m_selection;
    m_selecting = false;
    m_cut = false;
    m_selected.clear();
    m_selectedRows.clear();
}

//! If it is too long, the part at its beginning.
void LogModel::selectRange(qint64 from, qint64 to)
{
    selectNone();
    m_cut = std::abs(to - from) >= LongestRange;
    const qint64 end = std::clamp(to, from - LongestRange + 1, from + LongestRange - 1);
    m_selecting = true;
    m_rows.rowsBetween(std::min(from, end), std::max(from, end), this, [this, number = m_selection](const LogRows::Rows& rows) {
        if (number != m_selection)
            return;
        m_selecting = false;
        for (const record::LogRow& row : rows) {
            m_selected.insert(row.id.value);
            m_selectedRows.insert(row.id.value, row);
        }
        refresh();
        emit selectionChanged();
    });
}

void LogModel::clearSelection()
{
    m_current = -1;
    m_anchor = -1;
    const bool wasNone = m_selected.isEmpty() && !m_selecting;
    selectNone();
    if (wasNone)
        return;
    refresh();
    emit selectionChanged();
}

QList<record::LogRow> LogModel::selectedRows() const
{
    QList<record::LogRow> rows = m_selectedRows.values();
    std::ranges::sort(rows, std::greater(), &record::LogRow::id);
    return rows;
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : LogColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const record::LogRow* row = m_rows.row(m_top + index.row());
    const auto column = static_cast<LogColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row ? cellText(*row, column, m_zone, m_dated ? TimeForm::Day : TimeForm::Clock) : QString();
    case Qt::ToolTipRole:
        return row && column == LogColumn::Time ? cellText(*row, column, m_zone, TimeForm::Full) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(logColumn(column).isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case SelectedRole:
        return row && m_selected.contains(row->id.value);
    case StateRole:
        return row ? static_cast<int>(stateOf(*row)) : QVariant();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= LogColumnCount)
        return {};
    const auto column = static_cast<LogColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnHint(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(logColumn(column).isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace bw::ui
