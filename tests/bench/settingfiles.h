// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <optional>

namespace bw::bench {

//! The files that the program writes beside its databases, each made to hold one text.
class SettingFiles
{
public:
    static constexpr int Count = 5;

    explicit SettingFiles(const Paths& paths);

    [[nodiscard]] static const char* nameOf(int file);
    [[nodiscard]] bool save(int file, const QString& text); //!< true: it was said to be saved
    //! As a program that starts now finds it; nullopt: the file cannot be read. Empty: there is none yet.
    [[nodiscard]] std::optional<QString> textIn(int file) const;

private:
    [[nodiscard]] std::optional<QString> settingIn(const QString& file) const;

    const Paths m_paths;
    Settings m_settings;
};

} // namespace bw::bench
