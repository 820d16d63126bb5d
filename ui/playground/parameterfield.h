// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/parameterspec.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bw::ui {

//! Name, control, and what is wrong below it. Empty is "—": not sent.
class ParameterField final : public QWidget
{
    Q_OBJECT

public:
    ParameterField(const ParameterSpec& spec, const QFont& nameFont, QWidget* parent = nullptr);

    void setValue(const QJsonValue& value);
    [[nodiscard]] QString error() const;

signals:
    //! Only for what is valid; while something wrong is typed the last good value stays.
    void edited(const std::optional<QJsonValue>& value);

private:
    QWidget* makeControl();
    void take(const QString& text);
    void showError(const QString& sentence);

    const ParameterSpec& m_spec;
    QLineEdit* m_edit = nullptr; //!< one of the two
    QComboBox* m_combo = nullptr;
    QLabel* m_error = nullptr;
};

} // namespace bw::ui
