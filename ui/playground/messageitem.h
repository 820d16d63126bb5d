// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answernotes.h"
#include "playground/attemptchain.h"
#include "playground/blockcolumn.h"
#include "playground/errornote.h"
#include "playground/statsline.h"
#include "playground/textfeed.h"
#include "store/conversation.h"

#include <limits>

namespace bw::ui {

//! What is under the mouse in a message.
struct MessageHit
{
    enum class Kind { None, Text, Link, Thought, CodeCopy, Action, Stats };

    Kind kind = Kind::None;
    ColumnPosition position; //!< Text
    QString target;          //!< Link: its address; Action: its name; CodeCopy: the code; Text: a hint, or empty
};

//! One message with its geometry: a prompt in a bubble on the right, or an answer with its reasoning, its error and its
//! numbers. Splits and lays out nothing until layOut() asks for it. Coordinates from its upper left corner.
class MessageItem
{
public:
    MessageItem(store::Message message, const ChatStyle& style);

    [[nodiscard]] const store::Message& message() const noexcept { return m_message; }
    void setMessage(const store::Message& message);                //!< cheap if the text is the same
    void append(const QString& content, const QString& reasoning); //!< shows after the next catchUp()
    void catchUp(WorkBudget& budget); //!< splits what was appended since; before layOut(), once a frame
    [[nodiscard]] bool isBehind() const; //!< there is more to split, once the item has been on screen
    void showMore(); //!< of a text that is folded because it is very long
    void refreshPicture(const QString& address);
    [[nodiscard]] QStringList actions() const; //!< MessageHit targets of what is laid out
    void setLive(const LiveNumbers& numbers);
    void setWidth(qreal width);
    void restyle();
    void toggleThought();
    [[nodiscard]] bool isThoughtShown() const noexcept { return m_unfolded; }
    void toggleDetails();
    void toggleTokens(); //!< colours behind the words by how sure the model was, or the answer as it is

    [[nodiscard]] qreal height() const;
    [[nodiscard]] bool isStreaming() const noexcept { return m_message.state == store::MessageState::Streaming; }
    qreal layOut(qreal from, qreal to, WorkBudget& budget); //!< as BlockColumn::layOut
    void release(qreal from, qreal to);

    using Selection = std::optional<std::pair<ColumnPosition, ColumnPosition>>;
    //! `mouse`: where it is, for what shows only below it.
    void paint(QPainter& painter, qreal from, qreal to, const Selection& selected,
               const std::optional<QPointF>& mouse) const;

    [[nodiscard]] MessageHit hit(QPointF point) const;
    [[nodiscard]] ColumnPosition positionAt(QPointF point) const; //!< nearest
    [[nodiscard]] std::pair<ColumnPosition, ColumnPosition> wordAt(QPointF point) const;
    static constexpr ColumnPosition End{std::numeric_limits<int>::max(), 0}; //!< of any message, also one that is not split yet
    [[nodiscard]] QString text(ColumnPosition from, ColumnPosition to); //!< splits all of it; with what is folded
    //! Marks what a search looks for in the text, not in what is folded; null: nothing.
    void setMarked(const std::shared_ptr<const FoldedText>& needle) { m_column.setMarked(needle); }
    [[nodiscard]] QList<TextRange> marksIn(int block); //!< lays the block out
    [[nodiscard]] qreal topOfPosition(ColumnPosition position) const { return columnOrigin().y() + m_column.topOfPosition(position); }
    [[nodiscard]] QList<DocumentAnchor> links() const; //!< of what is laid out
    [[nodiscard]] QList<DocumentAnchor> noteActions() const; //!< of the lines below the text
    [[nodiscard]] QStringList codes() const { return m_column.codes(); } //!< of what is split so far
    [[nodiscard]] QString lastCode();
    [[nodiscard]] QString codeAt(QPointF point) const;
    [[nodiscard]] QString hint() const; //!< of the line of numbers
    [[nodiscard]] QString readableText();      //!< the text without marks, as it is copied
    [[nodiscard]] QString outcomeText() const; //!< what stands above and below it: thinking, failure, notes, numbers; a line each

private:
    static constexpr qreal ThoughtLine = 22; //!< at a zoom of 1, as all heights here
    static constexpr qreal ThoughtIndent = 12;
    static constexpr qreal ChainHeight = 18;

    [[nodiscard]] bool isPrompt() const noexcept { return m_message.role == openai::Role::User; }
    [[nodiscard]] qreal thoughtLine() const;
    [[nodiscard]] qint64 countThought() const;
    [[nodiscard]] QString thoughtTitle() const;
    [[nodiscard]] MessageHit hitInThought(QPointF point) const;
    [[nodiscard]] qreal thoughtHeight() const;
    [[nodiscard]] QPointF columnOrigin() const;
    [[nodiscard]] qreal columnWidth() const;
    [[nodiscard]] qreal bubbleWidth() const; //!< of its text
    [[nodiscard]] qreal columnHeight() const;
    [[nodiscard]] qreal noteTop() const;
    [[nodiscard]] qreal notesTop() const;
    [[nodiscard]] qreal chainTop() const;
    [[nodiscard]] bool hasBody() const;
    [[nodiscard]] QString tokenHintAt(ColumnPosition position) const;
    [[nodiscard]] qreal statsTop() const;
    [[nodiscard]] QRectF copyButton(QPointF point) const;
    void prepare(); //!< all of it
    void prepare(WorkBudget& budget);
    void syncColumn();
    void syncThought();
    [[nodiscard]] QList<MarkdownBlock> foldOf(qsizetype hidden) const;
    [[nodiscard]] QString foldedText() const; //!< as it was written; null: nothing is folded
    void showPrompt();
    void takeRecord();
    void updateNote();
    void placeStats();
    void paintBubble(QPainter& painter) const;
    void paintThought(QPainter& painter, qreal from, qreal to) const;
    void paintCaret(QPainter& painter) const;
    void paintCopyButton(QPainter& painter, QPointF mouse) const;

    const ChatStyle* m_style;
    store::Message m_message;
    TextFeed m_blocks;
    TextFeed m_thoughtBlocks;
    BlockColumn m_column;
    BlockColumn m_thought;
    QList<Stat> m_stats;
    qreal m_statsHeight = 0;
    QList<ChainStep> m_chain; //!< the way to the answer, where it was not the straight one
    ErrorNote m_note;
    AnswerNotes m_notes;
    QList<MarkdownBlock> m_tokens; //!< while they are shown in place of the answer
    QList<MarkdownBlock> m_toolBlocks; //!< of the calls of the message
    qsizetype m_settled = 0;        //!< blocks of the column that never change again
    qsizetype m_settledThought = 0; //!< likewise
    int m_promptFolds = 1;          //!< of a prompt, that are open
    mutable qsizetype m_countedThought = 0; //!< characters that m_thoughtTokens is of
    mutable qint64 m_thoughtTokens = 0;
    qreal m_width = 0;
    bool m_prepared = false;
    bool m_unfolded = false;
};

} // namespace bw::ui
