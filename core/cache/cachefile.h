// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <unordered_map>

namespace bw::cache {

//! The SQLite file of the cache: WAL, readable by its owner only, shared by every process of the person. It is a cache, so a
//! damaged file, or one of another version, is deleted and made anew. One thread.
class CacheFile
{
public:
    explicit CacheFile(QString path);
    ~CacheFile();
    Q_DISABLE_COPY_MOVE(CacheFile)

    //! True if the file is there and usable. Does nothing if it is open.
    [[nodiscard]] bool open();
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] bool isBusy() const noexcept; //!< the last error was that another program had it
    [[nodiscard]] QString lastError() const { return m_lastError; } //!< in the words of the database or the system

    //! Runs a statement (kept prepared: `sql` is one of a few fixed texts) with its values in order. Null if it failed; a
    //! damaged file has been replaced by an empty one then, and anything else but another process's lock has closed it.
    [[nodiscard]] QSqlQuery* run(const QString& sql, const QVariantList& values = {});

    //! After many entries were deleted: gives their room back to the disk. Ends every statement that run() returned.
    void shrink();

private:
    [[nodiscard]] bool openOnce();
    [[nodiscard]] bool prepareSchema();
    [[nodiscard]] bool execute(const QString& sql);
    [[nodiscard]] qint64 number(const QString& sql);
    [[nodiscard]] QSqlQuery* prepared(const QString& sql);
    void recover(); //!< after an error of a statement
    void noteError(const QSqlQuery& query);
    [[nodiscard]] bool isDamaged() const noexcept;
    void close();
    [[nodiscard]] bool removeFiles();

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    QString m_lastError;
    int m_lastCode = 0;
};

} // namespace bw::cache
