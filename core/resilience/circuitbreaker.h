// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"

#include <memory>
#include <optional>

namespace bw::resilience {

using namespace std::chrono_literals;

enum class BreakerState { Closed, Open, HalfOpen };

//! Opens on a share of failures as well as on a run of them.
struct FailureRatio
{
    double threshold = 0.5; //!< of the last `sample` results
    int sample = 20;
    int minimum = 10; //!< below this many results the ratio says nothing
    Milliseconds within = 60s;

    bool operator==(const FailureRatio&) const = default;
};

struct BreakerSettings
{
    int failureThreshold = 5; //!< consecutive failures
    std::optional<FailureRatio> ratio;
    Milliseconds openFor = 60s;      //!< first opening; doubles with each one in a row
    Milliseconds longestOpen = 10min;
    double jitter = 0.1;             //!< ± share of the open time
    Milliseconds forgetAfter = 5min; //!< closed for so long: the next opening is a first one again
    int halfOpenPermits = 3;         //!< in flight at once
    int successesToClose = 3;        //!< in a row
    Milliseconds permitLifetime = 240s; //!< twice the read timeout; an unresolved half-open permit is reclaimed then

    bool operator==(const BreakerSettings&) const = default;
};

//! Keeps requests from an endpoint that only fails. A pure state machine: no timer, no event loop, one thread.
//! Every permit is given back: resolved by success() or failure(), or neutrally by its destructor.
class CircuitBreaker
{
    class State;

public:
    //! The right to make one attempt. Only the first resolution counts; may outlive the breaker.
    class Permit
    {
    public:
        Permit(Permit&&) noexcept = default;
        Permit& operator=(Permit&& other) noexcept;
        Permit(const Permit&) = delete;
        Permit& operator=(const Permit&) = delete;
        ~Permit();

        void success();
        //! `serverDelay`: the server asked to stay away for so long; an opening lasts at least that.
        void failure(std::optional<Milliseconds> serverDelay = std::nullopt);
        void firstDelta(); //!< of a stream: enough for a half-open probe, no news otherwise
        void giveBack();   //!< neutral: cancelled, deadline, our own limits

    private:
        friend class CircuitBreaker;
        Permit(std::weak_ptr<State> state, quint64 generation, quint64 probe);
        std::weak_ptr<State> m_state;
        quint64 m_generation = 0; //!< results from before an opening do not count
        quint64 m_probe = 0;      //!< half-open permits are numbered; 0: given while closed
    };

    CircuitBreaker(BreakerSettings settings, const Clock& clock, Random random);
    ~CircuitBreaker();
    Q_DISABLE_COPY_MOVE(CircuitBreaker)

    [[nodiscard]] std::optional<Permit> tryAcquire();
    //! A permit although open: the earliest endpoint when all are open. Turns half-open.
    [[nodiscard]] std::optional<Permit> forceProbe();

    [[nodiscard]] BreakerState state() const noexcept;
    [[nodiscard]] int consecutiveFailures() const noexcept;
    [[nodiscard]] Instant openUntil() const noexcept;     //!< NoInstant unless open
    [[nodiscard]] int probesInFlight() const noexcept;

private:
    std::shared_ptr<State> m_state;
};

} // namespace bw::resilience
