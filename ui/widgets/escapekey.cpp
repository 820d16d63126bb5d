// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/escapekey.h"

#include <QKeyEvent>
#include <QWidget>

namespace bw::ui {

EscapeKey::EscapeKey(QWidget& widget, std::function<void()> action) : QObject(&widget), m_action(std::move(action))
{
    widget.installEventFilter(this);
}

bool EscapeKey::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QObject::eventFilter(watched, event);
    event->accept(); // an accepted override comes back as a press
    if (event->type() == QEvent::KeyPress)
        m_action();
    return true;
}

} // namespace bw::ui
