// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bw::ui {

//! A table among other controls: whole rows, no grid, Tab leaves it, as high as its rows.
class FormTable final : public QTableView
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 34;
    static constexpr int HeaderHeight = 28;

    explicit FormTable(QWidget* parent = nullptr);

    //! As high as its rows, but at least `least` and at most `most` of them: then it scrolls.
    void setRowsShown(int least, int most);
    void setModel(QAbstractItemModel* model) override;
    void setColumnWidths(const QList<int>& widths); //!< as setScaledColumns()

private:
    void fit();

    int m_least = 1;
    int m_most = 8;
};

} // namespace bw::ui
