// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace bw::ui {

class EditedGateway;
class FormField;
class GatewayBook;
class KeyField;
class Theme;

//! What a gateway needs at least: template, name, address and key of its first endpoint, default model. Shows what is
//! wrong beside the field, once the person has been there.
class IdentityCard final : public QFrame
{
    Q_OBJECT

public:
    IdentityCard(const Theme& theme, const GatewayBook& book, EditedGateway& gateway, QWidget* parent = nullptr);

    void showAllProblems(); //!< those of untouched fields too, before saving
    void focusFirstField();

private:
    void build(const Theme& theme);
    void watch();
    void forget();
    void showDraft();
    void showProblems();
    void showKeyNote();
    [[nodiscard]] EndpointId firstEndpoint() const;

    const GatewayBook& m_book;
    EditedGateway& m_gateway;
    ProfileId m_shown;
    bool m_nameTouched = false;
    bool m_urlTouched = false;
    QComboBox* m_provider = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_url = nullptr;
    KeyField* m_key = nullptr;
    QLineEdit* m_model = nullptr;
    FormField* m_providerField = nullptr;
    FormField* m_nameField = nullptr;
    FormField* m_urlField = nullptr;
    FormField* m_keyField = nullptr;
};

} // namespace bw::ui
