// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/keybindings.h"

#include "base/logging.h"
#include "base/settings.h"
#include "shell/page.h"
#include "shortcuts/commandgroups.h"
#include "shortcuts/fixedkeys.h"
#include "widgets/command.h"

#include <QWidget>

namespace bw::ui {

namespace {

//! Can the same keys set off both? Different pages are never seen at once.
bool meet(const QAction& one, const QAction& other)
{
    const auto* const here = qobject_cast<const QWidget*>(one.parent());
    const auto* const there = qobject_cast<const QWidget*>(other.parent());
    return !here || !there || here == there || here->isAncestorOf(there) || there->isAncestorOf(here);
}

//! A key board has two keys for it, and texts take both for the same.
QKeySequence withReturn(const QKeySequence& keys)
{
    if (keys.isEmpty() || keys[0].key() != Qt::Key_Enter)
        return keys;
    return QKeyCombination(keys[0].keyboardModifiers() & ~Qt::KeypadModifier, Qt::Key_Return);
}

} // namespace

KeyBindings::KeyBindings(Settings& settings, QWidget& window) : QObject(&window), m_settings(settings), m_window(window)
{
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::KeyBindings)
            read();
    });
    read();
}

KeyBindings* KeyBindings::of(const QWidget& widget)
{
    for (const QWidget* each = &widget; each; each = each->parentWidget()) {
        if (auto* const found = each->findChild<KeyBindings*>(QString(), Qt::FindDirectChildrenOnly))
            return found;
    }
    return nullptr;
}

void KeyBindings::take(QAction& command)
{
    if (m_choices.isEmpty())
        command.setShortcuts(defaultKeysOf(command));
    else
        apply(); // it may take keys from others
    connect(&command, &QObject::destroyed, this, &KeyBindings::tellLater);
    tellLater();
}

void KeyBindings::promise(const QList<CommandRow>& commands)
{
    m_promised = commands;
    tellLater();
}

CommandRow KeyBindings::withChosen(CommandRow promised) const
{
    promised.group = groupOf(promised.id);
    promised.keys = m_choices.value(promised.id, promised.defaults);
    if (m_choices.contains(promised.id))
        return promised;
    for (const QAction* const other : commandsOf(m_window)) { // as keysOf() will, once it is there
        const auto chosen = m_choices.constFind(commandIdOf(*other));
        if (chosen != m_choices.cend() && other->parent() == &m_window)
            promised.keys.removeIf([&chosen](const QKeySequence& each) { return chosen->contains(each); });
    }
    return promised;
}

QList<CommandRow> KeyBindings::commands() const
{
    QList<CommandRow> rows;
    QStringList seen;
    for (const QAction* const command : commandsOf(m_window)) {
        const CommandRow row = rowOf(*command);
        if (!row.id.isEmpty() && seen.contains(row.id))
            continue;
        seen.append(row.id);
        rows.append(row);
    }
    for (const CommandRow& promised : m_promised) {
        if (!seen.contains(promised.id)) // its page is made by now
            rows.append(withChosen(promised));
    }
    std::ranges::stable_sort(rows, {}, [](const CommandRow& row) { return groupPlace(row.group); });
    return rows;
}

std::optional<CommandRow> KeyBindings::command(const QString& id) const
{
    for (const QAction* const each : commandsOf(m_window)) {
        if (commandIdOf(*each) == id)
            return rowOf(*each);
    }
    const auto promised = std::ranges::find(m_promised, id, &CommandRow::id);
    return promised == m_promised.end() ? std::nullopt : std::optional(withChosen(*promised));
}

//! What is only promised will be on a page of its own.
bool KeyBindings::meets(const QString& id, const QAction& other) const
{
    bool isThere = false;
    for (const QAction* const mine : commandsOf(m_window)) {
        if (commandIdOf(*mine) != id)
            continue;
        if (meet(*mine, other))
            return true;
        isThere = true;
    }
    return !isThere && other.parent() == &m_window;
}

//! Its page is not made yet.
bool KeyBindings::isPromised(const QString& id) const
{
    return std::ranges::none_of(commandsOf(m_window), [&id](const QAction* each) { return commandIdOf(*each) == id; }) &&
           std::ranges::find(m_promised, id, &CommandRow::id) != m_promised.end();
}

//! Those of the window meet all, those of a page each other.
bool KeyBindings::willMeet(const QString& id, const CommandRow& promised) const
{
    const auto ofTheWindow = [this, &id](const QAction* each) { return commandIdOf(*each) == id && each->parent() == &m_window; };
    const auto asked = command(id);
    return std::ranges::any_of(commandsOf(m_window), ofTheWindow) || (asked && asked->place == promised.place);
}

QList<CommandRow> KeyBindings::rivals(const QString& id, const QKeySequence& keys) const
{
    QList<CommandRow> found;
    for (const QAction* const other : commandsOf(m_window)) {
        if (commandIdOf(*other) != id && other->shortcuts().contains(keys) && meets(id, *other) && !found.contains(rowOf(*other)))
            found.append(rowOf(*other));
    }
    for (const CommandRow& promised : commands()) {
        if (isPromised(promised.id) && promised.id != id && promised.keys.contains(keys) && willMeet(id, promised))
            found.append(promised);
    }
    const QKeySequence written = withReturn(keys);
    for (const CommandRow& fixed : fixedKeys(m_settings)) {
        if (fixed.keys.contains(written))
            found.append(fixed);
    }
    return found;
}

void KeyBindings::choose(const QString& id, const QList<QKeySequence>& keys)
{
    const auto known = command(id);
    if (known && known->defaults == keys)
        m_choices.remove(id);
    else
        m_choices.insert(id, keys);
    write();
}

void KeyBindings::takeOver(const QString& id, const QKeySequence& keys)
{
    for (const CommandRow& rival : rivals(id, keys)) {
        QList<QKeySequence> left = rival.keys;
        left.removeAll(keys);
        if (!rival.id.isEmpty())
            m_choices.insert(rival.id, left);
    }
    QList<QKeySequence> own = command(id).value_or(CommandRow()).keys;
    if (!own.contains(keys))
        own.append(keys);
    choose(id, own);
}

void KeyBindings::reset(const QString& id)
{
    m_choices.remove(id);
    write();
}

void KeyBindings::resetAll()
{
    m_choices.clear();
    write();
}

//! A text that somebody damaged changes nothing, and stays until the person chooses anew.
void KeyBindings::read()
{
    const auto choices = choicesFromJson(m_settings.value<QString>(Setting::KeyBindings));
    if (!choices)
        qCWarning(log::ui) << "the keys in the settings cannot be read: every command has its default";
    m_choices = choices.value_or(KeyChoices());
    apply();
    tellLater();
}

void KeyBindings::write()
{
    if (m_choices.isEmpty())
        m_settings.reset(Setting::KeyBindings);
    else
        m_settings.setValue(Setting::KeyBindings, choicesToJson(m_choices));
}

void KeyBindings::apply()
{
    const QList<QAction*> all = commandsOf(m_window);
    for (QAction* const command : all)
        command->setShortcuts(keysOf(*command, all));
}

QList<QKeySequence> KeyBindings::keysOf(const QAction& command, const QList<QAction*>& all) const
{
    const QString id = commandIdOf(command);
    if (const auto chosen = m_choices.constFind(id); !id.isEmpty() && chosen != m_choices.cend())
        return *chosen;
    QList<QKeySequence> keys = defaultKeysOf(command);
    for (const QAction* const other : all) {
        const auto chosen = m_choices.constFind(commandIdOf(*other));
        if (chosen != m_choices.cend() && meet(command, *other))
            keys.removeIf([&chosen](const QKeySequence& each) { return chosen->contains(each); });
    }
    return keys;
}

CommandRow KeyBindings::rowOf(const QAction& command) const
{
    const QString id = commandIdOf(command);
    const Page* const page = Page::around(command.parent());
    return {id, groupOf(id), command.text(), page ? page->title() : QString(), command.shortcuts(), defaultKeysOf(command)};
}

//! A page makes dozens of commands at once, and they go the same way.
void KeyBindings::tellLater()
{
    if (std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        m_telling = false;
        emit changed();
    }, Qt::QueuedConnection);
}

} // namespace bw::ui
