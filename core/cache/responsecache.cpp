// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/responsecache.h"

#include "cache/cacheworker.h"
#include "cache/jobqueue.h"

#include <atomic>
#include <future>
#include <thread>

namespace bw::cache {

class ResponseCache::Private
{
public:
    explicit Private(qsizetype limit) : queue(std::make_shared<JobQueue>(std::max<qsizetype>(1, limit))) {}

    std::shared_ptr<JobQueue> queue;
    std::atomic<qint64> dropped{0};
    std::atomic<bool> open{false};
    std::thread thread;

    // In the thread of the cache only.
    std::optional<ReturnPath> healthPath;
    std::function<void(CacheHealth)> tellHealth;
    std::pair<bool, bool> told{true, false};

    void tellIfChanged(const CacheHealth& health)
    {
        const std::pair kind(health.available, health.keepsNothing); // its words differ from try to try
        if (!healthPath || kind == told)
            return;
        told = kind;
        healthPath->deliver([tell = tellHealth, health] { tell(health); });
        healthPath.reset();
    }
};

ResponseCache::ResponseCache(BackendFactory makeBackend, ResponseCacheSettings settings, const Clock& clock, Random random,
                             QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(settings.queueLimit))
{
    d->thread = std::thread([this, make = std::move(makeBackend), settings = std::move(settings), &clock,
                             random = std::move(random)]() mutable { run(make, settings, clock, std::move(random)); });
    watchHealth();
}

ResponseCache::~ResponseCache()
{
    d->queue->close();
    d->thread.join();
}

std::shared_ptr<LookupTicket> ResponseCache::find(const CacheKey& key, const CacheControls& controls, QObject* receiver,
                                                  std::function<void(CacheAnswer)> done)
{
    ReturnPath path(receiver);
    const auto ticket = std::make_shared<LookupTicket>();
    const bool asked = !controls.bypass && d->queue->post([key, controls, ticket, path, done](CacheWorker& worker) {
        worker.lookUp(key, controls, *ticket, path, done);
    });
    if (asked)
        return ticket;
    if (!controls.bypass)
        d->dropped.fetch_add(1, std::memory_order_relaxed);
    path.deliver([done = std::move(done)] { done({}); });
    return ticket;
}

bool ResponseCache::isOpen() const noexcept
{
    return d->open.load(std::memory_order_relaxed);
}

void ResponseCache::invalidate(const Invalidation& which, QObject* receiver, std::function<void(Result<qint64>)> done)
{
    ReturnPath path(receiver);
    d->queue->postAlways([which, path, done = std::move(done)](CacheWorker& worker) mutable {
        path.deliver([done = std::move(done), gone = worker.backend().invalidate(which)] { done(gone); });
    });
}

void ResponseCache::statistics(const QString& scope, QObject* receiver, std::function<void(const CacheStatistics&)> done)
{
    ReturnPath path(receiver);
    d->queue->postAlways([this, scope, path, done = std::move(done)](CacheWorker& worker) mutable {
        CacheStatistics statistics = worker.statistics(scope);
        statistics.dropped += d->dropped.load(std::memory_order_relaxed);
        path.deliver([done = std::move(done), statistics] { done(statistics); });
    });
}

void ResponseCache::flush()
{
    const auto reached = std::make_shared<std::promise<void>>();
    d->queue->postAlways([reached](CacheWorker&) { reached->set_value(); });
    reached->get_future().wait();
}

void ResponseCache::run(const BackendFactory& makeBackend, const ResponseCacheSettings& settings, const Clock& clock,
                        Random random)
{
    CacheWorker worker(makeBackend(), {settings.ttl, settings.patience}, clock, std::move(random), d->queue);
    d->open.store(true, std::memory_order_relaxed);
    for (;;) {
        const auto job = d->queue->take(worker.someoneWaits() ? std::optional(PatienceCheck) : std::nullopt);
        if (!job)
            return;
        if (*job)
            (*job)(worker);
        worker.releaseImpatient();
        d->tellIfChanged(worker.backend().health());
    }
}

void ResponseCache::watchHealth()
{
    d->queue->postAlways([this, path = ReturnPath(this)](CacheWorker&) {
        d->healthPath = path;
        d->tellHealth = [this](const CacheHealth& health) {
            watchHealth();
            if (health.available)
                emit recovered();
            else
                emit troubleFound(health.sentence);
        };
    });
}

} // namespace bw::cache
