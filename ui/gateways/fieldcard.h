// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/profilefield.h"

#include <QFrame>

class QBoxLayout;

namespace bw::ui {

class EditedGateway;
class Theme;

//! A card of settings: a title, a sentence, a row a field. Follows the draft and writes to it.
class FieldCard final : public QFrame
{
    Q_OBJECT

public:
    FieldCard(const Theme& theme, EditedGateway& gateway, const QString& title, const QString& explanation, QWidget* parent = nullptr);

    void addFields(const QList<ProfileField>& fields) { addFields(fields, this); }
    void addWidget(QWidget* widget); //!< below what is there
    QWidget* addGroup();             //!< for rows that are shown and hidden together: give them to its layout
    void addFields(const QList<ProfileField>& fields, QWidget* group);
    [[nodiscard]] QBoxLayout& column() noexcept { return *m_column; }

private:
    const Theme& m_theme;
    EditedGateway& m_gateway;
    QBoxLayout* m_column = nullptr;
};

} // namespace bw::ui
