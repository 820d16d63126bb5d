// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>

#include <array>
#include <span>
#include <vector>

namespace bw::net {

//! What the connections of one thread read in one turn of the event loop. Every ready socket is read and stamped first, and
//! only then does parsing begin: otherwise a stamp would be late by the work done for all sockets that were ready with it
//! (at 500 streams up to 0.3 ms). Bytes and the end of a connection are handed on in the order they were seen. One thread.
class ReadBatch final : private QObject
{
public:
    //! Whoever reads. Leaves the batch when it is destroyed.
    class Source
    {
    public:
        Q_DISABLE_COPY_MOVE(Source)

        //! Something was read or has ended that was not handed on yet.
        [[nodiscard]] bool hasNews() const noexcept { return m_news > 0; }

    protected:
        explicit Source(ReadBatch& batch) : m_batch(batch) {}
        virtual ~Source();

        [[nodiscard]] ReadBatch& batch() noexcept { return m_batch; }

        // Either may destroy the source and anything else.
        virtual void handOn(QByteArrayView bytes, Instant at) = 0;
        virtual void handOnEnd() = 0;

    private:
        friend class ReadBatch;
        ReadBatch& m_batch;
        int m_news = 0;
    };

    ReadBatch() = default;
    ~ReadBatch() override = default;
    Q_DISABLE_COPY_MOVE(ReadBatch)

    //! Room for one read. Hands on what is there if it is full, so anything may be destroyed.
    [[nodiscard]] std::span<char> room();
    void add(Source& source, qsizetype size, Instant at); //!< that many bytes are in room() now
    void addEnd(Source& source);

    //! Hands on everything now; else the event loop does it before it waits again.
    void flush();

private:
    struct Piece
    {
        Source* source = nullptr; //!< null: gone meanwhile
        qsizetype begin = 0;
        qsizetype size = 0; //!< 0: the end
        Instant at = NoInstant;
    };

    static constexpr size_t Capacity = 256 * 1024;
    static constexpr size_t LeastRoom = 32 * 1024;

    void push(const Piece& piece);
    void forget(const Source& source);
    void customEvent(QEvent* event) override;

    std::array<char, Capacity> m_bytes; // not initialised: written before it is read
    size_t m_used = 0;
    std::vector<Piece> m_pieces;
    size_t m_next = 0; //!< the first piece not handed on yet
    bool m_scheduled = false;
};

} // namespace bw::net
