// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/recordlog.h"

#include "base/writewhole.h"
#include "record/recordjson.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

// A run that is stopped is over within 200 ms, and its end asks for what is left out, may say it, and drops the log.
constexpr Milliseconds LongestSettling = 40ms;
constexpr Milliseconds LongestGoodbye = 20ms;
constexpr Milliseconds LongestExit = 10s; //!< a disk that hangs does not keep the program forever

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(RecordLog)
};

} // namespace

//! The thread with its file and what waits for it.
class RecordLog::Writer final : public QThread
{
public:
    struct Lost
    {
        qint64 tooMany = 0; //!< over the queue
        qint64 refused = 0; //!< by the disk
        QString cause;      //!< of the last refusal
    };

    explicit Writer(const QString& path) : m_path(path), m_file(path) { setObjectName(QStringLiteral("records")); }

    [[nodiscard]] Result<void> open();
    void write(const record::RequestRecord& record);
    void end(); //!< nothing more comes
    [[nodiscard]] Lost settled();
    [[nodiscard]] bool hasEnded(QDeadlineTimer deadline);
    [[nodiscard]] const QString& path() const noexcept { return m_path; }

protected:
    void run() override;

private:
    void writeAll(const std::vector<record::RequestRecord>& records);
    [[nodiscard]] std::optional<QString> refusal(const QByteArray& line);
    [[nodiscard]] bool endsWhole();

    const QString m_path;
    QFile m_file; //!< of the writing thread, once it runs
    qint64 m_whole = 0; //!< bytes of whole lines in it
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_settled;
    std::vector<record::RequestRecord> m_waiting;
    Lost m_lost;
    bool m_busy = false; //!< with some that wait no more
    bool m_over = false;
    std::atomic<bool> m_ended = false;
};

//! Writers that are not yet done although their run is over.
class RecordLog::Stragglers
{
public:
    static void keep(std::unique_ptr<Writer> writer)
    {
        static const bool waitsAtExit = (qAddPostRoutine(&Stragglers::waitForAll), true);
        Q_UNUSED(waitsAtExit)
        const std::scoped_lock lock(s_mutex);
        std::erase_if(s_writers, [](const auto& each) { return each->hasEnded(QDeadlineTimer(0)); });
        s_writers.push_back(std::move(writer));
    }

private:
    static void waitForAll()
    {
        const QDeadlineTimer deadline(LongestExit);
        const std::scoped_lock lock(s_mutex);
        for (std::unique_ptr<Writer>& each : s_writers) {
            if (!each->hasEnded(deadline))
                static_cast<void>(each.release()); // goes with the process
        }
        s_writers.clear();
    }

    static inline std::mutex s_mutex;
    static inline std::vector<std::unique_ptr<Writer>> s_writers;
};

Result<void> RecordLog::Writer::open()
{
    // Unbuffered: what Qt holds back, a full disk would refuse without a word.
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return {};
    return failure(ErrorCode::Io, LogText::tr("The file for the requests, %1, cannot be written: %2.").arg(m_path, m_file.errorString()));
}

void RecordLog::Writer::write(const record::RequestRecord& record)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() >= MostWaiting) {
            ++m_lost.tooMany;
            return;
        }
        m_waiting.push_back(record);
    }
    m_changed.notify_one();
}

void RecordLog::Writer::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_one();
}

RecordLog::Writer::Lost RecordLog::Writer::settled()
{
    std::unique_lock lock(m_mutex);
    m_settled.wait_for(lock, LongestSettling, [this] { return m_waiting.empty() && !m_busy; });
    return m_lost;
}

bool RecordLog::Writer::hasEnded(QDeadlineTimer deadline)
{
    if (!wait(deadline))
        return false;
    static_cast<void>(m_ended.load(std::memory_order_acquire)); // Qt's own join is invisible to sanitizers
    return true;
}

void RecordLog::Writer::run()
{
    for (bool over = false; !over;) {
        std::vector<record::RequestRecord> records;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_over || !m_waiting.empty(); });
            records.swap(m_waiting);
            m_busy = true;
            over = m_over;
        }
        writeAll(records);
        {
            const std::scoped_lock lock(m_mutex);
            m_busy = false;
        }
        m_settled.notify_all();
    }
    m_file.close();
    m_ended.store(true, std::memory_order_release);
}

void RecordLog::Writer::writeAll(const std::vector<record::RequestRecord>& records)
{
    for (const record::RequestRecord& record : records) {
        const auto cause = refusal(QJsonDocument(record::toJson(record)).toJson(QJsonDocument::Compact) + '\n');
        if (!cause)
            continue;
        const std::scoped_lock lock(m_mutex);
        ++m_lost.refused;
        m_lost.cause = *cause;
    }
}

//! Why a line is not in the file. The next one may go in again: room was made, or it is shorter.
std::optional<QString> RecordLog::Writer::refusal(const QByteArray& line)
{
    if (endsWhole() && writeWhole(m_file, line)) {
        m_whole += line.size();
        return std::nullopt;
    }
    const QString cause = m_file.errorString();
    static_cast<void>(endsWhole()); // else the next line tries again
    return cause;
}

//! What a full disk took of a line is cut off.
bool RecordLog::Writer::endsWhole()
{
    return m_file.isSequential() || m_file.pos() == m_whole || (m_file.resize(m_whole) && m_file.seek(m_whole));
}

Result<std::shared_ptr<RecordLog>> RecordLog::open(const QString& path)
{
    auto writer = std::make_unique<Writer>(path);
    if (const auto opened = writer->open(); !opened)
        return tl::unexpected(opened.error());
    writer->start();
    return std::shared_ptr<RecordLog>(new RecordLog(std::move(writer)));
}

RecordLog::RecordLog(std::unique_ptr<Writer> writer) : m_writer(std::move(writer)) {}

RecordLog::~RecordLog()
{
    m_writer->end();
    if (!m_writer->hasEnded(QDeadlineTimer(LongestGoodbye)))
        Stragglers::keep(std::move(m_writer));
}

void RecordLog::write(const record::RequestRecord& record)
{
    m_writer->write(record);
}

qint64 RecordLog::leftOut() const
{
    const Writer::Lost lost = m_writer->settled();
    return lost.tooMany + lost.refused;
}

QString RecordLog::trouble() const
{
    const Writer::Lost lost = m_writer->settled();
    QStringList sentences;
    if (lost.refused > 0)
        sentences.append(LogText::tr("%n record(s) could not be written to %1: %2. Often the disk is full: make room "
                                     "before the next run.",
                                     nullptr, int(lost.refused))
                             .arg(m_writer->path(), lost.cause));
    if (lost.tooMany > 0)
        sentences.append(LogText::tr("The disk was too slow for %n record(s), which are not in %1. A file on a faster "
                                     "disk takes them all.",
                                     nullptr, int(lost.tooMany))
                             .arg(m_writer->path()));
    return sentences.join(u' ');
}

} // namespace bw::stress
