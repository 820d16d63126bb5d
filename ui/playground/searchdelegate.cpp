// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/searchdelegate.h"

#include "playground/conversationdelegate.h"
#include "playground/searchresults.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace bw::ui {

namespace {

constexpr int SearchItemHeight = 82;
constexpr int SearchPaddingX = 9;
constexpr int SearchPaddingY = 7;
constexpr int TitleHeight = 18;
constexpr int SnippetLines = 2;
constexpr int SnippetLine = 16;

void paintSnippet(QPainter& painter, const QRect& area, const QString& text, const QList<store::TextSpan>& marks,
                  const Colors& colors, const QFont& font)
{
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const store::TextSpan& mark : marks) {
        QTextCharFormat format;
        format.setForeground(colors.accent);
        format.setFontWeight(QFont::DemiBold);
        formats.append({int(mark.from), int(mark.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    for (int i = 0; i < SnippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, i * scaledPixels(SnippetLine)));
    }
    layout.endLayout();
    painter.setPen(colors.secondary);
    layout.draw(&painter, area.topLeft());
}

} // namespace

SearchDelegate::SearchDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintItemGround(*painter, option, colors);
    const QRect inner = option.rect.adjusted(SearchPaddingX, SearchPaddingY, -SearchPaddingX, -SearchPaddingY);
    QFont font = option.font;
    font.setPixelSize(scaledPixels(TextPixels));
    painter->setFont(font);
    painter->setPen(colors.text);
    const QString title = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter->drawText(inner, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine, title);
    font.setPixelSize(scaledPixels(SmallPixels));
    const QRect words = inner.adjusted(0, scaledPixels(TitleHeight), 0, 0);
    paintSnippet(*painter, words, index.data(SearchResults::SnippetRole).toString(),
                 index.data(SearchResults::MarksRole).value<QList<store::TextSpan>>(), colors, font);
    painter->setFont(font);
    painter->setPen(colors.muted);
    painter->drawText(inner, Qt::AlignBottom | Qt::AlignLeft, index.data(SearchResults::MetaRole).toString());
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, scaledPixels(SearchItemHeight)};
}

} // namespace bw::ui
