// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/paneheader.h"
#include "shell/services.h"

#include <QPointer>
#include <QWidget>

namespace bw::ui {

class ChatSession;
class ChatView;
class Composer;
class FindBar;
class MessageActions;
class ToolPanel;

//! One model's side of a conversation: which model, how it stands, the messages and, if panes have inputs of their own,
//! an input. Shows one session at a time and follows all that happens in it.
class ChatPane final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LeastWidth = 320; //!< among others; narrower ones are hard to read

    explicit ChatPane(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] ChatView& view() noexcept { return *m_view; }
    [[nodiscard]] MessageActions& actions() noexcept { return *m_actions; }
    [[nodiscard]] ToolPanel& tools() noexcept { return *m_tools; }
    [[nodiscard]] FindBar& findBar() noexcept { return *m_find; }
    [[nodiscard]] PaneHeader& header() noexcept { return *m_header; }
    [[nodiscard]] ChatSession* session() const noexcept; //!< null before the first setSession()
    void setSession(ChatSession& session); //!< lives until another is shown

    void refreshHead(); //!< model and gateway of the session changed
    void setPlace(int index, int count);
    [[nodiscard]] int index() const noexcept { return m_index; }
    void setCurrent(bool current);
    void setLeftOut(bool leftOut);
    [[nodiscard]] bool isLeftOut() const noexcept { return m_leftOut; }
    //! An input below the messages, made when first asked for.
    void setOwnInput(bool own);
    [[nodiscard]] Composer* ownInput() const noexcept { return m_input; } //!< null: it never had one

signals:
    void ownInputMade(bw::ui::Composer* input); //!< once
    void tokensCame(qint64 soFar);              //!< of the answer that is coming
    void stateChanged();                        //!< streaming or not, or another session
    void leftOutChanged();
    void refused(); //!< answers of tools could not be sent

private:
    void follow(ChatSession& session);
    void refreshState();
    void refreshTools();
    void nameParts();

    Services& m_services;
    PaneHeader* m_header = nullptr;
    ChatView* m_view = nullptr;
    MessageActions* m_actions = nullptr;
    ToolPanel* m_tools = nullptr;
    FindBar* m_find = nullptr;
    Composer* m_input = nullptr;
    QPointer<ChatSession> m_session;
    int m_index = 0;
    int m_count = 1;
    bool m_leftOut = false;
};

} // namespace bw::ui
