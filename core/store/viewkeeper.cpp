// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/viewkeeper.h"

#include "store/recordstore.h"

namespace bw::store {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds QuietLook = 2s;
constexpr Milliseconds StillWriting = 5s; //!< what ended longer ago is in the store, or never will be

void note(metrics::Snapshot& snapshot, const SnapshotNotes& notes)
{
    snapshot.health = notes.health;
    snapshot.recordsDropped = notes.dropped;
    snapshot.recordsUnstored = notes.unstored;
}

//! A past that is over does not change; a wide point changes slowly.
WallTime nextLook(const metrics::Question& question, const metrics::Axis& axis, WallTime now)
{
    if (question.fixed && question.fixed->to + StillWriting < now)
        return WallTime::max();
    return now + std::clamp<Milliseconds>(axis.width / 4, 1s, 15s);
}

} // namespace

ViewKeeper::ViewKeeper(std::weak_ptr<LiveView> view, const metrics::LiveMetrics& metrics, metrics::SnapshotBuilder& builder,
                       RecordStore& store)
    : m_view(std::move(view)), m_watch(metrics, builder), m_store(store)
{
}

void ViewKeeper::look(WallTime now, const SnapshotNotes& notes, bool isNew)
{
    const std::shared_ptr<LiveView> view = m_view.lock();
    if (!view)
        return;
    const LiveView::Asked asked = view->asked();
    if (asked.number == 0)
        return;
    if (std::exchange(m_number, asked.number) != asked.number) {
        m_watch.ask(asked.question);
        m_storeDue = {};
    }
    if (view->isAnswered() && (!isStoreDue(now) || (!isNew && now >= m_looked && now < m_looked + QuietLook)))
        return;
    m_looked = now;
    metrics::Snapshot snapshot = m_watch.look(now);
    note(snapshot, notes);
    const bool whole = snapshot.knownFrom <= snapshot.axis.from || !m_store.isOpen();
    if (!whole)
        askStore(asked, snapshot, notes);
    if (whole || !view->newest()) // better than nothing until the store has answered
        view->answer(asked.number, std::move(snapshot));
}

//! A clock that was set back makes it due too: the range that is live then is another.
bool ViewKeeper::isStoreDue(WallTime now) const
{
    return now >= m_storeDue || now < m_storeAsked;
}

void ViewKeeper::askStore(const LiveView::Asked& asked, const metrics::Snapshot& draft, const SnapshotNotes& notes)
{
    if (!isStoreDue(draft.takenAt) || m_waiting->exchange(true))
        return;
    m_storeAsked = draft.takenAt;
    m_storeDue = nextLook(asked.question, draft.axis, draft.takenAt);
    m_store.snapshotInReader(asked.question, [view = m_view, number = asked.number, draft, notes, waiting = m_waiting](Result<metrics::Snapshot> result) {
        *waiting = false;
        const std::shared_ptr<LiveView> target = view.lock();
        if (!target)
            return;
        metrics::Snapshot snapshot = std::move(result).value_or(draft);
        note(snapshot, notes);
        target->answer(number, std::move(snapshot));
    });
}

} // namespace bw::store
