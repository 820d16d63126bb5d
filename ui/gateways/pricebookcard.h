// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace bw::ui {

class CellTable;
class CellTableModel;
class FormTable;
class PriceKeeper;
class Theme;

//! The price book of all gateways: the person's own rows, kept as soon as they are right, and the shipped ones to start
//! from.
class PriceBookCard final : public QFrame
{
    Q_OBJECT

public:
    PriceBookCard(const Theme& theme, PriceKeeper& keeper, QWidget* parent = nullptr);

private:
    void build(const Theme& theme);
    QWidget* makeShipped(const Theme& theme);
    void showBook();
    void keep();
    void changeShipped();

    PriceKeeper& m_keeper;
    CellTable* m_own = nullptr;
    CellTableModel* m_shippedRows = nullptr;
    FormTable* m_shipped = nullptr;
    QPushButton* m_change = nullptr;
    QLabel* m_note = nullptr;
    bool m_keeping = false;
};

} // namespace bw::ui
