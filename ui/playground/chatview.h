// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/chatstyle.h"
#include "playground/messageitem.h"
#include "playground/textmatches.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>
#include <vector>

class QMenu;
class QPushButton;
class QToolButton;

namespace bw::ui {

class BranchSwitcher;
class LiveAnnouncer;
class Pictures;

//! The messages of one conversation. Paints them itself: only what is on screen is laid out, and however fast text
//! comes, it is laid out and painted once a frame. Sticks to the bottom only while it is there.
class ChatView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ChatView(const Theme& theme, QWidget* parent = nullptr);
    ~ChatView() override;

    void setMessages(const QList<store::Message>& messages); //!< another branch: keeps its place; another conversation: its end
    void appendMessage(const store::Message& message);       //!< and goes to the bottom
    void updateMessage(const store::Message& message);       //!< the one of that id, if it is here
    void appendText(const MessageId& id, const QString& content, const QString& reasoning);
    void setLive(const MessageId& id, const LiveNumbers& numbers);

    //! Messages of the conversation that have others beside them: all of them, in order. Shown as "‹ 2/3 ›" below.
    void setForks(const QHash<MessageId, QList<MessageId>>& forks);
    void showMessage(const MessageId& id); //!< scrolls there and makes it the current one
    void showThought(const MessageId& id); //!< unfolds its reasoning
    void find(const QString& text); //!< marks all places and goes to the next; empty: no more
    void findNext(int by);          //!< +1 or −1; goes round
    //! Chosen by Alt+Up, Alt+Down or showMessage(); the last one before that. nullopt: there are none.
    [[nodiscard]] std::optional<MessageId> currentMessage() const;

    [[nodiscard]] qsizetype messageCount() const noexcept { return qsizetype(m_items.size()); }
    [[nodiscard]] QString messageText(const MessageId& id) const; //!< as shown so far, in Markdown
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString lastAnswer() const;
    [[nodiscard]] QString lastCode() const;
    [[nodiscard]] bool isAtBottom() const;
    [[nodiscard]] bool isFollowing() const noexcept { return m_following; }

    // For who hears the messages instead of seeing them; indices in their order.
    [[nodiscard]] const store::Message& message(qsizetype index) const { return m_items[size_t(index)]->message(); }
    [[nodiscard]] qsizetype indexOf(const MessageId& id) const;       //!< −1: it is not here
    [[nodiscard]] qsizetype indexAt(QPoint viewportPoint) const;      //!< nearest; −1: there are none
    [[nodiscard]] qsizetype chosenIndex() const noexcept { return m_current; } //!< −1: none
    [[nodiscard]] QRect messageRect(qsizetype index) const;           //!< in the viewport
    [[nodiscard]] QString speakerText(qsizetype index) const;         //!< "You, 14:02"
    [[nodiscard]] QString readableText(qsizetype index) const;        //!< without marks of Markdown
    [[nodiscard]] QString outcomeText(qsizetype index) const;         //!< failure, notes and numbers, a line each
    void chooseMessage(qsizetype index);                              //!< as Alt+Up and Alt+Down do, with the focus
    void showMessageMenu() { openMenuByKey(); }                       //!< of the chosen message

    void setZoom(int percent); //!< of the text
    void setThoughtsUnfolded(bool unfolded); //!< of all answers, and of those that come
    void setViews(int count);  //!< that stream side by side and share the time of this thread, this one included
    void copySelection();
    void selectAll();
    void scrollToBottom();

signals:
    void retryRequested(const bw::MessageId& id);    //!< of an answer that failed
    void continueRequested(const bw::MessageId& id); //!< of an answer that was cut
    void branchChosen(const bw::MessageId& id);      //!< at a fork: the one to show instead
    void findChanged(qsizetype current, qsizetype count); //!< counted from 1; 0: none
    void menuOpening(QMenu* menu, const bw::MessageId& id); //!< what can be copied is in it; add the rest
    void inspectRequested(const bw::MessageId& id); //!< of an answer with a record
    void diagnoseRequested(const bw::MessageId& id); //!< of an answer that failed
    void linkClicked(const QUrl& url);
    void copied(const QString& what); //!< a sentence for a status line

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Place
    {
        qsizetype item = 0;
        ColumnPosition position;

        auto operator<=>(const Place&) const = default;
    };

    [[nodiscard]] qreal columnWidth() const;
    [[nodiscard]] qreal columnLeft() const;
    [[nodiscard]] qreal topOf(qsizetype index) const; //!< in the content
    [[nodiscard]] qreal contentHeight() const;
    [[nodiscard]] qsizetype itemAt(qreal y) const; //!< nearest; −1 if there are none
    [[nodiscard]] qreal slotHeight(qsizetype index) const; //!< with what stands below it
    [[nodiscard]] BranchSwitcher* switcherFor(const MessageId& id);
    void stepBranch(const MessageId& id, int by);
    void placeControls();
    void placeMenuButton();
    void goToMessage(qsizetype index);
    //! `codes`: that it offers to copy.
    void openMenu(qsizetype index, QPoint globalPoint, const QStringList& codes);
    void openMenuByKey();
    bool takeMessageKey(const QKeyEvent& event);
    void refreshMatches();
    bool showMatch(const TextMatch& match);
    void paintCurrent(QPainter& painter, qreal height) const;
    [[nodiscard]] MessageItem* find(const MessageId& id) const;
    [[nodiscard]] QPointF inItem(qsizetype index, QPoint viewportPoint) const;
    [[nodiscard]] Place placeAt(QPoint viewportPoint) const;
    [[nodiscard]] MessageHit hitAt(QPoint viewportPoint, qsizetype* index = nullptr) const;
    [[nodiscard]] MessageItem::Selection selectionIn(qsizetype index) const;
    [[nodiscard]] bool hasSelection() const;
    void schedule();
    void relayout();
    void catchUp(WorkBudget& budget);
    void layOutVisible(WorkBudget& budget);
    void refreshPicture(const QString& address);
    void addCodes(QMenu& menu, const QStringList& codes);
    void addActions(QMenu& menu, qsizetype index);
    void addNotes(QMenu& menu, const MessageItem& item);
    void addLinks(QMenu& menu, const MessageItem& item);
    void addAction(QMenu& menu, const QString& title, const MessageId& id, const QString& action);
    void toggleThought(const MessageId& id);
    void takeAction(const QString& action, qsizetype index);
    bool takeTextAction(const QString& action, qsizetype index);
    void updateScrollBar();
    void placeNewBelow();
    void restyle();
    void activate(const MessageHit& hit, qsizetype index);
    void copyText(const QString& text, const QString& what);
    void autoScroll();
    void paintMessages();
    void tellChosen();
    void tellEnd(const MessageItem& item);
    void paintEmpty(QPainter& painter) const;

    const Theme& m_theme;
    Pictures* m_pictures = nullptr;
    ChatStyle m_style;
    std::vector<std::unique_ptr<MessageItem>> m_items;
    QTimer m_frame;      //!< until the next layout and repaint
    QTimer m_autoScroll; //!< while selecting beyond an edge
    QPushButton* m_newBelow = nullptr;
    QToolButton* m_menuButton = nullptr;
    LiveAnnouncer* m_announcer = nullptr;
    qsizetype m_menuItem = -1; //!< what the button belongs to
    qsizetype m_current = -1;  //!< chosen by keys; −1: none
    QHash<MessageId, QList<MessageId>> m_forks;
    QHash<MessageId, BranchSwitcher*> m_switchers; //!< of forks that were on screen
    std::shared_ptr<const FoldedText> m_needle; //!< null: nothing is looked for
    QList<TextMatch> m_matches;
    qsizetype m_match = -1; //!< the one that is gone to
    std::optional<Place> m_anchor; //!< where selecting began
    Place m_caret;
    bool m_selecting = false;
    int m_zoom = 100; //!< percent
    int m_views = 1;
    qint64 m_paintTime = 0; //!< of the newest picture, nanoseconds
    bool m_following = true;  //!< the bottom
    bool m_scrolling = false; //!< the scroll bar is moved by ourselves
    std::optional<QPoint> m_mouse;
};

} // namespace bw::ui
