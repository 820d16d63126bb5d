// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/databasecopy.h"
#include "store/migrations.h"
#include "store/salvage.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <functional>

namespace bw::store {

//! What open() came to. A failed result with readOnly set: the file can be read but not written.
struct Opened
{
    Result<void> result;
    bool readOnly = false;
    QString notice; //!< what the person must know (a damaged file was moved aside), or empty
};

//! The part of Database that works in the store thread and owns the connection. Every member runs in that thread.
class DatabaseWorker
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::Database)

public:
    DatabaseWorker(std::span<const Migration> steps, DatabaseOptions options);
    ~DatabaseWorker() = default; //!< after close()
    Q_DISABLE_COPY_MOVE(DatabaseWorker)

    [[nodiscard]] Opened open(const QString& path);
    void close();

    void run(const std::function<void(QSqlDatabase&)>& work) { work(m_database); }

    [[nodiscard]] Result<void> check(const QString& copy) const { return checkCopy(copy, m_steps); }
    //! Puts a copy that was checked in the place of the file and opens it; where that fails, the file itself again.
    [[nodiscard]] Opened restore(const QString& copy);

    //! One write that changes nothing: does the disk take it?
    [[nodiscard]] Result<void> tryWriting();

private:
    [[nodiscard]] Result<void> connectTo(const QString& path, const QString& options = {});
    [[nodiscard]] Result<void> connectToExisting();
    [[nodiscard]] Result<bool> isHealthy();
    [[nodiscard]] Opened replaceDamaged();
    [[nodiscard]] Result<Salvage> takeOver(const QString& damagedFile);
    [[nodiscard]] QString rescue(const QString& damagedFile); //!< into the open, new file; says what came of it
    [[nodiscard]] Opened openBeside();
    [[nodiscard]] Opened prepare();
    [[nodiscard]] Opened openNewer(int version);
    [[nodiscard]] Result<void> upgrade(int version);
    [[nodiscard]] Opened failed(Error error);

    QString m_path;
    QString m_name; //!< of the connection
    QSqlDatabase m_database;
    std::span<const Migration> m_steps;
    DatabaseOptions m_options;
};

} // namespace bw::store
