// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QFrame>

class QLabel;

namespace bw::ui {

class CellTableModel;
class EditedGateway;
class FormTable;
class HealthWatch;

//! What the program has learned of one endpoint: a row a model and key with its breaker, failures and speed, and below
//! them what holds for all of it. To be read only.
class LaneCard final : public QFrame
{
    Q_OBJECT

public:
    LaneCard(const EditedGateway& gateway, const HealthWatch& health, QWidget* parent = nullptr);

    void setEndpoint(const EndpointId& endpoint);

private:
    void refresh();

    const EditedGateway& m_gateway;
    const HealthWatch& m_health;
    EndpointId m_endpoint;
    QLabel* m_title = nullptr;
    QLabel* m_nothing = nullptr;
    CellTableModel* m_model = nullptr;
    FormTable* m_view = nullptr;
    QLabel* m_notes = nullptr;
};

} // namespace bw::ui
