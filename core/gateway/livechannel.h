// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/livecall.h"

#include <mutex>

namespace bw::gateway {

//! Between a LiveCall and its Call in another thread. Both ends may vanish at any time: each is reached only under the
//! mutex, and takes itself out under it before it dies.
class LiveChannel
{
public:
    // The worker's side.
    void attachCall(Call* call); //!< cancels at once if that was asked for before
    void detachCall();           //!< without a result yet: ends as cancelled
    void append(const openai::ChatDelta& delta);
    void append(const record::Attempt& attempt);
    void finish(const CallResult& result);

    // The viewer's side.
    void attachViewer(QObject* viewer); //!< its invokable wake() is called in its thread when there is news
    void detachViewer(); //!< cancels
    void cancel();

    struct News
    {
        LiveProgress progress;
        bool any = false; //!< something came since the last take
        std::optional<CallResult> result;
    };
    [[nodiscard]] News take(); //!< arms the next wake

    Instant intended = NoInstant; //!< set before the call starts

private:
    void wakeLocked();
    void cancelLocked();
    [[nodiscard]] LiveChoice& choiceLocked(int choice);

    std::mutex m_mutex;
    Call* m_call = nullptr;
    QObject* m_viewer = nullptr;
    LiveProgress m_progress; //!< texts since the last take, the rest so far
    std::optional<CallResult> m_result;
    bool m_any = false;
    bool m_wakePosted = false;
    bool m_cancelled = false;
    bool m_finished = false;
};

} // namespace bw::gateway
