// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace bw::store {

//! Calls `look` with each text and each byte string in the tables of a SQLite file, and again with what is compressed in
//! it, until it returns false. `inUse`: this process may write to it, so its journal counts too; else not even a lock is
//! left beside the file. Returns whether all of it could be read. Reads only; any thread.
[[nodiscard]] bool forEachCell(const QString& path, bool inUse, const std::function<bool(const QByteArray& cell)>& look);

//! What is compressed in a cell, in any of the ways that this program writes; empty: nothing is.
[[nodiscard]] QByteArray unpackedCell(const QByteArray& cell);

} // namespace bw::store
