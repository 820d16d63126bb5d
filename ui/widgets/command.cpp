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

} // namespace

QAction* addCommand(QWidget& owner, const QString& id, const QString& name, const QList<QKeySequence>& keys, std::function<void()> action)
{
    auto* const made = new QAction(name, &owner);
    made->setObjectName(CommandName);
    made->setProperty(IdProperty, id);
    made->setProperty(DefaultsProperty, QVariant::fromValue(distinct(keys)));
    made->setShortcutContext(Qt::WindowShortcut); // of a widget that is not seen it does nothing
    if (KeyBindings* const bindings = KeyBindings::of(owner))
        bindings->take(*made);
    else
        made->setShortcuts(defaultKeysOf(*made));
    QObject::connect(made, &QAction::triggered, &owner, [action = std::move(action)] { action(); });
    owner.addAction(made);
    return made;
}

void addCommandList(QWidget& owner, const QList<CommandSpec>& commands)
{
    for (const CommandSpec& command : commands)
        addCommand(owner, command.id, command.name, command.keys, command.run);
}

QList<QAction*> commandsOf(const QWidget& widget)
{
    return widget.findChildren<QAction*>(CommandName);
}

QString commandIdOf(const QAction& command)
{
    return command.property(IdProperty).toString();
}

QList<QKeySequence> defaultKeysOf(const QAction& command)
{
    return command.property(DefaultsProperty).value<QList<QKeySequence>>();
}

void followKeys(QWidget& widget, const QString& commandId, std::function<void(const QString&)> show)
{
    KeyBindings* const bindings = KeyBindings::of(widget);
    const auto tell = [bindings, commandId, show = std::move(show)] {
        const auto command = bindings ? bindings->command(commandId) : std::nullopt;
        show(command && !command->keys.isEmpty() ? command->keys.constFirst().toString(QKeySequence::NativeText) : QString());
    };
    tell();
    if (bindings)
        QObject::connect(bindings, &KeyBindings::changed, &widget, tell);
}

void showKeysInTip(QWidget& widget, const QString& commandId, const QString& text)
{
    followKeys(widget, commandId, [&widget, text](const QString& keys) { widget.setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys)); });
}

void showKeysInText(QPushButton& button, const QString& commandId, const QString& text)
{
    followKeys(button, commandId, [&button, text](const QString& keys) { button.setText(keys.isEmpty() ? text : text + u"  "_s + keys); });
}

} // namespace bw::ui
