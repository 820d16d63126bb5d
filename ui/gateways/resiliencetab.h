// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bw::ui {

class EditedGateway;
class Theme;

//! What happens when an endpoint fails: retries, breaker, rate limits, fallbacks, hedging, and the day's budget.
class ResilienceTab final : public QWidget
{
    Q_OBJECT

public:
    ResilienceTab(const Theme& theme, EditedGateway& gateway, QWidget* parent = nullptr);
};

} // namespace bw::ui
