// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/wireevents.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! The events of one answer, in the order they came.
class EventList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Gap, Data, ColumnCount };
    enum Role { StallRole = Qt::UserRole + 1 }; //!< bool: the gap is far longer than most

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const QList<WireEvent>& events);
    [[nodiscard]] const QList<WireEvent>& events() const noexcept { return m_events; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<WireEvent> m_events;
    Nanoseconds m_stall{0}; //!< a gap from here on is one
};

} // namespace bw::ui
