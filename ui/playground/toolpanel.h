// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace bw::ui {

class Theme;

//! What was typed for calls of tools and not sent: by the calls, the newest last.
using ToolTexts = QList<std::pair<QList<openai::ToolCall>, QStringList>>;

//! Below an answer that calls tools: what each is to answer, to be filled in by hand. Hidden while there is nothing to do.
class ToolPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolPanel(const Theme& theme, QWidget* parent = nullptr);

    //! Empty: nothing is open. `round`: of the calls, from 1; over `most` the person is asked whether to go on. What was
    //! typed for the same calls before comes back.
    void setCalls(const QList<openai::ToolCall>& calls, int round, int most);
    [[nodiscard]] bool isOverLimit() const noexcept { return m_overLimit; }
    [[nodiscard]] ToolTexts typed() const;    //!< in this conversation
    void setTyped(const ToolTexts& typed); //!< in the one that is shown now

signals:
    //! A text for each call, in their order.
    void answered(const QStringList& texts);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCall(const openai::ToolCall& call);
    void showTyped();
    void fitHeight(); //!< to the calls
    [[nodiscard]] QStringList texts() const;
    void send();

    const Theme& m_theme;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_body = nullptr;
    QScrollArea* m_scroll = nullptr;
    QPushButton* m_send = nullptr;
    QList<openai::ToolCall> m_calls;
    QList<QPlainTextEdit*> m_edits;
    ToolTexts m_typed; //!< for other calls than those that are shown
    bool m_overLimit = false;
    bool m_sending = false; //!< calls that go now are answered
};

} // namespace bw::ui
