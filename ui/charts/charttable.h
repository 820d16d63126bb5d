// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>

namespace bw::ui {

//! The numbers behind a chart as a table. Holds none itself: it asks the chart for each cell it shows.
class ChartTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Source
    {
        QStringList headers;
        int rows = 0;
        std::function<QString(int row, int column)> cell; //!< the first column names the row
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSource(Source source); //!< resets only if the columns are other ones

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] QString asText() const; //!< tab-separated, with the headers: for the clipboard

private:
    void resize(int rows);

    Source m_source;
};

} // namespace bw::ui
