// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/probe.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace bw::ui {

//! How one endpoint is probed. What it costs stands beside the button that switches it on.
class ProbeForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeForm(QWidget* parent = nullptr);

    void setProbe(const std::optional<watch::ProbeSetting>& setting, const QString& cost); //!< nullopt: nothing to fill in

signals:
    void edited(const bw::watch::ProbeSetting& setting);

private:
    void change(bool enabled);

    watch::ProbeSetting m_setting;
    bool m_showing = false;
    QComboBox* m_kind = nullptr;
    QSpinBox* m_every = nullptr;
    QLabel* m_cost = nullptr;
    QPushButton* m_switch = nullptr;
};

} // namespace bw::ui
