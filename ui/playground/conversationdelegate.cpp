// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationdelegate.h"

#include "playground/conversationrows.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ItemHeight = 49;
constexpr int HeadingHeight = 28;
constexpr int PaddingX = 9;
constexpr int PaddingY = 7;

bool isHeading(const QModelIndex& index)
{
    return index.data(ConversationRows::IsHeadingRole).toBool();
}

} // namespace

void paintItemGround(QPainter& painter, const QStyleOptionViewItem& option, const Colors& colors)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (!selected && !focused && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    painter.setPen(focused ? QPen(colors.accent) : Qt::NoPen);
    painter.setBrush(selected ? colors.selection : colors.hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

ConversationDelegate::ConversationDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintItemGround(*painter, option, m_theme.colors());
    if (isHeading(index))
        paintHeading(*painter, option, index);
    else
        paintConversation(*painter, option, index);
    painter->restore();
}

void ConversationDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect inner = option.rect.adjusted(PaddingX, 4, -PaddingX, 0);
    QFont font = option.font;
    font.setPixelSize(scaledPixels(SmallPixels));
    painter.setFont(font);
    painter.setPen(m_theme.colors().muted);
    const bool folder = !index.data(ConversationRows::FolderRole).toString().isEmpty();
    const bool folded = index.data(ConversationRows::FoldedRole).toBool();
    const QString count = folder || folded ? index.data(ConversationRows::CountRole).toString() : QString();
    const int countWidth = QFontMetrics(font).horizontalAdvance(count);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, count);
    const QString arrow = folded ? u"▸  "_s : u"▾  "_s;
    if (folder)
        painter.setPen(m_theme.colors().secondary);
    const QString title = QFontMetrics(font).elidedText(arrow + index.data().toString(), Qt::ElideRight,
                                                        inner.width() - countWidth - PaddingX);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
}

void ConversationDelegate::paintConversation(QPainter& painter, const QStyleOptionViewItem& option,
                                             const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    const QRect inner = option.rect.adjusted(PaddingX, PaddingY, -PaddingX, -PaddingY);
    QFont font = option.font;
    font.setPixelSize(scaledPixels(TextPixels));
    painter.setFont(font);
    painter.setPen(colors.text);
    const QString title = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine, title);
    font.setPixelSize(scaledPixels(SmallPixels));
    painter.setFont(font);
    painter.setPen(colors.muted);
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft, index.data(ConversationList::MetaRole).toString());
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {100, scaledPixels(isHeading(index) ? HeadingHeight : ItemHeight)};
}

void ConversationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex& index) const
{
    const QRect row = option.rect;
    editor->setGeometry(isHeading(index) ? row : QRect(row.left(), row.top() + 2, row.width(), scaledPixels(28)));
}

} // namespace bw::ui
