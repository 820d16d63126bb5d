// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordbus.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>

namespace bw::record {

class RecordBus::Private
{
public:
    explicit Private(qsizetype size) : capacity(static_cast<size_t>(std::max<qsizetype>(1, size))) {}

    const size_t capacity;
    std::mutex mutex; //!< held for one push or one swap, never while a record is read
    std::deque<RequestRecord> queue;
    std::atomic<qint64> dropped{0};
};

RecordBus::RecordBus(qsizetype capacity) : d(std::make_unique<Private>(capacity)) {}

RecordBus::~RecordBus() = default;

void RecordBus::publish(RequestRecord record)
{
    RequestRecord oldest; // freed after the lock
    const std::scoped_lock lock(d->mutex);
    if (d->queue.size() >= d->capacity) {
        oldest = std::move(d->queue.front());
        d->queue.pop_front();
        d->dropped.fetch_add(1, std::memory_order_relaxed);
    }
    d->queue.push_back(std::move(record));
}

QList<RequestRecord> RecordBus::take()
{
    std::deque<RequestRecord> taken;
    {
        const std::scoped_lock lock(d->mutex);
        taken.swap(d->queue);
    }
    QList<RequestRecord> records;
    records.reserve(static_cast<qsizetype>(taken.size()));
    std::move(taken.begin(), taken.end(), std::back_inserter(records));
    return records;
}

qint64 RecordBus::dropped() const noexcept
{
    return d->dropped.load(std::memory_order_relaxed);
}

} // namespace bw::record
