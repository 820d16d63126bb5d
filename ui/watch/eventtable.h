// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/watchsettings.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! Alerts that went off, newest first.
class EventTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Worst, Lasted, ColumnCount };
    enum Role { OnRole = Qt::UserRole + 16 }; //!< beyond the roles of CellDelegate

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const QList<watch::AlertEvent>& events);
    [[nodiscard]] const QList<watch::AlertEvent>& events() const noexcept { return m_events; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString textOf(const watch::AlertEvent& event, int column);

    QList<watch::AlertEvent> m_events;
};

} // namespace bw::ui
