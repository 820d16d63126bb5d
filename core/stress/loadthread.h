// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "gateway/inbox.h"
#include "net/networkthread.h"
#include "stress/bookkeeper.h"
#include "stress/promptbook.h"

#include <future>
#include <mutex>

namespace bw::stress {

//! A part of a run, as every worker sees it: whom to ask, what, and by which rules it counts.
struct Segment
{
    gateway::CallSpec call; //!< all but the messages
    std::shared_ptr<const PromptBook> prompts;
    std::shared_ptr<Gate> gate;
    Bookkeeper books{{}, {}};
    int variant = 0; //!< each has a client, and thereby a pool, of its own
};

class LoadWorker;

//! A network worker of a stress run: sends what it is told to, enters what came into a tally. Its own thread, event loop
//! and pools; nothing of it is shared with the app's other requests.
class LoadThread final : public net::NetworkThread
{
    Q_OBJECT

public:
    explicit LoadThread(gateway::ClientContext context);
    ~LoadThread() override; //!< drops what runs and joins
    Q_DISABLE_COPY_MOVE(LoadThread)

    // From any thread; done in the order of the calls.
    //! Makes a client for each variant; `ready` is called in this thread when that is done.
    void prepare(int variants, std::function<void()> ready);
    void begin(std::shared_ptr<const Segment> segment);
    void send(const Ticket& ticket);
    void cancelAll(); //!< every request in flight ends at once, and no ticket is taken in its place

    //! What was entered since the last call.
    [[nodiscard]] Tally takeTally();
    [[nodiscard]] int load() const noexcept { return m_load.load(std::memory_order_relaxed); }

protected:
    void work() override;

private:
    friend class LoadWorker;

    gateway::ClientContext m_context;
    std::promise<gateway::Inbox*> m_made;
    gateway::Inbox* m_inbox = nullptr; //!< lives in work(), as does the worker
    LoadWorker* m_worker = nullptr;
    std::atomic<int> m_load{0};
    std::mutex m_tallyMutex;
    Tally m_tally;
};

} // namespace bw::stress
