// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bw::ui {

class EditedGateway;
class Theme;

//! How long is waited for what, and how many connections there may be.
class LimitsTab final : public QWidget
{
    Q_OBJECT

public:
    LimitsTab(const Theme& theme, EditedGateway& gateway, QWidget* parent = nullptr);
};

} // namespace bw::ui
