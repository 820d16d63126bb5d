// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <functional>
#include <memory>
#include <mutex>

namespace bw::store {

//! Between one view and the records' thread: the view says what it wants to see and looks whenever it likes; the newest
//! answer is there about ten times a second, every two seconds while no record comes. Nothing queues up for a view that does
//! not look. Thread-safe.
class LiveView
{
public:
    using Answer = std::shared_ptr<const metrics::Snapshot>;

    //! `wake` is called after each ask(), in the thread of the caller.
    explicit LiveView(std::function<void()> wake) : m_wake(std::move(wake)) {}
    Q_DISABLE_COPY_MOVE(LiveView)

    void ask(const metrics::Question& question);
    //! Null before the first one. After ask() the answers to the old question stay until the first to the new one:
    //! Snapshot::question says which it is. The same pointer again: nothing new.
    [[nodiscard]] Answer newest() const;

    // The other end.
    struct Asked
    {
        metrics::Question question;
        quint64 number = 0; //!< another after each ask(); 0: nothing was asked yet
    };
    [[nodiscard]] Asked asked() const;
    void answer(quint64 number, metrics::Snapshot snapshot); //!< ignored if something else was asked meanwhile
    [[nodiscard]] bool isAnswered() const;                   //!< what is asked now, at least once

private:
    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    Asked m_asked;
    quint64 m_answered = 0;
    Answer m_newest;
};

} // namespace bw::store
