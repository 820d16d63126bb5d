// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "theme/theme.h"

namespace bw::ui {

//! The look that the person chose, made so at once; and what is chosen elsewhere (in the menu of looks) is remembered.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive it.
    Appearance(Settings& settings, Theme& theme);

    [[nodiscard]] static Theme::Mode modeOf(const Settings& settings);

private:
    void follow(Setting setting);

    Settings& m_settings;
    Theme& m_theme;
};

} // namespace bw::ui
