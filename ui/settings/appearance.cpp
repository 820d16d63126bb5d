// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr std::array ModeIds{"system"_L1, "light"_L1, "dark"_L1}; // in the order of Theme::Mode
constexpr auto CompactId = "compact"_L1;

} // namespace

Appearance::Appearance(Settings& settings, Theme& theme) : m_settings(settings), m_theme(theme)
{
    connect(&settings, &Settings::changed, this, &Appearance::follow);
    connect(&theme, &Theme::modeChanged, this,
            [this](Theme::Mode mode) { m_settings.setValue(Setting::ThemeMode, QString(ModeIds[static_cast<size_t>(mode)])); });
    for (const Setting setting : {Setting::ThemeMode, Setting::TextSize, Setting::Density, Setting::HighContrast})
        follow(setting);
}

Theme::Mode Appearance::modeOf(const Settings& settings)
{
    const auto found = std::ranges::find(ModeIds, settings.value<QString>(Setting::ThemeMode));
    return found == ModeIds.end() ? Theme::Mode::System : static_cast<Theme::Mode>(found - ModeIds.begin());
}

void Appearance::follow(Setting setting)
{
    switch (setting) {
    case Setting::ThemeMode:
        if (const Theme::Mode mode = modeOf(m_settings); mode != m_theme.mode())
            m_theme.setMode(mode);
        return;
    case Setting::TextSize:
        return m_theme.setTextSize(m_settings.value<int>(Setting::TextSize));
    case Setting::Density:
        return m_theme.setDensity(m_settings.value<QString>(Setting::Density) == CompactId ? Theme::Density::Compact : Theme::Density::Comfortable);
    case Setting::HighContrast:
        return m_theme.setContrast(m_settings.value<bool>(Setting::HighContrast) ? Theme::Contrast::High : Theme::Contrast::System);
    default:
        return;
    }
}

} // namespace bw::ui
