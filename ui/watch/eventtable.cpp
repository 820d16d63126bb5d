// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/eventtable.h"

#include "widgets/format.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace bw::ui {

void EventTable::setEvents(const QList<watch::AlertEvent>& events)
{
    if (events == m_events)
        return;
    if (events.size() == m_events.size()) {
        m_events = events;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_events = events;
    endResetModel();
}

int EventTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const watch::AlertEvent& event = m_events[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(event, index.column());
    case OnRole:
        return !event.to.has_value();
    case Qt::FontRole: {
        QFont font;
        font.setBold(!event.to);
        return font;
    }
    default:
        return {};
    }
}

QVariant EventTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("When"), tr("Alert"), tr("Worst"), tr("Lasted")};
    return names[static_cast<size_t>(section)];
}

QString EventTable::textOf(const watch::AlertEvent& event, int column)
{
    switch (column) {
    case When:
        return dateText(event.from.toLocalTime(), u"d MMM HH:mm:ss"_s);
    case What:
        return event.muted ? tr("%1 (muted)").arg(event.title) : event.title;
    case Worst:
        return event.worst;
    case Lasted:
        return event.to ? durationText(Nanoseconds(Milliseconds(event.from.msecsTo(*event.to)))) : tr("is on");
    default:
        return {};
    }
}

} // namespace bw::ui
