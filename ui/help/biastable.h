// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/biasprobe.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! The levels of a self-check, a row each from its start on; numbers come as levels end. GUI thread.
class BiasTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Streams, FirstMedian, FirstP99, EveryMedian, EveryP99, LoopP99, Failed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void start(const QList<int>& streams); //!< forgets what was
    void add(const stress::BiasLevel& level); //!< of the first row that has none yet

    [[nodiscard]] const QList<stress::BiasLevel>& levels() const noexcept { return m_levels; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString textOf(const stress::BiasLevel& level, int column);

    QList<int> m_streams;
    QList<stress::BiasLevel> m_levels;
};

} // namespace bw::ui
