// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationlist.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace bw::ui {

class Theme;
class UndoBar;

//! Search, list and undo: the left side of the playground.
class ConversationPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationPanel(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] ConversationList& list() noexcept { return *m_list; }
    void setCurrent(const ConversationId& id); //!< without chosen()
    void step(int by); //!< to the next (+1) or the one before, as it is sorted and filtered; goes round
    void focusSearch();

    //! The row goes at once; for ten seconds it can come back.
    void removeCurrent();

signals:
    void chosen(const bw::ConversationId& id);
    void removed(const bw::ConversationId& id);
    void restored(const bw::ConversationId& id);

private:
    void takeCurrent(const QModelIndex& current);
    void showMenu(QPoint point);
    [[nodiscard]] ConversationId currentId() const;

    ConversationList* m_list = nullptr;
    QSortFilterProxyModel* m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_view = nullptr;
    UndoBar* m_undo = nullptr;
    bool m_silent = false;
};

} // namespace bw::ui
