// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/liveannouncer.h"

#include "playground/chatview.h"

namespace bw::ui {

LiveAnnouncer::LiveAnnouncer(ChatView& view) : QObject(&view), m_heard(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
}

LiveAnnouncer::~LiveAnnouncer()
{
    QAccessible::removeActivationObserver(this);
}

void LiveAnnouncer::appendText(const MessageId& id, const QString& content, bool alone)
{
    if (!alone || !m_heard)
        return;
    if (m_message != id) {
        m_reader = {};
        m_message = id;
    }
    say(m_reader.append(content).join(u' '));
}

void LiveAnnouncer::finish(const MessageId& id, const QString& ending)
{
    const QString rest = m_message == id ? m_reader.finish() : QString();
    m_message = {};
    say((rest + u' ' + ending).trimmed());
}

//! Before Qt 6.8 there is no event for it. What screen readers speak by themselves there is a notification that shows up,
//! and, on other systems, one whose name changes.
void LiveAnnouncer::say(const QString& sentence)
{
    if (sentence.isEmpty() || !m_heard)
        return;
    m_sentence = sentence;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(parent(), sentence);
    QAccessible::updateAccessibility(&event);
#else
    for (const QAccessible::Event type : {QAccessible::ObjectHide, QAccessible::NameChanged, QAccessible::ObjectShow}) {
        QAccessibleEvent event(this, type);
        QAccessible::updateAccessibility(&event);
    }
#endif
    emit announced(sentence);
}

void LiveAnnouncer::moveTo(qsizetype index)
{
    QAccessibleInterface* const transcript = m_heard ? QAccessible::queryAccessibleInterface(parent()) : nullptr;
    QAccessibleInterface* const message = transcript ? transcript->child(int(index)) : nullptr;
    if (!message)
        return;
    QAccessibleEvent event(message, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
    emit moved(index);
}

} // namespace bw::ui
