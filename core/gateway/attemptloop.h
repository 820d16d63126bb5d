// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptrunner.h"
#include "gateway/gatewayprofile.h"
#include "record/requestrecord.h"
#include "resilience/retrypolicy.h"

namespace bw::gateway {

//! One kind of request, as the loop of attempts sees it.
class Operation
{
public:
    //! What to send in the next attempt.
    [[nodiscard]] virtual net::HttpRequest request(const Endpoint& endpoint) = 0;
    //! A fresh reader for the next attempt; lives until the following call or the end.
    [[nodiscard]] virtual ResponseReader& newReader() = 0;
    //! May change the request after a refusal so that it can be asked again at once; true if it did.
    [[nodiscard]] virtual bool adapt(const ResponseReader& reader) = 0;
    virtual void headReceived(const net::ResponseHead& head) = 0;
    virtual void bytesReceived(const QByteArray& bytes) = 0; //!< of the response body; may be many
    virtual void attemptEnded(const record::Attempt& attempt) = 0;
    //! Last of all, once. May destroy the loop.
    virtual void ended(record::RequestRecord record) = 0;

protected:
    ~Operation() = default;
};

struct LoopSettings
{
    Endpoint endpoint;
    resilience::RetrySettings retry;
    StreamTimeouts stream;
    Milliseconds deadline{0};        //!< of the call with all attempts and waits; zero: none
    bool deadlineEndsAtDelta = false; //!< it limits the time to the first delta only
    bool keepBytes = false;          //!< hand the raw body to the operation
    secrets::KeyRing keys;           //!< taken out of every message
};

//! The one way of a request through attempts, waits and the call's deadline to its record. Lives in the thread of its
//! worker; ends exactly once.
class AttemptLoop final : public QObject, private net::Timed
{
    Q_OBJECT

public:
    //! `record`: who asked for what and when.
    AttemptLoop(const WorkerContext& worker, LoopSettings settings, Random random, record::RequestRecord record,
                Operation& operation);

    void start();  //!< nothing ends before the event loop runs again
    void cancel(); //!< ends with `cancelled`, asynchronously
    void deltaDelivered(); //!< the first delta came: ends a deadline that holds only until then

private:
    void attempt();
    void onEnded(const AttemptOutcome& outcome);
    [[nodiscard]] resilience::RetryDecision decide(const AttemptOutcome& outcome);
    [[nodiscard]] record::Attempt recorded(const AttemptOutcome& outcome, Verdict verdict) const;
    void expired() override;
    void wait(Nanoseconds span);
    void watchDeadline();
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;
    void end(const AttemptOutcome& outcome);
    void endWaiting(ErrorClass why);
    void finish(Failure failure);

    WorkerContext m_worker;
    LoopSettings m_settings;
    resilience::RetryPolicy m_policy;
    record::RequestRecord m_record;
    Operation& m_operation;
    AttemptRunner m_runner;
    ResponseReader* m_reader = nullptr;
    Nanoseconds m_waitBefore{0};
    Instant m_deadline = NoInstant;
    Instant m_resumeAt = NoInstant; //!< while waiting between attempts
};

} // namespace bw::gateway
