// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/jsondialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace bw::ui {

//! The JSON schema that answers are to follow: edited() gives the whole `response_format`.
class SchemaDialog final : public JsonDialog
{
    Q_OBJECT

public:
    //! `format`: what is there now, of any kind.
    SchemaDialog(const Theme& theme, const QJsonValue& format, QWidget* parent = nullptr);

protected:
    void accepting(const std::optional<QJsonValue>& schema) override;
    void judge() override;

private:
    void useTemplate(int index);

    QLineEdit* m_name = nullptr;
    QCheckBox* m_strict = nullptr;
    QComboBox* m_templates = nullptr;
};

//! A name that the API takes for a schema or a function: letters, digits, _ and -, at most 64. Empty: it is one.
[[nodiscard]] QString wireNameProblem(const QString& name);

//! What is wrong with a schema; empty: nothing.
[[nodiscard]] QString schemaProblemText(const QJsonValue& schema);
//! What of it is not checked here; empty: all is.
[[nodiscard]] QString schemaNoteText(const QJsonValue& schema);

} // namespace bw::ui
