// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/alertrule.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bw::ui {

//! One rule as a sentence to fill in. Every change is told at once.
class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(QWidget* parent = nullptr);

    void setGateways(const QList<std::pair<QString, QString>>& gateways); //!< id and name
    void setRule(const std::optional<watch::AlertRule>& rule);            //!< nullopt: nothing to fill in

signals:
    void edited(const bw::watch::AlertRule& rule);

private:
    void makeControls();
    void makeRows();
    void wire();
    void fill();
    void change();

    watch::AlertRule m_rule;
    bool m_showing = false; //!< what changes now is not the person's doing
    QLineEdit* m_name = nullptr;
    QComboBox* m_metric = nullptr;
    QComboBox* m_percent = nullptr;
    QComboBox* m_latency = nullptr;
    QComboBox* m_side = nullptr;
    QDoubleSpinBox* m_limit = nullptr;
    QLabel* m_unit = nullptr;
    QSpinBox* m_within = nullptr;
    QSpinBox* m_holds = nullptr;
    QComboBox* m_gateway = nullptr;
    QLineEdit* m_command = nullptr;
};

} // namespace bw::ui
