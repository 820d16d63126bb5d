// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/codehighlighter.h"
#include "playground/documentanchors.h"
#include "playground/markdownblocks.h"

#include <QRectF>
#include <QTextCursor>
#include <QTextDocument>

#include <memory>
#include <optional>

class QPainter;

namespace bw::ui {

struct ChatStyle;

//! A range of characters of one block; `from` ≤ `to`.
struct TextRange
{
    int from = 0;
    int to = 0;
};

//! One block laid out at a width: frame and list marker around a document. Positions are characters of the document.
class BlockLayout
{
public:
    BlockLayout(const MarkdownBlock& block, const ChatStyle& style, qreal width, const CodeState& codeBefore = {});

    [[nodiscard]] qreal height() const noexcept { return m_height; }
    [[nodiscard]] qreal textWidth() const; //!< of the longest line, frame not counted
    //! Text that is read from the right begins there. Not less than textWidth(): lines stay as they are.
    void setRightEdge(qreal width);
    [[nodiscard]] const CodeState& codeAfter() const noexcept { return m_codeAfter; }
    [[nodiscard]] int length() const; //!< characters that can be selected

    //! Paints with the upper left corner at the painter's origin.
    //! `marks`: what a search found.
    void paint(QPainter& painter, const ChatStyle& style, const QColor& text, const std::optional<TextRange>& selected,
               const QList<TextRange>& marks = {}) const;

    // Points relative to the upper left corner.
    [[nodiscard]] int positionAt(QPointF point) const;
    [[nodiscard]] QString linkAt(QPointF point) const;
    [[nodiscard]] QString actionAt(QPointF point) const; //!< see ActionProperty; empty: none
    [[nodiscard]] QRectF caretAt(int position) const;

    [[nodiscard]] TextRange wordAt(int position) const;
    [[nodiscard]] QString text(const TextRange& range) const; //!< for a picture what it shows
    [[nodiscard]] QList<DocumentAnchor> links() const;
    [[nodiscard]] QString characters() const; //!< all that can be selected, at their positions
    [[nodiscard]] QStringList actions() const; //!< in order, each once

private:
    [[nodiscard]] QTextCursor cursorOver(const TextRange& range) const;
    [[nodiscard]] QString pictureText(int position) const;
    void paintFrame(QPainter& painter, const ChatStyle& style) const;
    void paintMarker(QPainter& painter, const ChatStyle& style) const;

    MarkdownBlock::Kind m_kind;
    QString m_marker;
    bool m_first = true;
    bool m_last = true;
    qreal m_indent = 0; //!< of frame or marker column
    qreal m_width = 0;
    qreal m_height = 0;
    QPointF m_inset; //!< where the document stands
    CodeState m_codeAfter;
    std::unique_ptr<QTextDocument> m_document;
};

//! Room between two blocks; `before` null: none above.
[[nodiscard]] qreal gapBefore(const MarkdownBlock* before, const MarkdownBlock& block);

//! What a guess of heights needs of the fonts, asked once for many blocks.
struct GuessMetrics
{
    qreal textAdvance = 1; //!< of an average character
    qreal codeAdvance = 1;
    qreal codeLine = 1;

    [[nodiscard]] static GuessMetrics of(const ChatStyle& style);
};

//! A good guess of the height without laying out: for what is far from the screen.
[[nodiscard]] qreal guessHeight(const MarkdownBlock& block, const ChatStyle& style, const GuessMetrics& metrics, qreal width);
[[nodiscard]] qreal guessHeight(const MarkdownBlock& block, const ChatStyle& style, qreal width);

} // namespace bw::ui
