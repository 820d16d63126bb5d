// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/paths.h"

#include <QList>

#include <map>

namespace bw::store {

//! What a file of the program's folders belongs to.
enum class FileKind {
    Settings, //!< and prices, presets, rules of alerts
    Database, //!< and what was moved aside beside it
    Backups,
    History,
    Logs, //!< crash reports and the window's state too
    Cache,
};

struct OwnFile
{
    QString path;
    FileKind kind{};
    qint64 bytes = 0;

    bool operator==(const OwnFile&) const = default;
};

//! Every file that lies in the program's folders, hidden ones too; links to folders are not followed. Reads the disk.
[[nodiscard]] QList<OwnFile> ownFiles(const Paths& paths);

//! Where files of a kind lie.
[[nodiscard]] QString placeOf(FileKind kind, const Paths& paths);

[[nodiscard]] std::map<FileKind, qint64> bytesByKind(const QList<OwnFile>& files);

} // namespace bw::store
