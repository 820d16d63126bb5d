// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/responsereader.h"
#include "net/connectionpool.h"
#include "net/deadlines.h"

#include <QCoreApplication>
#include <QPointer>

namespace bw::gateway {

class Safeguards;
struct EnvironmentSwitches;

//! What runs attempts needs of the network worker it runs in.
struct WorkerContext
{
    net::ConnectionPool& pool;
    net::Deadlines& deadlines;
    const Clock& clock;
    Safeguards& safeguards;
    const EnvironmentSwitches& switches;
};

struct StreamTimeouts
{
    Milliseconds firstToken{0}; //!< from the last request byte to the first delta; zero: none
    Milliseconds idle{0};       //!< between bytes after the first delta, and of an error's body
};

//! How one attempt ended.
struct AttemptOutcome
{
    Failure failure;
    int httpStatus = 0;
    Instant startedAt = NoInstant;
    Instant endedAt = NoInstant;
    net::PhaseTimings timings;
    net::ConnectionInfo connection;
};

//! Whom an AttemptRunner tells. Plain calls: signals and their connections took some per cent of a load test's time.
class AttemptListener
{
public:
    virtual void attemptHead(const net::ResponseHead& head) = 0;
    virtual void attemptRead(const QByteArray& bytes) = 0; //!< after the reader had them
    virtual void attemptEnded(const AttemptOutcome& outcome) = 0; //!< once; must not destroy the runner, which is on the stack

protected:
    ~AttemptListener() = default;
};

//! Runs one exchange at a time through a reader, under the timeouts that the transport cannot know, and ends each
//! exactly once.
class AttemptRunner final : public QObject, private net::Timed
{
    Q_OBJECT

public:
    //! After finish_reason: how long silence may last before a usage block is given up.
    static constexpr Milliseconds UsageWait{2'000};
    //! The same, silent or not.
    static constexpr Milliseconds LongestUsageWait{10'000};
    //! After the last thing of interest: how long the end of the response is waited for, so that the connection is free
    //! again before the caller goes on. The rest is drained without the caller.
    static constexpr Milliseconds EndWait{100};
    //! How long all of an error's body may take after its status came, however it trickles.
    static constexpr Milliseconds ErrorBodyWait{10'000};

    AttemptRunner(const WorkerContext& worker, AttemptListener& listener);
    ~AttemptRunner() override; //!< drops what runs and tells nobody
    Q_DISABLE_COPY_MOVE(AttemptRunner)

    //! `reader` must live until the end. Nothing is told before the event loop runs again.
    void start(const net::HttpRequest& request, ResponseReader& reader, StreamTimeouts timeouts);
    //! Ends the running attempt with this class, soon. No-op if none runs.
    void stop(ErrorClass why);
    //! Ends the running attempt with `cancelled` now, and tells nobody.
    [[nodiscard]] AttemptOutcome abandon();
    [[nodiscard]] Instant sentAt() const; //!< the last byte of the running attempt's request; NoInstant: not yet
    [[nodiscard]] bool isRunning() const noexcept { return m_reader != nullptr; }

private:
    enum class Waiting { Nothing, FirstDelta, ErrorBody, Usage, End };

    void onHead(const net::ResponseHead& head);
    void expectErrorBody();
    void onBytes(const QByteArray& bytes, Instant at);
    void onFinished(const net::ExchangeEnd& end);
    void expired() override;
    void expectFirstDelta();
    void follow(Instant at);
    void expectUsage(Instant at);
    void waitFor(Waiting what, Instant due);
    void leave();
    void end(const Failure& transport, const net::PhaseTimings& timings, const net::ConnectionInfo& connection);
    [[nodiscard]] Failure forced() const;
    [[nodiscard]] Failure judged(ResponseReader& reader, const Failure& transport, Instant at) const;
    [[nodiscard]] Phase phaseOf(const ResponseReader& reader, const Failure& transport) const;
    [[nodiscard]] static bool mayBeBilled(const AttemptOutcome& outcome, const ResponseReader& reader);

    WorkerContext m_worker;
    AttemptListener& m_listener;
    StreamTimeouts m_timeouts;
    ResponseReader* m_reader = nullptr; //!< while an attempt runs
    QPointer<net::Exchange> m_exchange;
    Instant m_startedAt = NoInstant;
    Instant m_lastByte = NoInstant;
    Instant m_usageUntil = NoInstant; //!< while Waiting::Usage
    Waiting m_waiting = Waiting::Nothing;
    ErrorClass m_stopped = ErrorClass::Ok;
    Phase m_stoppedIn = Phase::Queued;
    bool m_delivering = false; //!< the first delta came: idle timeout runs
};

} // namespace bw::gateway
