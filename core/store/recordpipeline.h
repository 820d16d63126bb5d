// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/livemetrics.h"
#include "store/daytally.h"
#include "store/liveview.h"
#include "store/logtail.h"

#include <QSet>

namespace bw::record {
class RecordBus;
}
namespace bw::spend {
class DailyBudgets;
}

namespace bw::store {

class RecordStore;

//! What became of the records so far.
struct PipelineCounts
{
    qint64 taken = 0;    //!< from the bus
    qint64 dropped = 0;  //!< by the bus, before this thread came to them
    qint64 stored = 0;   //!< on disk
    qint64 unstored = 0; //!< counted in the live metrics, but not in the history

    bool operator==(const PipelineCounts&) const = default;
};

//! The newest chat that ended, for a status line.
struct NewestChat
{
    ProfileId gateway;
    QString gatewayName;
    QString model;

    bool operator==(const NewestChat&) const = default;
};

//! The only reader of the record bus, in a thread of its own: feeds the live metrics and the history, and answers the
//! views. What a screen sees are snapshots and the newest rows, so that ten thousand records a second cost it nothing.
//! Made and destroyed in one thread; its members may be called from any.
class RecordPipeline
{
public:
    //! All three must outlive it.
    RecordPipeline(record::RecordBus& bus, RecordStore& store, const Clock& clock = systemClock());
    //! Once, when the store is open or will never be: what it knows of the last hours counts as live, and of today as
    //! spent, here and in the `budgets` of the gateways (may be null). Until then all that may be asked waits.
    void start(std::shared_ptr<spend::DailyBudgets> budgets = {});
    ~RecordPipeline(); //!< takes what is on the bus, hands it to the store, and joins
    Q_DISABLE_COPY_MOVE(RecordPipeline)

    //! They end with the last pointer to them.
    [[nodiscard]] std::shared_ptr<LiveView> view();
    [[nodiscard]] std::shared_ptr<LogTail> tail();

    //! Of whose requests the texts and bodies are kept. The playground's, unless said otherwise.
    void keepExchangesOf(const QSet<record::Source>& sources);
    void setHealth(const metrics::HealthSample& sample);

    [[nodiscard]] PipelineCounts counts() const;
    [[nodiscard]] std::optional<NewestChat> newestChat() const;
    [[nodiscard]] record::Spent spentToday() const; //!< by the person's clock, runs before this one included

    //! Runs `work` in the records' thread, soon.
    void inspect(std::function<void(const metrics::LiveMetrics&)> work);
    //! Waits until what was published before is counted, and offered to views and tails. For tests.
    void drain();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::store
