// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/specpanel.h"

class QLabel;
class QPushButton;

namespace bw::ui {

//! What leaves this computer and what does not, and the one question that may be switched on.
class PrivacyPanel final : public SpecPanel
{
    Q_OBJECT

public:
    explicit PrivacyPanel(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] static SettingsSection section();

private:
    void addStatements();
    void addUpdates();
    void showUpdates();

    Services& m_services;
    QLabel* m_updates = nullptr;
    QPushButton* m_look = nullptr;
};

} // namespace bw::ui
