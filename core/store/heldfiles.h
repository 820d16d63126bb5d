// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <map>
#include <memory>

namespace bw::store {

//! Opens files that SQLite may have open in this process, to read their bytes. On Unix closing any handle of a file takes
//! away every lock that the process has on it, SQLite's too (https://www.sqlite.org/howtocorrupt.html, 2.2): so a file
//! once opened stays open as long as this lives, which must be longer than the databases. Not for Windows, where locks belong to
//! handles and an open file cannot be renamed. One thread at a time.
class HeldFiles
{
public:
    HeldFiles() = default;
    ~HeldFiles() = default;
    Q_DISABLE_COPY_MOVE(HeldFiles)

    //! At its beginning, valid until the next call; nullptr if it cannot be read, `error` says why.
    [[nodiscard]] QFile* open(const QString& path, QString* error);

private:
    std::map<QString, std::unique_ptr<QFile>> m_files;
};

} // namespace bw::store
