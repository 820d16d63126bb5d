// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingrow.h"
#include "settings/settingspec.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace bw::ui {

//! The row of one setting: shows its value, also when something else changes it, and takes what the person chooses at
//! once. The wheel of the mouse changes it only while it has the focus: otherwise it scrolls the page.
class SettingEditor final : public SettingRow
{
    Q_OBJECT

public:
    SettingEditor(Services& services, const SettingSpec& spec, QWidget* parent = nullptr);

    [[nodiscard]] static SettingTopic topicOf(const SettingSpec& spec);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void bind();
    void askObstacle();
    void fillChoices();
    void showValue();
    void store(const QVariant& value);

    Services& m_services;
    const SettingSpec m_spec;
    QCheckBox* m_switch = nullptr; //!< one of the five
    QSpinBox* m_number = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace bw::ui
