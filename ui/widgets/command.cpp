// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/command.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

const QString CommandName = u"command"_s; //!< as QObject::objectName, for whoever looks for all of them

//! The system's own keys for something may be those that are named beside them; twice the same would be ambiguous.
QList<QKeySequence> distinct(const QList<QKeySequence>& keys)
{
    QList<QKeySequence> distinct;
    for (const QKeySequence& each : keys) {
        if (!each.isEmpty() && !distinct.contains(each))
            distinct.append(each);
    }
    return distinct;
}

} // namespace

QAction* addCommand(QWidget& owner, const QString& name, const QList<QKeySequence>& keys, std::function<void()> action, bool everywhere)
{
    auto* const made = new QAction(name, &owner);
    made->setObjectName(CommandName);
    made->setShortcuts(distinct(keys));
    made->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    QObject::connect(made, &QAction::triggered, &owner, [action = std::move(action)] { action(); });
    owner.addAction(made);
    return made;
}

QList<QAction*> commandsOf(const QWidget& widget)
{
    return widget.findChildren<QAction*>(CommandName);
}

} // namespace bw::ui
