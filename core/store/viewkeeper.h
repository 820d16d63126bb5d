// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshotwatch.h"
#include "store/liveview.h"

#include <atomic>

namespace bw::store {

class RecordStore;

//! What every snapshot says besides its numbers.
struct SnapshotNotes
{
    metrics::Health health;
    qint64 dropped = 0;
    qint64 unstored = 0;
};

//! The records' thread's end of a LiveView: answers from memory and, for what memory does not reach back to, from the
//! store.
class ViewKeeper
{
public:
    ViewKeeper(std::weak_ptr<LiveView> view, const metrics::LiveMetrics& metrics, metrics::SnapshotBuilder& builder, RecordStore& store);

    [[nodiscard]] bool isOver() const { return m_view.expired(); }
    //! `isNew`: a record came since the last call. Without one, only the time goes on in an answer: every two seconds are enough.
    void look(WallTime now, const SnapshotNotes& notes, bool isNew);

private:
    [[nodiscard]] bool isStoreDue(WallTime now) const;
    void askStore(const LiveView::Asked& asked, const metrics::Snapshot& draft, const SnapshotNotes& notes);

    std::weak_ptr<LiveView> m_view;
    metrics::SnapshotWatch m_watch;
    RecordStore& m_store;
    quint64 m_number = 0;
    WallTime m_storeAsked{}; //!< when, and when next
    WallTime m_storeDue{};
    WallTime m_looked{};
    std::shared_ptr<std::atomic<bool>> m_waiting = std::make_shared<std::atomic<bool>>(false); //!< for the store
};

} // namespace bw::store
