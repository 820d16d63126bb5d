// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/recordlog.h"

#include "record/recordjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace bw::stress {

Result<std::shared_ptr<RecordLog>> RecordLog::open(const QString& path)
{
    std::shared_ptr<RecordLog> log(new RecordLog(path));
    if (!log->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure(ErrorCode::Io, QCoreApplication::translate("RecordLog", "The file for the requests, %1, cannot be written: %2.")
                                          .arg(path, log->m_file.errorString()));
    log->start();
    return log;
}

RecordLog::~RecordLog()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_one();
    wait();
    static_cast<void>(m_ended.load(std::memory_order_acquire)); // Qt's own join is invisible to sanitizers
}

void RecordLog::write(const record::RequestRecord& record)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() >= MostWaiting) {
            ++m_leftOut;
            return;
        }
        m_waiting.push_back(record);
    }
    m_changed.notify_one();
}

qint64 RecordLog::leftOut() const
{
    const std::scoped_lock lock(m_mutex);
    return m_leftOut;
}

void RecordLog::run()
{
    for (bool over = false; !over;) {
        std::vector<record::RequestRecord> records;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_over || !m_waiting.empty(); });
            records.swap(m_waiting);
            over = m_over;
        }
        for (const record::RequestRecord& record : records)
            m_file.write(QJsonDocument(record::toJson(record)).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
    m_ended.store(true, std::memory_order_release);
}

} // namespace bw::stress
