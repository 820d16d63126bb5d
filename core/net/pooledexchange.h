// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/admission.h"
#include "net/deadlines.h"
#include "net/exchange.h"

namespace bw::net {

//! What an exchange needs of the pool it runs in.
struct PoolContext
{
    const Clock& clock;
    Deadlines& deadlines;
    Admission& admission;
};

//! What every exchange of a pool does, whatever carries it: waits for its slot, keeps one deadline for the phase it is in,
//! stamps, and ends exactly once.
class PooledExchange : public Exchange, protected Waiter, protected Timed
{
    Q_OBJECT

public:
    PooledExchange(const PoolContext& context, HttpRequest request, QObject* parent);
    ~PooledExchange() override;
    Q_DISABLE_COPY_MOVE(PooledExchange)

    //! Asks for a slot; `authority` is the host and port the limits count by. Nothing is signalled before the event loop
    //! runs again.
    void begin(const QString& authority);

    void abort() final;
    void setReadTimeout(Milliseconds timeout) final;
    [[nodiscard]] const PhaseTimings& timings() const final { return m_end.timings; }
    [[nodiscard]] const ConnectionInfo& connection() const final { return m_end.connection; }
    [[nodiscard]] Phase phase() const final { return m_phase; }

protected:
    virtual void start() = 0;   //!< a slot is there: find a connection and send
    virtual void release() = 0; //!< ended before or after its time: let go of whatever carries it; called once

    void enterPhase(Phase phase) { m_phase = phase; }
    void connecting();  //!< a new connection is being made: the connect timeout runs
    Instant writing();  //!< (more of) the request was written: the write timeout runs anew, from the time returned
    void requestSent(); //!< the read timeout runs
    void restReadTimeout(bool rest); //!< while nothing is read on purpose
    void received(qint64 bytes, Instant at);
    void deliverHead(const ResponseHead& head);
    void deliver(const QByteArray& bytes, Instant at);

    void complete() { end({}); }
    void fail(ErrorClass errorClass, const QString& message, const QString& code = {});
    [[nodiscard]] bool hasEnded() const noexcept { return m_ended; }

    [[nodiscard]] const HttpRequest& request() const noexcept { return m_request; }
    [[nodiscard]] Instant now() const noexcept { return m_context.clock.now(); }
    [[nodiscard]] PhaseTimings& stamps() noexcept { return m_end.timings; }
    [[nodiscard]] ConnectionInfo& info() noexcept { return m_end.connection; }

private:
    void granted() final;
    void expired() final;
    void end(Failure failure);
    void publish();
    void limit(Milliseconds timeout, Instant from);
    [[nodiscard]] ErrorClass timeoutClass() const;

    PoolContext m_context;
    HttpRequest m_request;
    ExchangeEnd m_end;
    Milliseconds m_readTimeout;
    Phase m_phase = Phase::Queued;
    int m_status = 0;
    bool m_started = false;
    bool m_mayPublish = true; //!< false while foreign code is on the stack that does not expect signals
    bool m_ended = false;
};

} // namespace bw::net
