// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/command.h"

#include "shortcuts/keybindings.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

const QString CommandName = u"command"_s; //!< as QObject::objectName, for whoever looks for all of them
constexpr auto IdProperty = "commandId";
constexpr auto DefaultsProperty = "defaultKeys";

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

//! Now, and whenever the command gets other keys.
template <typename Show>
void followKeys(QWidget& widget, const QAction& command, Show show)
{
    show();
    QObject::connect(&command, &QAction::changed, &widget, show);
}

} // namespace

QAction* addCommand(QWidget& owner, const QString& name, const QList<QKeySequence>& keys, std::function<void()> action, bool everywhere)
{
    return addCommand(owner, QString(), name, keys, std::move(action), everywhere);
}

QAction* addCommand(QWidget& owner, const QString& id, const QString& name, const QList<QKeySequence>& keys, std::function<void()> action,
                    bool everywhere)
{
    auto* const made = new QAction(name, &owner);
    made->setObjectName(CommandName);
    made->setProperty(IdProperty, id);
    made->setProperty(DefaultsProperty, QVariant::fromValue(distinct(keys)));
    made->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    if (KeyBindings* const bindings = KeyBindings::of(owner))
        bindings->take(*made);
    else
        made->setShortcuts(defaultKeysOf(*made));
    QObject::connect(made, &QAction::triggered, &owner, [action = std::move(action)] { action(); });
    owner.addAction(made);
    return made;
}

QString commandIdOf(const QAction& command)
{
    return command.property(IdProperty).toString();
}

QList<QKeySequence> defaultKeysOf(const QAction& command)
{
    return command.property(DefaultsProperty).value<QList<QKeySequence>>();
}

void showKeysInTip(QWidget& widget, const QAction& command, const QString& text)
{
    followKeys(widget, command, [&widget, &command, text] {
        const QString keys = command.shortcut().toString(QKeySequence::NativeText);
        widget.setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
    });
}

void showKeysInText(QPushButton& button, const QAction& command, const QString& text)
{
    followKeys(button, command, [&button, &command, text] {
        const QString keys = command.shortcut().toString(QKeySequence::NativeText);
        button.setText(keys.isEmpty() ? text : text + u"  "_s + keys);
    });
}

QList<QAction*> commandsOf(const QWidget& widget)
{
    return widget.findChildren<QAction*>(CommandName);
}

} // namespace bw::ui
