// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/parameterspec.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace bw::ui {

class PaceChart;
class ParameterField;
class Theme;
struct ConversationTotals;

//! System prompt and parameters of a conversation, and what it used so far: the right side of the playground.
class ParameterPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterPanel(const Theme& theme, QWidget* parent = nullptr);

    void showValues(const QString& system, const QJsonObject& parameters); //!< of another conversation; no signals
    void setTotals(const ConversationTotals& totals);
    [[nodiscard]] PaceChart& pace() noexcept { return *m_pace; }
    [[nodiscard]] QJsonObject parameters() const noexcept { return m_parameters; } //!< what is valid and set

signals:
    void systemChanged(const QString& system);
    void parametersChanged(const QJsonObject& parameters);

private:
    void addFields(QVBoxLayout& column, const QFont& nameFont);
    void addTotals(QVBoxLayout& column);
    void take(const ParameterSpec& spec, const std::optional<QJsonValue>& value);

    QPlainTextEdit* m_system = nullptr;
    QHash<QString, ParameterField*> m_fields;
    QList<QLabel*> m_totals;
    PaceChart* m_pace = nullptr;
    QJsonObject m_parameters;
    bool m_silent = false;
};

} // namespace bw::ui
