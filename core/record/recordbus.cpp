// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordbus.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>

namespace bw::record {

namespace {

//! About what it holds in memory; the lists are what may be long.
qsizetype sizeOf(const Published& published)
{
    constexpr qsizetype TextsOfARecord = 600;
    qsizetype size = qsizetype(sizeof(Published)) + TextsOfARecord;
    size += published.record.deltaTimes.size() * qsizetype(sizeof(Instant));
    size += published.record.attempts.size() * qsizetype(sizeof(Attempt));
    if (const Exchange* const exchange = published.exchange.get())
        size += exchange->requestBody.size() + exchange->responseBody.size() + 2 * (exchange->prompt.size() + exchange->answer.size());
    return size;
}

} // namespace

class RecordBus::Private
{
public:
    Private(qsizetype records, qsizetype memory)
        : capacity(static_cast<size_t>(std::max<qsizetype>(1, records))), mostBytes(memory)
    {
    }

    [[nodiscard]] bool isOver() const { return queue.size() > capacity || (bytes > mostBytes && queue.size() > 1); }

    const size_t capacity;
    const qsizetype mostBytes;
    std::mutex mutex; //!< held for one push or one swap, never while a record is read
    std::deque<Published> queue;
    qsizetype bytes = 0;
    std::atomic<qint64> dropped{0};
};

RecordBus::RecordBus(qsizetype capacity, qsizetype bytes) : d(std::make_unique<Private>(capacity, bytes)) {}

RecordBus::~RecordBus() = default;

void RecordBus::publish(RequestRecord record, std::shared_ptr<const Exchange> exchange)
{
    Published published{std::move(record), std::move(exchange)};
    const qsizetype size = sizeOf(published);
    std::vector<Published> oldest; // freed after the lock
    const std::scoped_lock lock(d->mutex);
    d->queue.push_back(std::move(published));
    d->bytes += size;
    while (d->isOver()) {
        d->bytes -= sizeOf(d->queue.front());
        oldest.push_back(std::move(d->queue.front()));
        d->queue.pop_front();
        d->dropped.fetch_add(1, std::memory_order_relaxed);
    }
}

std::vector<Published> RecordBus::takeAll()
{
    std::deque<Published> taken;
    {
        const std::scoped_lock lock(d->mutex);
        taken.swap(d->queue);
        d->bytes = 0;
    }
    return {std::make_move_iterator(taken.begin()), std::make_move_iterator(taken.end())};
}

QList<RequestRecord> RecordBus::take()
{
    QList<RequestRecord> records;
    for (Published& published : takeAll())
        records.append(std::move(published.record));
    return records;
}

qint64 RecordBus::dropped() const noexcept
{
    return d->dropped.load(std::memory_order_relaxed);
}

} // namespace bw::record
