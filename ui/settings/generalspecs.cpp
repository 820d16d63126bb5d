// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct GeneralText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::GeneralSettings)
};

//! By their ids, as in builtScreens(): what includes every screen would make a circle.
QList<SettingChoice> startScreens()
{
    return {{u"last"_s, GeneralText::tr("Where I left off")}, {u"playground"_s, GeneralText::tr("Playground")},
            {u"stress"_s, GeneralText::tr("Stress")},         {u"monitor"_s, GeneralText::tr("Monitor")},
            {u"spend"_s, GeneralText::tr("Spend")},           {u"runs"_s, GeneralText::tr("Runs")},
            {u"gateways"_s, GeneralText::tr("Gateways")}};
}

QList<SettingSpec> startSpecs(const QString& card)
{
    return {{.key = Setting::StartScreen,
             .section = u"general"_s,
             .card = card,
             .name = GeneralText::tr("Screen at the start"),
             .description = GeneralText::tr("What the window shows first."),
             .words = GeneralText::tr("open launch home page"),
             .editor = SettingSpec::Editor::Choice,
             .choices = [](const Services&) { return startScreens(); }},
            {.key = Setting::OpenLastChat,
             .section = u"general"_s,
             .card = card,
             .name = GeneralText::tr("Open the last chat"),
             .description = GeneralText::tr("Otherwise the playground starts with a new one."),
             .words = GeneralText::tr("conversation restore session")}};
}

} // namespace

QList<SettingSpec> generalSpecs()
{
    const QString end = GeneralText::tr("Closing the window");
    return startSpecs(GeneralText::tr("Start"))
        + QList<SettingSpec>{
            {.key = Setting::ConfirmQuit,
             .section = u"general"_s,
             .card = end,
             .name = GeneralText::tr("Ask before quitting while something is under way"),
             .description = GeneralText::tr("A load test would end early, an answer would stay incomplete."),
             .words = GeneralText::tr("confirm exit close run")},
            {.key = Setting::TrayKeepsRunning,
             .section = u"general"_s,
             .card = end,
             .name = GeneralText::tr("Keep probes and alerts going in the tray when the window is closed"),
             .description = GeneralText::tr("The window is hidden, and an icon in the tray brings it back or quits. Without a tray, closing quits as before."),
             .words = GeneralText::tr("background minimize notification area system tray")}};
}

} // namespace bw::ui
