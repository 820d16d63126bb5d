// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace bw::ui {

class PaceChart;
class ParameterList;
class Theme;
struct ConversationTotals;

//! System prompt and parameters of a conversation, and what it used so far: the right side of the playground.
class ParameterPanel final : public QWidget
{
    Q_OBJECT

public:
    //! `presetFile`: where sets of parameters are kept.
    ParameterPanel(const Theme& theme, const QString& presetFile, QWidget* parent = nullptr);

    void showValues(const QString& system, const QJsonObject& parameters); //!< of another conversation; no signals
    void setTotals(const ConversationTotals& totals);
    [[nodiscard]] PaceChart& pace() noexcept { return *m_pace; }
    [[nodiscard]] QJsonObject parameters() const; //!< what is valid and set

signals:
    void systemChanged(const QString& system);
    void parametersChanged(const QJsonObject& parameters);

private:
    void addTotals(QVBoxLayout& column);

    QPlainTextEdit* m_system = nullptr;
    ParameterList* m_list = nullptr;
    QList<QLabel*> m_totals;
    PaceChart* m_pace = nullptr;
    bool m_silent = false;
};

} // namespace bw::ui
