// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ownfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

bool isBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder + u'/');
}

//! Folders within others are walked with them.
QStringList outermost(const Paths& paths)
{
    const QStringList all{paths.config, paths.data, paths.state, paths.cache};
    QStringList roots;
    for (const QString& folder : all) {
        const bool within = std::ranges::any_of(all, [&folder](const QString& other) { return isBelow(folder, other); });
        if (!within && !roots.contains(folder) && !folder.isEmpty())
            roots.append(folder);
    }
    return roots;
}

bool isPartOf(const QString& path, const QString& database)
{
    return path.startsWith(database); // -wal, .check, .damaged-… too
}

FileKind kindOf(const QString& path, const Paths& paths)
{
    if (isBelow(path, placeOf(FileKind::Backups, paths)))
        return FileKind::Backups;
    if (isPartOf(path, paths.historyFile()))
        return FileKind::History;
    if (isPartOf(path, paths.databaseFile()))
        return FileKind::Database;
    if (isPartOf(path, paths.responseCacheFile()))
        return FileKind::Cache;
    // The folders may lie within each other, as with --data-dir: the innermost says it.
    std::pair<qsizetype, FileKind> innermost{0, FileKind::Settings};
    for (const auto& [folder, kind] : {std::pair(paths.config, FileKind::Settings), std::pair(paths.data, FileKind::Settings),
                                       std::pair(paths.state, FileKind::Logs), std::pair(paths.cache, FileKind::Cache)}) {
        if (isBelow(path, folder) && folder.size() > innermost.first)
            innermost = {folder.size(), kind};
    }
    return innermost.second;
}

} // namespace

QList<OwnFile> ownFiles(const Paths& paths)
{
    QList<OwnFile> files;
    for (const QString& root : outermost(paths)) {
        QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            it.next();
            files.append({it.filePath(), kindOf(it.filePath(), paths), it.fileInfo().size()});
        }
    }
    std::ranges::sort(files, {}, &OwnFile::path);
    return files;
}

QString placeOf(FileKind kind, const Paths& paths)
{
    switch (kind) {
    case FileKind::Settings:
        return paths.config;
    case FileKind::Database:
        return paths.databaseFile();
    case FileKind::Backups:
        return paths.data + u"/backups"_s;
    case FileKind::History:
        return paths.historyFile();
    case FileKind::Logs:
        return paths.state;
    case FileKind::Cache:
        return paths.cache;
    }
    return {};
}

std::map<FileKind, qint64> bytesByKind(const QList<OwnFile>& files)
{
    std::map<FileKind, qint64> sums;
    for (const OwnFile& file : files)
        sums[file.kind] += file.bytes;
    return sums;
}

} // namespace bw::store
