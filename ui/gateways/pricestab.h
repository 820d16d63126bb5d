// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace bw::ui {

class EditedGateway;
class ModelsCard;
struct Services;

//! The gateway's own prices, which win over the price book, and that.
class PricesTab final : public QWidget
{
    Q_OBJECT

public:
    //! Prices are imported from what `models` was told; it must outlive this.
    PricesTab(Services& services, EditedGateway& gateway, ModelsCard& models, QWidget* parent = nullptr);

private:
    void import();
    void take();
    void setNote(const QString& sentence);

    EditedGateway& m_gateway;
    ModelsCard& m_models;
    QPushButton* m_import = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace bw::ui
