// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/commandgroups.h"

#include <QCoreApplication>

#include <array>

namespace bw::ui {

namespace {

struct GroupText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::CommandGroups)
};

struct CommandGroup
{
    QLatin1StringView prefix;
    const char* title;
};

using Prefix = QLatin1StringView;

constexpr std::array Groups = {
    CommandGroup{Prefix("window"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Everywhere")},
    CommandGroup{Prefix("screen"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Screens")},
    CommandGroup{Prefix("chat"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Conversations")},
    CommandGroup{Prefix("answer"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Answers")},
    CommandGroup{Prefix("input"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Input")},
    CommandGroup{Prefix("prompt"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Prompts")},
    CommandGroup{Prefix("pane"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Panes")},
    CommandGroup{Prefix("text"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Size of the text")},
    CommandGroup{Prefix("look"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Light and dark")},
    CommandGroup{Prefix("message"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Messages")},
    CommandGroup{Prefix("find"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "While finding")},
    CommandGroup{Prefix("list"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "List of conversations")},
    CommandGroup{Prefix("stress"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Stress")},
    CommandGroup{Prefix("monitor"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Monitor")},
    CommandGroup{Prefix("spend"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Spend")},
    CommandGroup{Prefix("runs"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Runs")},
    CommandGroup{Prefix("gateways"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Gateways")},
    CommandGroup{Prefix("settings"), QT_TRANSLATE_NOOP("bw::ui::CommandGroups", "Settings")},
};

} // namespace

QString groupOf(const QString& commandId)
{
    return commandId.section(u'.', 0, 0);
}

int groupPlace(const QString& group)
{
    return static_cast<int>(std::ranges::find_if(Groups, [&group](const CommandGroup& each) { return each.prefix == group; }) - Groups.begin());
}

QString groupTitle(const QString& group)
{
    const auto place = static_cast<size_t>(groupPlace(group));
    return place < Groups.size() ? GroupText::tr(Groups[place].title) : GroupText::tr("More");
}

} // namespace bw::ui
