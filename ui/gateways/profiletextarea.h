// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/profilefield.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace bw::ui {

class EditedGateway;
class IconButton;
class Theme;

//! A setting of several lines, bound to the draft, with what is wrong below it and a way back to its default, nothing.
class ProfileTextArea final : public QWidget
{
    Q_OBJECT

public:
    ProfileTextArea(const Theme& theme, EditedGateway& gateway, ProfileField field, const QString& placeholder, QWidget* parent = nullptr);

private:
    void showText();

    EditedGateway& m_gateway;
    const ProfileField m_field;
    QPlainTextEdit* m_edit = nullptr;
    IconButton* m_reset = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace bw::ui
