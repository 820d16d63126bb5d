// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpoint.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::ui {

class EditedGateway;
class EndpointTable;
class FieldRow;
class FormTable;
class HealthWatch;
class LaneCard;
class TableEditor;
class Theme;
class UndoBar;

//! Where a gateway is asked: addresses with weights and backups, and below the table the models of the selected one.
class EndpointsTab final : public QWidget
{
    Q_OBJECT

public:
    EndpointsTab(const Theme& theme, EditedGateway& gateway, const HealthWatch& health, QWidget* parent = nullptr);

private:
    QWidget* makeTableCard(const Theme& theme);
    QWidget* makeDetailCard(const Theme& theme);
    void addEndpoint();
    void removeEndpoint();
    void restore(int row, const gateway::Endpoint& endpoint, const QString& url);
    void moveEndpoint(int by);
    void select(const EndpointId& id);
    void showSelected();
    [[nodiscard]] int selectedRow() const;

    EditedGateway& m_gateway;
    EndpointTable* m_table = nullptr;
    FormTable* m_view = nullptr;
    QLabel* m_problem = nullptr;
    UndoBar* m_undo = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QLabel* m_detailTitle = nullptr;
    QLineEdit* m_models = nullptr;
    FieldRow* m_modelsRow = nullptr;
    TableEditor* m_names = nullptr;
    LaneCard* m_lanes = nullptr;
    EndpointId m_selected;
};

} // namespace bw::ui
