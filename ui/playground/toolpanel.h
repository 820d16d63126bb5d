// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace bw::ui {

class Theme;

//! Below an answer that calls tools: what each is to answer, to be filled in by hand. Hidden while there is nothing to do.
class ToolPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolPanel(const Theme& theme, QWidget* parent = nullptr);

    //! Empty: nothing is open. `round`: of the calls, from 1; over `most` the person is asked whether to go on. What is
    //! typed stays while the calls are the same.
    void setCalls(const QList<openai::ToolCall>& calls, int round, int most);
    [[nodiscard]] bool isOverLimit() const noexcept { return m_overLimit; }

signals:
    //! A text for each call, in their order.
    void answered(const QStringList& texts);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCall(const openai::ToolCall& call);
    void send();

    const Theme& m_theme;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_body = nullptr;
    QPushButton* m_send = nullptr;
    QList<openai::ToolCall> m_calls;
    QList<QPlainTextEdit*> m_edits;
    bool m_overLimit = false;
};

} // namespace bw::ui
