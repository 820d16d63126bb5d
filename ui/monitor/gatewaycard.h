// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewayhealth.h"

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

    void show(const metrics::Part& part, const TimeRange& range, const std::optional<BreakerWord>& breaker);

private:
    ElidedLabel* m_name = nullptr;
    Pill* m_breaker = nullptr;
    QLabel* m_ttft = nullptr;
    QLabel* m_up = nullptr;
    UptimeStrip* m_strip = nullptr;
};

} // namespace bw::ui
