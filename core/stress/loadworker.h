// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/loadthread.h"

#include <QHash>
#include <QTimer>

#include <deque>
#include <vector>

namespace bw::stress {

//! The inside of a LoadThread; lives in it. A ticket is a request, or a conversation of several, and holds its slot to
//! the end.
class LoadWorker final : public QObject
{
    Q_OBJECT

public:
    LoadWorker(LoadThread& thread, gateway::ClientContext context);
    ~LoadWorker() override;

    void prepare(int variants);
    void begin(std::shared_ptr<const Segment> segment);
    void pause();
    void goOn(const Window::Pause& pause);
    void send(const Ticket& ticket);
    void cancelAll();

private:
    struct Money
    {
        record::Expectation expected;
        PicoUsd reserved;
    };

    //! A ticket at work.
    struct Talk
    {
        Ticket ticket;
        openai::ChatRequest request;
        int turn = 0;
        Money money; //!< of the request that is asked now
        bool rests = false; //!< asks nothing now
    };

    //! One that waits for money, or for the end of a pause.
    struct Unpaid
    {
        Talk talk;
        Instant intended;
    };

    void askWhenPaid(Talk talk, Instant intended);
    [[nodiscard]] bool askIfPaid(Talk& talk, Instant intended);
    void payForWaiting();
    void drop(const Talk& talk);
    void dropUnpaid();
    void rest(Talk& talk);

    void ask(Talk talk, Instant intended);
    void askForVectors(const Talk& talk, Instant intended);
    void take(gateway::Call* call, const gateway::CallResult& result);
    void enter(const record::RequestRecord& record, const Ticket& ticket, const Money& money);
    [[nodiscard]] record::Expectation expectedCost(const openai::ChatRequest& request) const;
    [[nodiscard]] bool goesOn(Talk& talk, const gateway::CallResult& result) const;
    void thinkThenAsk(Talk talk);
    void done(bool rested = false);
    void giveUpLater(gateway::Call* call, qint64 number);

    LoadThread& m_thread;
    gateway::ClientContext m_context;
    std::vector<std::unique_ptr<gateway::GatewayClient>> m_clients; //!< by variant
    std::shared_ptr<const Segment> m_segment;
    std::optional<Bookkeeper> m_books;
    QHash<gateway::Call*, Talk> m_running;
    std::unique_ptr<QObject> m_thinking; //!< context of the pauses between turns
    int m_thinkers = 0;
    std::unique_ptr<QObject> m_embedding; //!< context of the embeddings that are awaited
    int m_embeddings = 0;
    std::deque<Unpaid> m_unpaid;
    QTimer m_payTurns{this};
    bool m_cutOff = false;
    bool m_paused = false;
};

} // namespace bw::stress
