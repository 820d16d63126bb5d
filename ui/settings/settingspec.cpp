// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include <algorithm>
#include <array>

namespace bw::ui {

namespace {

constexpr std::array InternalSettings = {
    Setting::LastConversation, Setting::LastPlan,   Setting::WindowGeometry, Setting::SplitterSizes,
    Setting::ColumnStates,     Setting::LastScreen, Setting::TrayTold,       Setting::LastUpdateCheck,
    Setting::KeyBindings, // a list of commands shows them
};

} // namespace

QList<SettingSpec> settingSpecs()
{
    return generalSpecs() + appearanceSpecs() + playgroundSpecs() + networkSpecs() + notificationSpecs() + dataSpecs() + privacySpecs();
}

SettingSpec settingSpec(Setting key)
{
    const QList<SettingSpec> specs = settingSpecs();
    const auto found = std::ranges::find(specs, key, &SettingSpec::key);
    return found == specs.cend() ? SettingSpec() : *found;
}

bool isInternalSetting(Setting key) noexcept
{
    return std::ranges::find(InternalSettings, key) != InternalSettings.end();
}

} // namespace bw::ui
