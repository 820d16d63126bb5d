// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/whatif.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! What a month would cost with each model, the cheapest first.
class WhatIfTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Model, Cost, Difference, ColumnCount };
    enum Role { BaselineRole = Qt::UserRole + 1 }; //!< the row that the others are compared with

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<spend::WhatIfRow> rows, const QString& baseline);
    [[nodiscard]] const QList<spend::WhatIfRow>& rows() const noexcept { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const spend::WhatIfRow& row, int column) const;
    [[nodiscard]] static QString hintOf(const spend::WhatIfRow& row);

    QList<spend::WhatIfRow> m_rows;
    QString m_baseline;
};

} // namespace bw::ui
