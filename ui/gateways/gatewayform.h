// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace bw::ui {

class FormField;
class KeyField;
class Theme;

//! The fields of one gateway. Shows what is wrong beside the field, once the person has been there.
class GatewayForm final : public QFrame
{
    Q_OBJECT

public:
    explicit GatewayForm(const Theme& theme, QWidget* parent = nullptr);

    void setDraft(const GatewayDraft& draft);
    [[nodiscard]] const GatewayDraft& draft() const noexcept { return m_draft; }
    void setFixed(bool fixed); //!< a gateway that the program made: to be seen, not changed
    void setKeyPlace(const QString& place); //!< "Secret Service"; empty: no key is known
    void showAllProblems();                 //!< those of untouched fields too, before saving
    void focusFirstField();

signals:
    void edited(); //!< by the person

private:
    void build(const Theme& theme);
    void watch();
    void read();
    void write();
    void changeTo(int index);
    void showProblems();
    void showKeyNote(const QString& warning);

    GatewayDraft m_draft;
    QString m_keyPlace;
    bool m_fixed = false;
    bool m_filling = false;
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
