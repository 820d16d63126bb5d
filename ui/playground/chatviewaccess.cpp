// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChatView that speaks to assistive tools: its messages in words, and what is told while they change.
#include "playground/chatview.h"
#include "playground/liveannouncer.h"

#include <QFocusEvent>
#include <QLocale>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace bw::ui {

qsizetype ChatView::indexOf(const MessageId& id) const
{
    const auto found = std::ranges::find_if(m_items, [&](const auto& item) { return item->message().id == id; });
    return found == m_items.end() ? -1 : found - m_items.begin();
}

qsizetype ChatView::indexAt(QPoint viewportPoint) const
{
    return itemAt(viewportPoint.y() + verticalScrollBar()->value());
}

QRect ChatView::messageRect(qsizetype index) const
{
    return QRectF(columnLeft(), topOf(index) - verticalScrollBar()->value(), columnWidth(), m_items[size_t(index)]->height()).toAlignedRect();
}

QString ChatView::readableText(qsizetype index) const
{
    return m_items[size_t(index)]->readableText();
}

QString ChatView::speakerText(qsizetype index) const
{
    const store::Message& said = message(index);
    const QString time = QLocale().toString(said.createdAt.toLocalTime().time(), QLocale::ShortFormat);
    const QString model = said.record ? said.record->model : QString();
    switch (said.role) {
    case openai::Role::User:
        return tr("You, %1").arg(time);
    case openai::Role::Assistant:
        if (said.state == store::MessageState::Streaming)
            return tr("The answer is coming");
        return model.isEmpty() ? tr("Answer, %1").arg(time) : tr("%1 answered, %2").arg(model, time);
    case openai::Role::Tool:
        return tr("Result of a tool, %1").arg(time);
    default:
        return tr("Instruction, %1").arg(time);
    }
}

QString ChatView::outcomeText(qsizetype index) const
{
    return m_items[size_t(index)]->outcomeText();
}

void ChatView::chooseMessage(qsizetype index)
{
    setFocus(Qt::OtherFocusReason);
    goToMessage(index);
}

void ChatView::tellChosen()
{
    if (m_current >= 0 && hasFocus())
        m_announcer->moveTo(m_current);
}

//! A failed answer says why; of a good one its numbers stand in the message, for who goes there.
void ChatView::tellEnd(const MessageItem& item)
{
    const store::Message& answer = item.message();
    const bool good = answer.state == store::MessageState::Done;
    const QString model = answer.record ? answer.record->model : QString();
    const QString end = good && m_views > 1 ? (model.isEmpty() ? tr("An answer is complete.") : tr("%1 has answered.").arg(model))
                        : good              ? QString()
                                            : item.outcomeText();
    m_announcer->finish(answer.id, end);
}

//! Who comes by the keyboard stands on the newest message, which is marked.
void ChatView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_current < 0)
        m_current = messageCount() - 1;
    placeMenuButton();
    viewport()->update();
    QMetaObject::invokeMethod(this, &ChatView::tellChosen, Qt::QueuedConnection); // after Qt has told that the view has it
}

void ChatView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace bw::ui
