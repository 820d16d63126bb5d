// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordpipeline.h"

#include "record/recordbus.h"
#include "spend/budgets.h"
#include "store/historyquery.h"
#include "store/mailbox.h"
#include "store/recordstore.h"
#include "store/viewkeeper.h"

#include <QRandomGenerator>

#include <atomic>
#include <future>
#include <list>
#include <thread>

namespace bw::store {

namespace {

using namespace std::chrono_literals;

constexpr auto LookEvery = 100ms;        //!< at the bus, and for the views
constexpr auto StoreEvery = 300ms;       //!< so that a crash loses less than a second
constexpr size_t MostInBatch = 2'000;    //!< at once, so that no transaction is long
constexpr auto TidyEvery = 1s;
constexpr auto LivesOn = 3h;             //!< of an earlier run, at ten seconds

} // namespace

class RecordPipeline::Private
{
public:
    Private(record::RecordBus& records, RecordStore& history, const Clock& time)
        : bus(records), store(history), clock(time), live(wallNow(time)), sequence(QRandomGenerator::global()->generate())
    {
    }

    void finish()
    {
        mailbox->close();
        if (thread.joinable())
            thread.join();
    }

    void start(std::shared_ptr<spend::DailyBudgets> budgets)
    {
        takeBackEarlierRun(std::move(budgets));
        thread = std::thread([this] { run(); });
    }

    void run();
    void takeRecords();
    void take(const record::Published& published);
    void storeBatch();
    void look();
    void takeBackEarlierRun(std::shared_ptr<spend::DailyBudgets> budgets);
    void restore(WallTime from, const std::vector<StoredCell>& cells);
    void askSpent(std::shared_ptr<spend::DailyBudgets> budgets);

    record::RecordBus& bus;
    RecordStore& store;
    const Clock& clock;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>();
    std::atomic<qint64> taken{0};
    mutable std::mutex newestMutex; //!< for these two:
    std::optional<NewestChat> newest;
    DayTally day;

    // In the thread only.
    metrics::LiveMetrics live;
    metrics::SnapshotBuilder builder;
    std::list<ViewKeeper> views;
    std::vector<std::weak_ptr<LogTail>> tails;
    QSet<record::Source> kept = {record::Source::Playground};
    RecordBatch batch;
    bool reading = false; //!< what an earlier run left
    quint32 sequence;
    Instant stored = NoInstant;
    Instant tidied = NoInstant;
    bool isNew = false; //!< for the views, since they looked

    std::thread thread;
};

void RecordPipeline::Private::run()
{
    for (bool more = true; more;) {
        more = mailbox->work(LookEvery);
        takeRecords();
        const Instant now = systemClock().now();
        reading = reading && more;
        if (!more || now - stored >= StoreEvery) {
            storeBatch();
            stored = now;
        }
        if (now - tidied >= TidyEvery) {
            live.forget(wallNow(clock));
            tidied = now;
        }
        look();
    }
}

void RecordPipeline::Private::takeRecords()
{
    const std::vector<record::Published> all = bus.takeAll();
    std::erase_if(tails, [](const std::weak_ptr<LogTail>& tail) { return tail.expired(); });
    for (const record::Published& published : all) {
        take(published);
        if (batch.entries.size() >= MostInBatch)
            storeBatch();
    }
    taken += static_cast<qint64>(all.size());
    isNew = isNew || !all.empty();
    const std::scoped_lock lock(newestMutex);
    for (const record::Published& published : all)
        day.add(published.record);
    const auto chat = std::find_if(all.rbegin(), all.rend(), [](const record::Published& published) {
        return published.record.operation == record::Operation::Chat && published.record.source != record::Source::KeyCheck;
    });
    if (chat != all.rend())
        newest = NewestChat{chat->record.gateway, chat->record.gatewayName, chat->record.model};
}

void RecordPipeline::Private::take(const record::Published& published)
{
    const record::RequestRecord& record = published.record;
    const auto exchange = kept.contains(record.source) ? published.exchange : nullptr;
    live.add(record);
    batch.add(record, record::RowId::at(record::endedAt(record), sequence++), exchange);
    for (const std::weak_ptr<LogTail>& weak : tails) {
        if (const std::shared_ptr<LogTail> tail = weak.lock())
            tail->offer(batch.entries.back().row, exchange.get());
    }
}

void RecordPipeline::Private::storeBatch()
{
    if (!batch.isEmpty() && !reading)
        store.append(std::exchange(batch, {}));
}

void RecordPipeline::Private::look()
{
    if (reading)
        return;
    const SnapshotNotes notes{live.health(), bus.dropped(), store.unstored()};
    std::erase_if(views, [](const ViewKeeper& view) { return view.isOver(); });
    for (ViewKeeper& view : views)
        view.look(wallNow(clock), notes, isNew);
    isNew = false;
}

namespace {

//! A limit a day holds across restarts. What may have been billed although nobody said so is in no record, and not entered.
void enterSpent(const metrics::Snapshot& today, spend::DailyBudgets& budgets)
{
    for (const metrics::Part& gateway : today.gateways) {
        if (gateway.totals.cost.value() > 0)
            budgets.enter(ProfileId(gateway.id), gateway.totals.cost);
    }
}

} // namespace

//! Nothing of this run goes to disk before that has been read, so that no record counts twice.
void RecordPipeline::Private::takeBackEarlierRun(std::shared_ptr<spend::DailyBudgets> budgets)
{
    reading = store.isOpen();
    if (!reading)
        return;
    askSpent(std::move(budgets));
    const WallTime from = floorTo(wallNow(clock) - LivesOn, 10s);
    store.cellsInReader(from, [this, from, target = mailbox](Result<std::vector<StoredCell>> cells) {
        target->post([this, from, found = std::make_shared<const Result<std::vector<StoredCell>>>(std::move(cells))] {
            reading = false;
            if (*found)
                restore(from, **found);
        });
    });
}

void RecordPipeline::Private::restore(WallTime from, const std::vector<StoredCell>& cells)
{
    for (const StoredCell& cell : cells)
        live.restore(10s, cell.from, cell.key, cell.cell);
    live.restored(from);
    isNew = true;
}

//! Its answer comes before that of the cells, which the store is asked for next.
void RecordPipeline::Private::askSpent(std::shared_ptr<spend::DailyBudgets> budgets)
{
    const WallTime now = wallNow(clock);
    metrics::Question question;
    question.fixed = TimeRange{day.startOfDay(now), now + 1min};
    question.latencies = {};
    store.snapshotInReader(question, [this, now, budgets = std::move(budgets), target = mailbox](const Result<metrics::Snapshot>& today) {
        if (!today)
            return;
        if (budgets)
            enterSpent(*today, *budgets);
        target->post([this, now, spent = today->totals.spent()] {
            const std::scoped_lock lock(newestMutex);
            day.add(spent, now);
        });
    });
}

RecordPipeline::RecordPipeline(record::RecordBus& bus, RecordStore& store, const Clock& clock)
    : d(std::make_unique<Private>(bus, store, clock))
{
}

//! While `d` is whole: what was posted uses it, and not every std::unique_ptr lets it while it deletes.
RecordPipeline::~RecordPipeline()
{
    d->finish();
}

void RecordPipeline::start(std::shared_ptr<spend::DailyBudgets> budgets)
{
    d->start(std::move(budgets));
}

std::shared_ptr<LiveView> RecordPipeline::view()
{
    const auto view = std::make_shared<LiveView>([mailbox = d->mailbox] { mailbox->post([] {}); });
    d->mailbox->post([this, weak = std::weak_ptr(view)] { d->views.emplace_back(weak, d->live, d->builder, d->store); });
    return view;
}

std::shared_ptr<LogTail> RecordPipeline::tail()
{
    const auto tail = std::make_shared<LogTail>();
    d->mailbox->post([this, weak = std::weak_ptr(tail)] { d->tails.push_back(weak); });
    return tail;
}

void RecordPipeline::keepExchangesOf(const QSet<record::Source>& sources)
{
    d->mailbox->post([this, sources] { d->kept = sources; });
}

void RecordPipeline::setHealth(const metrics::HealthSample& sample)
{
    d->mailbox->post([this, sample] { d->live.setHealth(sample); });
}

PipelineCounts RecordPipeline::counts() const
{
    return {d->taken, d->bus.dropped(), d->store.stored(), d->store.unstored()};
}

std::optional<NewestChat> RecordPipeline::newestChat() const
{
    const std::scoped_lock lock(d->newestMutex);
    return d->newest;
}

record::Spent RecordPipeline::spentToday() const
{
    const std::scoped_lock lock(d->newestMutex);
    return d->day.spent(wallNow(d->clock));
}

void RecordPipeline::inspect(std::function<void(const metrics::LiveMetrics&)> work)
{
    d->mailbox->post([this, work = std::move(work)] { work(d->live); });
}

void RecordPipeline::drain()
{
    const auto done = std::make_shared<std::promise<void>>(); // the other thread is still inside when this one wakes
    d->mailbox->post([this, done] {
        d->takeRecords();
        d->storeBatch();
        d->isNew = true; // whoever asks for it wants to see how things are now
        d->look();
        done->set_value();
    });
    done->get_future().wait();
}

} // namespace bw::store
