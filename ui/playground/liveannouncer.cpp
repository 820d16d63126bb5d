// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/liveannouncer.h"

#include "playground/chatview.h"

#include <QAccessible>

namespace bw::ui {

LiveAnnouncer::LiveAnnouncer(ChatView& view) : QObject(&view) {}

void LiveAnnouncer::appendText(const MessageId& id, const QString& content, bool alone)
{
    if (!alone || !QAccessible::isActive())
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
    if (sentence.isEmpty() || !QAccessible::isActive())
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

} // namespace bw::ui
