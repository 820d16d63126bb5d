// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/panecolors.h"
#include "shell/services.h"

#include <QScrollArea>

class QSplitter;

namespace bw::ui {

class ChatPane;

//! One to six panes side by side, of widths that can be dragged; where they do not fit, it scrolls sideways. One of
//! them is the current one: the last that had the focus.
class PaneGrid final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PaneGrid(Services& services, QWidget* parent = nullptr); //!< with one pane

    [[nodiscard]] const QList<ChatPane*>& panes() const noexcept { return m_panes; }
    [[nodiscard]] ChatPane& current() const noexcept { return *m_current; }
    void setCurrent(ChatPane& pane); //!< and scrolls to it
    //! So many, adding or removing at the right end. 1 … MostPanes.
    void setCount(qsizetype count);
    void remove(ChatPane& pane); //!< never the last one

signals:
    void paneMade(bw::ui::ChatPane* pane); //!< not for the first
    void currentChanged();
    void countChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPane();
    void takePane(ChatPane& pane);
    void renumber();
    void spread();
    void tellChange(const ChatPane* before); //!< `before`: that was the current one
    void followFocus(const QWidget* focused);

    Services& m_services;
    QSplitter* m_row = nullptr;
    QList<ChatPane*> m_panes;
    ChatPane* m_current = nullptr;
};

} // namespace bw::ui
