// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/typeddialog.h"
#include "widgets/jsonedit.h"

class QPushButton;
class QVBoxLayout;

namespace bw::ui {

//! A piece of JSON in a window of its own. Cannot be accepted while it is wrong.
class JsonDialog : public TypedDialog
{
    Q_OBJECT

public:
    JsonDialog(const Theme& theme, const QString& title, const QString& explanation, QWidget* parent = nullptr);

    [[nodiscard]] JsonEdit& editor() noexcept { return *m_edit; }
    void setEmptyText(const QString& sentence); //!< beside "Unset": what that means; empty: there is no such button

signals:
    //! Once, when it was accepted; nullopt: unset.
    void edited(const std::optional<QJsonValue>& value);

protected:
    [[nodiscard]] QStringList typed() const override;
    [[nodiscard]] QVBoxLayout& above() noexcept { return *m_above; } //!< between explanation and editor
    virtual void accepting(const std::optional<QJsonValue>& value); //!< emits edited()
    virtual void judge();                                           //!< may it be accepted?
    void setAcceptable(bool acceptable);

private:
    JsonEdit* m_edit = nullptr;
    QVBoxLayout* m_above = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_unset = nullptr;
};

//! The whole body besides what the conversation itself says: {} is no parameter at all. `parameters` without options.
[[nodiscard]] JsonDialog* newBodyDialog(const Theme& theme, const QJsonObject& parameters, QWidget* parent);

//! What a body must not say, because the conversation does; empty: nothing of the kind.
[[nodiscard]] QStringList collidingKeys(const QJsonObject& body);

} // namespace bw::ui
