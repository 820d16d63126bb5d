// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::app {

//! The folder that a person sees the program in, for --portable: that of the AppImage's file (`appImage`, empty: none),
//! that of the bundle Bellwether.app, the one above bin/, else the program's own.
[[nodiscard]] QString folderOfProgram(const QString& programDir, const QString& appImage);

//! `portable.txt` lies in the folder: the package is one to carry about, and needs no --portable.
[[nodiscard]] bool isMarkedPortable(const QString& folder);

} // namespace bw::app
