// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/lanewords.h"

#include <QWidget>

class QLabel;

namespace bw::ui {

class ElidedLabel;
class Theme;

//! One endpoint of a gateway in a few lines: how it stands, how fast it is, how often it answered.
class GatewayCard final : public QWidget
{
    Q_OBJECT

public:
    explicit GatewayCard(const Theme& theme, QWidget* parent = nullptr);

    void show(const metrics::Part& part, const TimeRange& range, const std::optional<EndpointNews>& news);

private:
    void showTrouble(const QStringList& sentences);

    ElidedLabel* m_name = nullptr;
    Pill* m_breaker = nullptr;
    QLabel* m_ttft = nullptr;
    QLabel* m_up = nullptr;
    UptimeStrip* m_strip = nullptr;
    QLabel* m_trouble = nullptr; //!< shown while something is not well
};

} // namespace bw::ui
