// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QSqlDatabase>

#include <functional>
#include <memory>

namespace bw::store {

//! The program's SQLite file (WAL, one writer) in a thread of its own. Opens, backs up and migrates on open().
class Database final : public QObject
{
    Q_OBJECT

public:
    explicit Database(QObject* parent = nullptr);
    ~Database() override; //!< finishes queued work, then joins
    Q_DISABLE_COPY_MOVE(Database)

    //! Creates the folder and the file if need be. Blocks. Unavailable or Io if it cannot be written: then it is read-only.
    [[nodiscard]] Result<void> open(const QString& path);
    [[nodiscard]] bool isReadOnly() const noexcept;

    //! Runs `work` in the store thread, in order of the calls. Never blocks.
    void post(std::function<void(QSqlDatabase&)> work);

    //! Waits until everything posted so far is on disk. For shutdown and tests.
    void flush();

signals:
    //! Disk full, file gone or damaged: the screen shows the sentence; nothing is overwritten.
    void troubleFound(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::store
