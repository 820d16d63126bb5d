// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! What the requests of each model, gateway, source or key cost, a row each. Numbers only come out of what the parts
//! hold; sorting is a proxy's, by SortRole.
class SpendTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Requests, TokensIn, TokensOut, Cost, Share, EachRequest, ListPrice, Saved, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };

    //! `caption`: what a row is: "Model". `nameless`: how a part without a name is called.
    SpendTable(QString caption, QString nameless, QObject* parent = nullptr);

    void setParts(const QList<metrics::Part>& parts, PicoUsd whole);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const metrics::Part& part, int column) const;
    [[nodiscard]] QVariant sortValue(const metrics::Part& part, int column) const;
    [[nodiscard]] QString nameOf(const metrics::Part& part) const;

    QString m_caption;
    QString m_nameless;
    QList<metrics::Part> m_parts;
    PicoUsd m_whole;
};

} // namespace bw::ui
