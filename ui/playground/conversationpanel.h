// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationlist.h"
#include "shell/services.h"
#include "store/conversationsearch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;

namespace bw::ui {

class ConversationRows;
class SearchResults;
class UndoBar;

//! Search, list and undo: the left side of the playground. What is done to a conversation's place in the list (folder,
//! pin, title, copy) is told to the store here; removing is told by signals, for it may be open.
class ConversationPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationPanel(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] ConversationList& list() noexcept { return *m_list; }
    void setCurrent(const ConversationId& id); //!< without chosen()
    void step(int by); //!< to the next (+1) or the one before, as they are sorted; goes round
    void focusSearch();
    void renameCurrent(); //!< in place

    //! The row goes at once; for ten seconds it can come back.
    void removeCurrent();

signals:
    void chosen(const bw::ConversationId& id);
    void placeChosen(const bw::store::SearchHit& hit, const QString& words); //!< of a search
    void renamed(const bw::ConversationId& id, const QString& title);        //!< it may be open
    void removed(const bw::ConversationId& id);
    void restored(const bw::ConversationId& id);
    void exportRequested(const bw::ConversationId& id);

private:
    void buildLayout();
    void wire();
    void takeCurrent(const QModelIndex& current);
    void showMenu(QPoint point);
    void fillMenu(QMenu& menu, const store::ConversationSummary& summary);
    void fillFolderMenu(QMenu& menu, const QModelIndex& heading);
    void addFolders(QMenu& menu, const store::ConversationSummary& summary);
    void askForFolder(const store::ConversationSummary& summary);
    void place(const ConversationId& id, const QString& folder, bool pinned);
    void rename(const ConversationId& id, const QString& title);
    void renameFolder(const QString& from, const QString& to);
    void duplicate(const store::ConversationSummary& summary);
    void search();
    void takeResult(const QString& words, const Result<store::SearchResult>& result);
    void choosePlace(const QModelIndex& index);
    [[nodiscard]] ConversationId currentId() const;

    Services& m_services;
    ConversationList* m_list = nullptr;
    ConversationRows* m_rows = nullptr;
    SearchResults* m_results = nullptr;
    QLineEdit* m_search = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_view = nullptr;
    QListView* m_found = nullptr;
    QLabel* m_summary = nullptr; //!< of the search
    UndoBar* m_undo = nullptr;
    QTimer m_searchTimer;
    QTimer m_midnight; //!< the ages have other names then
    bool m_searching = false; //!< the store is asked; what is typed meanwhile is asked afterwards
    ConversationId m_shown;
    bool m_silent = false;
};

} // namespace bw::ui
