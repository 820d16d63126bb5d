// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lineinput.h"

#include "cli/systemio.h"

#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MostAhead = 1024 * 1024; //!< bytes that nobody has taken yet; one line may have more

} // namespace

//! Both threads have it, and the last one ends it.
struct LineInput::Shared
{
    std::unique_ptr<QFile> file; //!< the reader's alone
    std::function<void()> told;  //!< the taker's alone

    std::mutex mutex;
    std::condition_variable room;
    std::deque<QByteArray> lines;
    qsizetype bytes = 0;          //!< of the lines
    QObject* receiver = nullptr;  //!< null: nobody takes any more
    bool isTelling = false;       //!< it is on its way
    bool ended = false;
    QString trouble;
};

class LineInput::Reader
{
public:
    explicit Reader(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

    void run()
    {
        for (;;) {
            const std::optional<QByteArray> piece = readSome(m_shared->file->handle());
            if (!piece)
                return end(QString::fromLocal8Bit(std::generic_category().message(errno)));
            if (piece->isEmpty())
                return end({});
            if (!split(*piece))
                return;
        }
    }

private:
    //! False: nobody takes any more.
    bool split(const QByteArray& piece)
    {
        qsizetype from = 0;
        for (qsizetype to = piece.indexOf('\n'); to >= 0; to = piece.indexOf('\n', from)) {
            m_line.append(QByteArrayView(piece).sliced(from, to - from));
            from = to + 1;
            if (!hand(std::exchange(m_line, {})))
                return false;
        }
        m_line.append(QByteArrayView(piece).sliced(from));
        return true;
    }

    bool hand(const QByteArray& line)
    {
        std::unique_lock lock(m_shared->mutex);
        m_shared->room.wait(lock, [this] { return m_shared->bytes < MostAhead || !m_shared->receiver; });
        m_shared->lines.push_back(line);
        m_shared->bytes += line.size() + 1;
        tell();
        return m_shared->receiver;
    }

    void end(const QString& trouble)
    {
        if (!m_line.isEmpty() && !hand(std::exchange(m_line, {})))
            return;
        const std::lock_guard lock(m_shared->mutex);
        m_shared->ended = true;
        m_shared->trouble = trouble;
        tell();
    }

    //! With the lock, under which the receiver lives.
    void tell()
    {
        if (!m_shared->receiver || std::exchange(m_shared->isTelling, true))
            return;
        QMetaObject::invokeMethod(m_shared->receiver, [shared = m_shared] {
            {
                const std::lock_guard lock(shared->mutex);
                shared->isTelling = false;
            }
            shared->told();
        }, Qt::QueuedConnection);
    }

    std::shared_ptr<Shared> m_shared;
    QByteArray m_line; //!< its beginning
};

LineInput::LineInput(std::unique_ptr<QFile> file, std::function<void()> told) : m_shared(std::make_shared<Shared>())
{
    m_shared->file = std::move(file);
    m_shared->told = std::move(told);
    m_shared->receiver = &m_receiver;
    std::thread([reader = Reader(m_shared)]() mutable { reader.run(); }).detach();
}

LineInput::~LineInput()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->receiver = nullptr;
    m_shared->room.notify_one();
}

std::optional<QByteArray> LineInput::take()
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->lines.empty())
        return std::nullopt;
    QByteArray line = std::move(m_shared->lines.front());
    m_shared->lines.pop_front();
    m_shared->bytes -= line.size() + 1;
    m_shared->room.notify_one();
    return line;
}

bool LineInput::hasEnded() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->ended && m_shared->lines.empty();
}

QString LineInput::trouble() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->trouble;
}

Result<std::unique_ptr<QFile>> openInput(const QString& name)
{
    auto file = std::make_unique<QFile>(name);
    if (name == "-"_L1 ? file->open(stdin, QIODevice::ReadOnly) : file->open(QIODevice::ReadOnly))
        return file;
    return failure(ErrorCode::InvalidInput, file->errorString());
}

} // namespace bw::cli
