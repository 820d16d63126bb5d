// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/screens.h"

#include "gateways/gatewayspage.h"
#include "monitor/monitorpage.h"
#include "playground/playgroundpage.h"
#include "runs/runspage.h"
#include "settings/settingspage.h"
#include "spend/spendpage.h"
#include "stress/stresspage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

QList<Screen> builtScreens()
{
    return {
        {u"playground"_s, PlaygroundPage::tr("Playground"), u"chat"_s,
         [](Services& services, QWidget* parent) -> Page* { return new PlaygroundPage(services, parent); }},
        {u"stress"_s, StressPage::tr("Stress"), u"stress"_s,
         [](Services& services, QWidget* parent) -> Page* { return new StressPage(services, parent); },
         [] { return StressPage::commands(nullptr); }},
        {u"monitor"_s, MonitorPage::tr("Monitor"), u"monitor"_s,
         [](Services& services, QWidget* parent) -> Page* { return new MonitorPage(services, parent); },
         [] { return MonitorPage::commands(nullptr); }},
        {u"spend"_s, SpendPage::tr("Spend"), u"spend"_s,
         [](Services& services, QWidget* parent) -> Page* { return new SpendPage(services, parent); },
         [] { return SpendPage::commands(nullptr); }},
        {u"runs"_s, RunsPage::tr("Runs"), u"runs"_s,
         [](Services& services, QWidget* parent) -> Page* { return new RunsPage(services, parent); },
         [] { return RunsPage::commands(nullptr); }},
        {u"gateways"_s, GatewaysPage::tr("Gateways"), u"gateways"_s,
         [](Services& services, QWidget* parent) -> Page* { return new GatewaysPage(services, parent); },
         [] { return GatewaysPage::commands(nullptr); }},
        {u"settings"_s, SettingsPage::tr("Settings"), u"gear"_s,
         [](Services& services, QWidget* parent) -> Page* { return new SettingsPage(services, parent); },
         [] { return SettingsPage::commands(nullptr); }},
    };
}

} // namespace bw::ui
