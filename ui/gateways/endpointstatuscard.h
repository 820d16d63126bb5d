// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/environmentswitches.h"
#include "gateways/gatewayhealth.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace bw::ui {

class EditedGateway;
class ElidedLabel;
class HealthWatch;
class IconButton;
class Theme;

//! Every endpoint of the gateway on a line: a switch, where it is, its breaker, its usual time to the first token and
//! how it has been. The switch works at once, without Save: it is what one reaches for when something burns.
class EndpointStatusCard final : public QFrame
{
    Q_OBJECT

public:
    EndpointStatusCard(const Theme& theme, EditedGateway& gateway, const HealthWatch& health, QWidget* parent = nullptr);

signals:
    void switched(const bw::EndpointId& endpoint, bool enabled); //!< by the person
    void forgiven(const bw::EndpointId& endpoint);               //!< its breaker is to be closed: by the person

private:
    struct Line
    {
        EndpointId id;
        QCheckBox* enabled = nullptr;
        ElidedLabel* name = nullptr;
        ElidedLabel* url = nullptr;
        Pill* breaker = nullptr;
        IconButton* again = nullptr; //!< while the breaker is not closed
        QLabel* p50 = nullptr;
        QLabel* uptime = nullptr;
        UptimeStrip* strip = nullptr;
    };

    void showEndpoints();
    void showHealth();
    void setLineCount(qsizetype count);
    [[nodiscard]] Line makeLine(int row);

    const Theme& m_theme;
    EditedGateway& m_gateway;
    const HealthWatch& m_health;
    const gateway::EnvironmentSwitches m_environment = gateway::EnvironmentSwitches::ofProcess();
    QGridLayout* m_grid = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_trouble = nullptr; //!< what is not well, endpoint by endpoint
    QList<Line> m_lines;
};

} // namespace bw::ui
