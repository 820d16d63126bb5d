// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/requestrecord.h"

#include <QFile>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace bw::stress {

//! Writes every record of a run as a line of JSON, in a thread of its own. A disk that is too slow does not slow the run:
//! what is over the queue is counted and left out.
class RecordLog final : public QThread
{
    Q_OBJECT

public:
    static constexpr size_t MostWaiting = 100'000;

    //! Io if the file cannot be made; an existing one is replaced.
    [[nodiscard]] static Result<std::shared_ptr<RecordLog>> open(const QString& path);
    ~RecordLog() override; //!< writes what waits
    Q_DISABLE_COPY_MOVE(RecordLog)

    void write(const record::RequestRecord& record); //!< any thread
    [[nodiscard]] qint64 leftOut() const;

protected:
    void run() override;

private:
    explicit RecordLog(const QString& path) : m_file(path) {}

    QFile m_file; //!< of the writing thread, once it runs
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<record::RequestRecord> m_waiting;
    qint64 m_leftOut = 0;
    bool m_over = false;
    std::atomic<bool> m_ended = false;
};

} // namespace bw::stress
