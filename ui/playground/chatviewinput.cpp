// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ChatView that answers to mouse and keyboard: selecting, copying, links.
#include "playground/chatview.h"

#include "base/visibletext.h"
#include "playground/documentpictures.h"
#include "widgets/format.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr qsizetype LongestTip = 500; //!< characters of an address

} // namespace

QPointF ChatView::inItem(qsizetype index, QPoint viewportPoint) const
{
    return viewportPoint + QPointF(-columnLeft(), verticalScrollBar()->value() - topOf(index));
}

ChatView::Place ChatView::placeAt(QPoint viewportPoint) const
{
    const qsizetype index = itemAt(viewportPoint.y() + verticalScrollBar()->value());
    if (index < 0)
        return {};
    return {index, m_items[size_t(index)]->positionAt(inItem(index, viewportPoint))};
}

MessageHit ChatView::hitAt(QPoint viewportPoint, qsizetype* index) const
{
    const qsizetype found = itemAt(viewportPoint.y() + verticalScrollBar()->value());
    if (index)
        *index = found;
    return found < 0 ? MessageHit() : m_items[size_t(found)]->hit(inItem(found, viewportPoint));
}

MessageItem::Selection ChatView::selectionIn(qsizetype index) const
{
    if (!hasSelection())
        return std::nullopt;
    const auto [from, to] = std::minmax(*m_anchor, m_caret);
    if (index < from.item || index > to.item)
        return std::nullopt;
    return std::pair(index == from.item ? from.position : ColumnPosition(),
                     index == to.item ? to.position : MessageItem::End);
}

bool ChatView::hasSelection() const
{
    return m_anchor && *m_anchor != m_caret;
}

QString ChatView::selectedText() const
{
    QStringList parts;
    for (qsizetype i = 0; i < messageCount(); ++i) {
        if (const auto selected = selectionIn(i))
            parts.append(m_items[size_t(i)]->text(selected->first, selected->second));
    }
    return parts.join(u"\n\n"_s);
}

void ChatView::copySelection()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        copyText(text, tr("The selection was copied."));
}

void ChatView::selectAll()
{
    if (m_items.empty())
        return;
    m_anchor = Place();
    m_caret = {messageCount() - 1, MessageItem::End};
    viewport()->update();
}

bool ChatView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_mouse.reset();
        placeMenuButton();
        viewport()->update();
    } else if (event->type() == QEvent::ToolTip) {
        qsizetype index = -1;
        const QPoint point = static_cast<QHelpEvent*>(event)->pos();
        const MessageHit hit = hitAt(point, &index);
        const QString hint = hit.kind == MessageHit::Kind::Stats  ? m_items[size_t(index)]->hint()
                             : hit.kind == MessageHit::Kind::Link ? visibleText(hit.target.left(LongestTip))
                             : hit.kind == MessageHit::Kind::Text ? hit.target
                             : hit.target.startsWith(LoadPictureAction) ? visibleText(hit.target.sliced(LoadPictureAction.size()).left(LongestTip))
                                                                  : QString();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainTip(hint), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ChatView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_items.empty())
        return;
    const Place place = placeAt(event->pos());
    if (!(event->modifiers() & Qt::ShiftModifier) || !m_anchor)
        m_anchor = place;
    m_caret = place;
    m_selecting = true;
    viewport()->update();
}

void ChatView::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse = event->pos();
    if (m_selecting && m_anchor) {
        m_caret = placeAt(event->pos());
        if (viewport()->rect().contains(event->pos()))
            m_autoScroll.stop();
        else if (!m_autoScroll.isActive())
            m_autoScroll.start(30ms);
    }
    using Kind = MessageHit::Kind;
    const Kind kind = hitAt(event->pos()).kind;
    const bool hand = kind == Kind::Link || kind == Kind::Thought || kind == Kind::CodeCopy || kind == Kind::Action || kind == Kind::Stats;
    placeMenuButton();
    viewport()->setCursor(hand ? Qt::PointingHandCursor : kind == Kind::Text ? Qt::IBeamCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ChatView::mouseReleaseEvent(QMouseEvent* event)
{
    m_autoScroll.stop();
    const bool clicked = std::exchange(m_selecting, false) && m_anchor && *m_anchor == m_caret;
    if (event->button() != Qt::LeftButton || !clicked)
        return;
    m_anchor.reset();
    qsizetype index = -1;
    const MessageHit hit = hitAt(event->pos(), &index);
    activate(hit, index);
}

void ChatView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_items.empty())
        return;
    const Place place = placeAt(event->pos());
    const auto [from, to] = m_items[size_t(place.item)]->wordAt(inItem(place.item, event->pos()));
    m_anchor = Place{place.item, from};
    m_caret = {place.item, to};
    viewport()->update();
}

void ChatView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        scrollToBottom();
    else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        openMenuByKey(); // the menu key comes as a context menu event, this one only on some systems
    else if (!takeMessageKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

//! Alt+Up and Alt+Down go from message to message, Alt+Left and Alt+Right through the versions of one.
bool ChatView::takeMessageKey(const QKeyEvent& event)
{
    if (event.modifiers() != Qt::AltModifier || m_items.empty())
        return false;
    const qsizetype current = m_current < 0 ? messageCount() : m_current;
    switch (event.key()) {
    case Qt::Key_Up:
        goToMessage(current - 1);
        return true;
    case Qt::Key_Down:
        goToMessage(current + 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        stepBranch(*currentMessage(), event.key() == Qt::Key_Left ? -1 : 1);
        goToMessage(current); // the version that took its place
        return true;
    default:
        return false;
    }
}

void ChatView::openMenuByKey()
{
    const auto id = currentMessage();
    if (!id)
        return;
    const qsizetype index = m_current < 0 ? messageCount() - 1 : m_current;
    const QPoint corner(qRound(columnLeft()), qRound(topOf(index)) - verticalScrollBar()->value());
    openMenu(index, viewport()->mapToGlobal(corner.y() < 0 ? QPoint(corner.x(), 0) : corner), m_items[size_t(index)]->codes());
}

void ChatView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return openMenuByKey();
    const qsizetype index = itemAt(event->pos().y() + verticalScrollBar()->value());
    if (index < 0)
        return;
    const QString code = m_items[size_t(index)]->codeAt(inItem(index, event->pos()));
    openMenu(index, event->globalPos(), code.isNull() ? QStringList() : QStringList{code});
}

void ChatView::activate(const MessageHit& hit, qsizetype index)
{
    switch (hit.kind) {
    case MessageHit::Kind::Link:
        emit linkClicked(QUrl(hit.target));
        break;
    case MessageHit::Kind::CodeCopy:
        copyText(hit.target, tr("The code was copied."));
        break;
    case MessageHit::Kind::Thought:
        m_items[size_t(index)]->toggleThought();
        relayout();
        break;
    case MessageHit::Kind::Action:
        takeAction(hit.target, index);
        break;
    case MessageHit::Kind::Stats:
        if (m_items[size_t(index)]->message().record)
            emit inspectRequested(m_items[size_t(index)]->message().id);
        break;
    case MessageHit::Kind::None:
    case MessageHit::Kind::Text:
        viewport()->update();
    }
}

void ChatView::copyText(const QString& text, const QString& what)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(what);
}

void ChatView::autoScroll()
{
    if (!m_mouse)
        return;
    const int over = m_mouse->y() < 0 ? m_mouse->y() : std::max(0, m_mouse->y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + over / 2);
    m_caret = placeAt(*m_mouse);
}

} // namespace bw::ui
