// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/accessibletranscript.h"

#include "playground/accessiblemessage.h"
#include "playground/chatview.h"
#include "playground/liveannouncer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct AccessibleTranscriptText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::AccessibleTranscript)
};

//! What the announcer said last, as a notification without a place on the screen.
class AccessibleAnnouncement final : public QAccessibleObject
{
public:
    explicit AccessibleAnnouncement(LiveAnnouncer& announcer) : QAccessibleObject(&announcer) {}

    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(object()->parent()); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Notification; }
    [[nodiscard]] QAccessible::State state() const override { return {}; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto* const announcer = qobject_cast<const LiveAnnouncer*>(object());
        return announcer && kind == QAccessible::Name ? announcer->sentence() : QString();
    }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (auto* const view = qobject_cast<ChatView*>(object))
        return new AccessibleTranscript(*view);
    if (auto* const announcer = qobject_cast<LiveAnnouncer*>(object))
        return new AccessibleAnnouncement(*announcer);
    return nullptr;
}

} // namespace

void AccessibleTranscript::install()
{
    QAccessible::installFactory(&makeInterface);
}

AccessibleTranscript::AccessibleTranscript(ChatView& view) : QAccessibleWidget(&view, QAccessible::List) {}

AccessibleTranscript::~AccessibleTranscript()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

ChatView* AccessibleTranscript::view() const
{
    return qobject_cast<ChatView*>(object());
}

int AccessibleTranscript::messageCount() const
{
    return view() ? int(view()->messageCount()) : 0;
}

int AccessibleTranscript::childCount() const
{
    return messageCount() + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleTranscript::child(int index) const
{
    return index < messageCount() ? messageAt(index) : QAccessibleWidget::child(index - messageCount());
}

QAccessibleInterface* AccessibleTranscript::messageAt(qsizetype index) const
{
    if (index < 0 || index >= messageCount())
        return nullptr;
    const MessageId id = view()->message(index).id;
    if (const auto known = m_children.constFind(id); known != m_children.cend())
        return QAccessible::accessibleInterface(*known);
    forgetGone();
    auto* const made = new AccessibleMessage(*view(), id);
    m_children.insert(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

void AccessibleTranscript::forgetGone() const
{
    m_children.removeIf([this](const auto& child) {
        if (view()->indexOf(child.key()) >= 0)
            return false;
        QAccessible::deleteAccessibleInterface(child.value());
        return true;
    });
}

QAccessibleInterface* AccessibleTranscript::childAt(int x, int y) const
{
    if (QAccessibleInterface* const inside = QAccessibleWidget::childAt(x, y); inside && inside->role() != QAccessible::Client)
        return inside;
    return view() ? messageAt(view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)))) : nullptr;
}

QAccessibleInterface* AccessibleTranscript::focusChild() const
{
    QAccessibleInterface* const chosen = view() && view()->hasFocus() ? messageAt(view()->chosenIndex()) : nullptr;
    return chosen ? chosen : QAccessibleWidget::focusChild();
}

int AccessibleTranscript::indexOfChild(const QAccessibleInterface* child) const
{
    for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
        if (view() && QAccessible::accessibleInterface(it.value()) == child)
            return int(view()->indexOf(it.key()));
    }
    const int other = QAccessibleWidget::indexOfChild(child);
    return other < 0 ? other : messageCount() + other;
}

QString AccessibleTranscript::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Description || !view())
        return QAccessibleWidget::text(kind);
    return AccessibleTranscriptText::tr("%n message(s). Alt+Up and Alt+Down go from one to the next.", nullptr, messageCount());
}

QAccessible::State AccessibleTranscript::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

} // namespace bw::ui
