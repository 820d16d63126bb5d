// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/foldedtext.h"
#include "playground/blocklayout.h"
#include "playground/workbudget.h"

#include <memory>
#include <vector>

namespace bw::ui {

//! A position in a column of blocks.
struct ColumnPosition
{
    int block = 0;
    int offset = 0; //!< characters

    auto operator<=>(const ColumnPosition&) const = default;
};

//! Blocks below each other at one width. Only blocks that were asked for are laid out; the heights of the others are
//! guessed until then. `style` outlives the column.
class BlockColumn
{
public:
    explicit BlockColumn(const ChatStyle& style) : m_style(&style) {}

    //! Replaces the blocks from `from` on; those before keep their layout, and equal ones after it too.
    void replace(qsizetype from, const QList<MarkdownBlock>& blocks);
    void setWidth(qreal width);
    void restyle(); //!< colours or fonts changed: nothing that is laid out is right any more

    [[nodiscard]] qsizetype size() const noexcept { return qsizetype(m_entries.size()); }
    [[nodiscard]] qreal height() const;

    //! Lays out what lies between the two heights, as far as the budget goes. Returns by how much what begins above `from`
    //! grew, so that a view can scroll along and what is read stays where it is.
    qreal layOut(qreal from, qreal to, WorkBudget& budget);
    //! Lays out anew what shows the picture of this address.
    void refreshPicture(const QString& address);
    //! Forgets layouts outside of the two heights; they keep their size.
    void release(qreal from, qreal to);
    [[nodiscard]] qreal widestText() const; //!< of what is laid out

    //! Paints what lies between the two heights at the painter's origin. `selected`: ends of the selection, if any.
    void paint(QPainter& painter, qreal from, qreal to, const QColor& text,
               const std::optional<std::pair<ColumnPosition, ColumnPosition>>& selected) const;

    //! What a search looks for is marked from now on; null: nothing is.
    void setMarked(std::shared_ptr<const FoldedText> needle);
    [[nodiscard]] QList<TextRange> marksIn(int block) const; //!< lays the block out
    void setRightEdge(qreal width); //!< of what is laid out, see BlockLayout
    [[nodiscard]] qreal topOfPosition(ColumnPosition position) const; //!< of its line

    [[nodiscard]] ColumnPosition positionAt(QPointF point) const;
    [[nodiscard]] QString linkAt(QPointF point) const;
    [[nodiscard]] QString actionAt(QPointF point) const;
    [[nodiscard]] QStringList actions() const; //!< of what is laid out
    [[nodiscard]] QList<DocumentAnchor> links() const; //!< likewise, from top to bottom
    [[nodiscard]] std::pair<ColumnPosition, ColumnPosition> wordAt(QPointF point) const;
    [[nodiscard]] ColumnPosition end() const;
    [[nodiscard]] QRectF caretAtEnd() const;
    //! As it is shown; of very many blocks, which are never all laid out, those in the middle as they were written.
    //! `folded`: stands in place of the words of a fold; null: those words.
    [[nodiscard]] QString text(ColumnPosition from, ColumnPosition to, QStringView folded = {}) const;

    //! The frame of the code at this height, all its parts together; null if there is none.
    [[nodiscard]] QRectF codeFrameAt(qreal y) const;
    [[nodiscard]] QString codeAt(qreal y) const;
    [[nodiscard]] QStringList codes() const; //!< the texts of all of them
    [[nodiscard]] QString lastCode() const; //!< text of the last code, null if there is none

private:
    struct Entry
    {
        MarkdownBlock block{};
        qreal gap = 0; //!< above
        qreal height = 0;
        bool guessed = true;
        mutable std::optional<BlockLayout> layout{};        //!< a cache
        mutable std::optional<QList<TextRange>> marks{}; //!< of the layout, likewise
        mutable std::optional<CodeState> codeAfter{};    //!< Code: stays when the layout goes
    };

    [[nodiscard]] qsizetype indexAt(qreal y) const; //!< nearest
    [[nodiscard]] qreal topOf(qsizetype index) const;
    void forgetTops(qsizetype from); //!< heights changed there
    [[nodiscard]] std::pair<qsizetype, qsizetype> codeParts(qsizetype index) const; //!< first and last
    [[nodiscard]] QString joinedCode(qsizetype index) const;
    void layOutEntry(qsizetype index);
    [[nodiscard]] CodeState codeStateBefore(qsizetype index) const;
    [[nodiscard]] const BlockLayout& layoutOf(qsizetype index) const;

    const ChatStyle* m_style;
    std::shared_ptr<const FoldedText> m_marked;
    std::vector<Entry> m_entries;
    qreal m_width = 0;
    mutable std::vector<qreal> m_tops{0};        //!< of the entries, as far as they are known
    mutable std::vector<qsizetype> m_laidOut{};  //!< entries that may have a layout
};

} // namespace bw::ui
