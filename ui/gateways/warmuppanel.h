// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/warmup.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bw::gateway {
class NetworkWorkers;
}

namespace bw::ui {

class EditedGateway;

//! A sentence for each endpoint.
[[nodiscard]] QString warmUpText(const QList<gateway::EndpointWarmUp>& endpoints);

//! Opens connections to the gateway ahead of the next requests, when the person says so, and says what came of it.
class WarmUpPanel final : public QWidget
{
    Q_OBJECT

public:
    WarmUpPanel(gateway::NetworkWorkers& network, EditedGateway& gateway, QWidget* parent = nullptr);

    void warmUp(); //!< as its button

private:
    void forget();

    gateway::NetworkWorkers& m_network;
    EditedGateway& m_gateway;
    QPushButton* m_button = nullptr;
    QLabel* m_text = nullptr;
    int m_round = 0; //!< an answer to an earlier one is of another gateway
};

} // namespace bw::ui
