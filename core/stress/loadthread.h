// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "gateway/inbox.h"
#include "net/networkthread.h"
#include "stress/segment.h"
#include "stress/workerhealth.h"

#include <future>
#include <mutex>

namespace bw::stress {

class LoadWorker;

//! A network worker of a stress run: sends what it is told to, enters what came into a ledger. Its own thread, event loop
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
    void pause(); //!< asks nothing more; what is in flight goes on
    void goOn(const Window::Pause& pause); //!< when it is over
    void send(const Ticket& ticket);
    void cancelAll(); //!< every request in flight ends at once, and no ticket is taken in its place

    //! What was entered since the last call.
    [[nodiscard]] Ledger takeLedger();
    [[nodiscard]] int load() const noexcept { return m_load.load(std::memory_order_relaxed); }
    [[nodiscard]] CpuReading cpu() const; //!< the newest of many a second

protected:
    void work() override;

private:
    friend class LoadWorker;

    gateway::ClientContext m_context;
    std::promise<gateway::Inbox*> m_made;
    gateway::Inbox* m_inbox = nullptr; //!< lives in work(), as does the worker
    LoadWorker* m_worker = nullptr;
    std::atomic<int> m_load{0}; //!< tickets sent here that are not done
    mutable std::mutex m_ledgerMutex; //!< of the ledger and the CPU
    Ledger m_ledger;
    CpuReading m_cpu;
};

} // namespace bw::stress
