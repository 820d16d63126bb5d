// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationdelegate.h"

#include "playground/conversationlist.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr int ItemHeight = 49;
constexpr int PaddingX = 9;
constexpr int PaddingY = 7;

} // namespace

ConversationDelegate::ConversationDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(focused ? QPen(colors.accent) : Qt::NoPen);
        painter->setBrush(selected ? colors.selection : colors.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRect inner = option.rect.adjusted(PaddingX, PaddingY, -PaddingX, -PaddingY);
    QFont font = option.font;
    font.setPixelSize(TextPixels);
    painter->setFont(font);
    painter->setPen(colors.text);
    const QString title = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter->drawText(inner, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine, title);
    font.setPixelSize(SmallPixels);
    painter->setFont(font);
    painter->setPen(colors.muted);
    painter->drawText(inner, Qt::AlignBottom | Qt::AlignLeft, index.data(ConversationList::MetaRole).toString());
    painter->restore();
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, ItemHeight};
}

} // namespace bw::ui
