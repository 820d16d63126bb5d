// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keyboardsection.h"

#include "settings/keyboardpanel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct KeyboardText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::KeyboardPanel)
};

} // namespace

SettingsSection keyboardSection()
{
    const QList<SettingTopic> topics = {
        {u"keyboard.commands"_s, KeyboardText::tr("Keys of commands"), KeyboardText::tr("keyboard shortcuts, hotkeys, key bindings, rebind")},
        {u"keyboard.reset"_s, KeyboardText::tr("All keys back to their defaults"), KeyboardText::tr("reset keyboard shortcuts")},
    };
    return {u"keyboard"_s, KeyboardText::tr("Keyboard"), u"keyboard"_s, topics,
            [](Services& services, QWidget* parent) -> QWidget* { return new KeyboardPanel(services, parent); }};
}

} // namespace bw::ui
