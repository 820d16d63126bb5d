// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/accessiblemessage.h"

#include "playground/chatview.h"

#include <QWindow>

using namespace Qt::StringLiterals;

namespace bw::ui {

AccessibleMessage::AccessibleMessage(ChatView& view, MessageId id) : m_view(&view), m_id(std::move(id)) {}

ChatView* AccessibleMessage::view() const
{
    return qobject_cast<ChatView*>(m_view.data());
}

bool AccessibleMessage::isValid() const
{
    return view() && view()->indexOf(m_id) >= 0;
}

QWindow* AccessibleMessage::window() const
{
    return view() ? view()->window()->windowHandle() : nullptr;
}

QAccessibleInterface* AccessibleMessage::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view.data());
}

//! A screen reader that comes to a message says its name and its description: who, what, and how it went.
QString AccessibleMessage::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const qsizetype index = view()->indexOf(m_id);
    switch (kind) {
    case QAccessible::Name:
        return view()->speakerText(index);
    case QAccessible::Value:
        return body();
    case QAccessible::Description:
        return QStringList({body(), view()->outcomeText(index)}).join(u'\n').trimmed();
    default:
        return {};
    }
}

QRect AccessibleMessage::rect() const
{
    if (!isValid())
        return {};
    const QRect inView = view()->messageRect(view()->indexOf(m_id));
    return {view()->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::State AccessibleMessage::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const qsizetype index = view()->indexOf(m_id);
    const QRect place = view()->messageRect(index);
    state.focusable = true;
    state.focused = view()->hasFocus() && view()->chosenIndex() == index;
    state.selectable = true;
    state.selected = view()->chosenIndex() == index;
    state.readOnly = true;
    state.multiLine = true;
    state.busy = view()->message(index).state == store::MessageState::Streaming;
    state.invisible = !view()->isVisible();
    state.offscreen = !place.intersects(view()->viewport()->rect());
    return state;
}

void* AccessibleMessage::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface*>(this);
    return nullptr;
}

void AccessibleMessage::selection(int, int* from, int* to) const
{
    *from = *to = 0;
}

QString AccessibleMessage::text(int from, int to) const
{
    const QString all = body();
    const int end = to < 0 ? int(all.size()) : std::min(to, int(all.size()));
    const int start = std::clamp(from, 0, end);
    return all.sliced(start, end - start);
}

int AccessibleMessage::characterCount() const
{
    return int(body().size());
}

QString AccessibleMessage::attributes(int, int* from, int* to) const
{
    *from = 0;
    *to = characterCount();
    return {};
}

void AccessibleMessage::doAction(const QString& name)
{
    if (!isValid())
        return;
    view()->chooseMessage(view()->indexOf(m_id));
    if (name == showMenuAction())
        view()->showMessageMenu();
}

QStringList AccessibleMessage::keyBindingsForAction(const QString& name) const
{
    return name == showMenuAction() ? QStringList{u"Shift+F10"_s} : QStringList();
}

QString AccessibleMessage::body() const
{
    return isValid() ? view()->readableText(view()->indexOf(m_id)) : QString();
}

} // namespace bw::ui
