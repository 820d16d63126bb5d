// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/parameterspec.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::ui {

//! Name, control, and what is wrong below it. Empty is "—": not sent.
class ParameterField final : public QWidget
{
    Q_OBJECT

public:
    ParameterField(const ParameterSpec& spec, const QFont& nameFont, QWidget* parent = nullptr);

    [[nodiscard]] const ParameterSpec& spec() const noexcept { return m_spec; }
    void setValue(const QJsonValue& value);
    //! Choices that come and go with other parameters, beside those of the specification.
    void setMoreChoices(const QStringList& choices);
    [[nodiscard]] QString error() const;
    [[nodiscard]] bool matches(const QString& words) const; //!< in its name or hint

signals:
    //! Only for what is valid; while something wrong is typed the last good value stays.
    void edited(const std::optional<QJsonValue>& value);
    void editorRequested(); //!< of a value that has an editor of its own

private:
    QWidget* makeControl();
    QWidget* makeCombo();
    void fillCombo(const QStringList& more);
    void choose();
    void take(const QString& text);
    void showError(const QString& sentence);

    const ParameterSpec& m_spec;
    QLineEdit* m_edit = nullptr; //!< one of the three
    QComboBox* m_combo = nullptr;
    QPushButton* m_button = nullptr;
    QLabel* m_error = nullptr;
    QString m_shown; //!< of the last value that was set or taken
};

} // namespace bw::ui
