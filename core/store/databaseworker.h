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
    QString notice{}; //!< what the person must know (a damaged file was moved aside), or empty
    bool readable = false;
    bool opened = true; //!< false: it was open already
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

    [[nodiscard]] QString path() const { return m_path; }
    void run(const std::function<void(QSqlDatabase&)>& work) { work(m_database); }

    [[nodiscard]] Result<void> check(const QString& copy) const { return checkCopy(copy, m_steps); }
    //! Puts a copy that was checked in the place of the file and opens it, to be read only; where that fails, the file
    //! itself again, as before.
    [[nodiscard]] Opened restore(const QString& copy);

    //! After trouble: open, if that was not possible to the end, or one write that changes nothing.
    [[nodiscard]] Opened tryAgain();

private:
    [[nodiscard]] Opened openNow();
    [[nodiscard]] Result<void> tryWriting();
    void closeToWrites();
    [[nodiscard]] Result<void> connectTo(const QString& path, const QString& options = {});
    [[nodiscard]] Result<void> connectToExisting();
    [[nodiscard]] Result<bool> isHealthy();
    [[nodiscard]] Opened replaceDamaged();
    [[nodiscard]] Result<Salvage> takeOver(const QString& damagedFile);
    [[nodiscard]] Opened beginAnew(const QString& damagedFile); //!< in a new file, with what can be read of that one
    [[nodiscard]] static QString noticeOf(const Result<Salvage>& saved, const QString& damagedFile);
    [[nodiscard]] Opened openBeside();
    [[nodiscard]] Opened prepare();
    [[nodiscard]] Opened openNewer(int version);
    [[nodiscard]] Result<void> upgrade(int version);
    [[nodiscard]] Opened failed(Error error);

    QString m_path;
    QString m_name; //!< of the connection
    QSqlDatabase m_database;
    bool m_prepared = false; //!< open() came to its end: schema, pragmas
    std::span<const Migration> m_steps;
    DatabaseOptions m_options;
};

} // namespace bw::store
