// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! Headers of a request and its response below each other, secrets replaced before they came here.
class HeaderTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };
    enum Role { SectionRole = Qt::UserRole + 1 }; //!< bool: a heading, not a header

    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const net::Headers& request, const net::Headers& response);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString name;
        QString value;
        bool section = false;
    };

    void append(const QString& section, const net::Headers& headers);

    QList<Row> m_rows;
};

} // namespace bw::ui
