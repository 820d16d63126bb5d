// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptthings.h"
#include "smalldisk.h"

#include <span>

namespace bw::bench {

inline constexpr qint64 KiB = 1024;
inline constexpr qint64 MiB = 1024 * KiB;

//! A moment at which the disk is full.
struct DiskPoint
{
    const char* name = nullptr;
    QString (*run)(SmallDisk& disk, KeptThings& things) = nullptr; //!< what is wrong, or nothing
};

[[nodiscard]] std::span<const DiskPoint> filePoints() noexcept; //!< while a database is opened, moved or copied
[[nodiscard]] std::span<const DiskPoint> workPoints() noexcept; //!< while the program works

[[nodiscard]] QString largeText(); //!< half a megabyte
[[nodiscard]] QString unless(bool good, const QString& problem);
[[nodiscard]] QString unlessSaysFull(const QString& sentence);
//! What was saved can still be read, and the banner says why nothing more is saved.
[[nodiscard]] QString saysSo(KeptThings& things);

} // namespace bw::bench
