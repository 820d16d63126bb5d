// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/profilefield.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace bw::ui {

class EditedGateway;
class FieldRow;
class Theme;

//! The row of one setting, bound to the draft. What is typed reaches the draft with each key; it is put into its usual
//! form when the field is left.
class FieldEditor final : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const Theme& theme, EditedGateway& gateway, ProfileField field, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeControl();
    void showValue();
    void tidy();

    EditedGateway& m_gateway;
    const ProfileField m_field;
    const QString m_standard;
    QLineEdit* m_line = nullptr;   //!< one of the two
    QCheckBox* m_switch = nullptr;
    FieldRow* m_row = nullptr;
};

} // namespace bw::ui
