// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/circuitbreaker.h"

#include <algorithm>
#include <deque>
#include <map>

namespace bw::resilience {

class CircuitBreaker::State
{
public:
    State(BreakerSettings settings, const Clock& clock, Random random)
        : m_settings(settings), m_clock(clock), m_random(std::move(random))
    {
    }

    bool admit(bool force);
    quint64 addProbe();
    bool takeProbe(quint64 probe) { return m_probes.erase(probe) > 0; }
    void onSuccess();
    void onFailure(std::optional<Milliseconds> serverDelay);

    BreakerState state = BreakerState::Closed;
    quint64 generation = 1;
    int failuresInARow = 0;
    Instant until = NoInstant;

    [[nodiscard]] int probes() const noexcept { return static_cast<int>(m_probes.size()); }

private:
    struct Sample
    {
        Instant at;
        bool failed = false;
    };

    void reclaimProbes();
    void remember(bool failed);
    [[nodiscard]] bool ratioExceeded() const;
    void open(std::optional<Milliseconds> serverDelay);
    void close();
    [[nodiscard]] Nanoseconds openTime();

    BreakerSettings m_settings;
    const Clock& m_clock;
    Random m_random;
    int m_openings = 0; //!< in a row
    int m_successes = 0;
    Instant m_closedSince = NoInstant;
    quint64 m_lastProbe = 0;
    std::map<quint64, Instant> m_probes; //!< half-open permits in flight, by when they were given
    std::deque<Sample> m_samples;
};

bool CircuitBreaker::State::admit(bool force)
{
    if (state == BreakerState::Open && (force || m_clock.now() >= until)) {
        state = BreakerState::HalfOpen;
        until = NoInstant;
        m_successes = 0;
    }
    if (state != BreakerState::HalfOpen)
        return state == BreakerState::Closed;
    reclaimProbes();
    return probes() < m_settings.halfOpenPermits;
}

quint64 CircuitBreaker::State::addProbe()
{
    m_probes.emplace(++m_lastProbe, m_clock.now());
    return m_lastProbe;
}

void CircuitBreaker::State::reclaimProbes()
{
    const Instant now = m_clock.now();
    std::erase_if(m_probes, [&](const auto& probe) { return now - probe.second >= m_settings.permitLifetime; });
}

void CircuitBreaker::State::onSuccess()
{
    failuresInARow = 0;
    remember(false);
    if (state == BreakerState::HalfOpen && ++m_successes >= m_settings.successesToClose)
        close();
}

void CircuitBreaker::State::onFailure(std::optional<Milliseconds> serverDelay)
{
    ++failuresInARow;
    remember(true);
    if (state == BreakerState::HalfOpen || failuresInARow >= m_settings.failureThreshold || ratioExceeded())
        open(serverDelay);
}

void CircuitBreaker::State::remember(bool failed)
{
    if (!m_settings.ratio)
        return;
    m_samples.push_back({m_clock.now(), failed});
    while (static_cast<int>(m_samples.size()) > m_settings.ratio->sample ||
           m_clock.now() - m_samples.front().at > m_settings.ratio->within)
        m_samples.pop_front();
}

bool CircuitBreaker::State::ratioExceeded() const
{
    if (!m_settings.ratio || static_cast<int>(m_samples.size()) < m_settings.ratio->minimum)
        return false;
    const auto failed = std::count_if(m_samples.begin(), m_samples.end(), [](const Sample& s) { return s.failed; });
    return static_cast<double>(failed) >= m_settings.ratio->threshold * static_cast<double>(m_samples.size());
}

void CircuitBreaker::State::open(std::optional<Milliseconds> serverDelay)
{
    const Instant now = m_clock.now();
    const bool forgotten =
        state == BreakerState::Closed && isSet(m_closedSince) && now - m_closedSince >= m_settings.forgetAfter;
    m_openings = forgotten ? 1 : m_openings + 1;
    state = BreakerState::Open;
    ++generation;
    m_probes.clear();
    m_samples.clear();
    until = now + std::max(openTime(), Nanoseconds(serverDelay.value_or(Milliseconds(0))));
}

Nanoseconds CircuitBreaker::State::openTime()
{
    constexpr int MostDoublings = 20; // far above longestOpen, far below an overflow
    const double doubled = static_cast<double>(m_settings.openFor.count()) *
                           static_cast<double>(1 << std::min(m_openings - 1, MostDoublings));
    const double base = std::min(doubled, static_cast<double>(m_settings.longestOpen.count()));
    const double factor = 1.0 + m_settings.jitter * (2.0 * m_random() - 1.0);
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double, std::milli>(base * factor));
}

void CircuitBreaker::State::close()
{
    state = BreakerState::Closed;
    failuresInARow = 0;
    m_closedSince = m_clock.now();
}

CircuitBreaker::Permit::Permit(std::weak_ptr<State> state, quint64 generation, quint64 probe)
    : m_state(std::move(state)), m_generation(generation), m_probe(probe)
{
}

CircuitBreaker::Permit& CircuitBreaker::Permit::operator=(Permit&& other) noexcept
{
    giveBack();
    m_state = std::exchange(other.m_state, {});
    m_generation = other.m_generation;
    m_probe = other.m_probe;
    return *this;
}

CircuitBreaker::Permit::~Permit()
{
    giveBack();
}

void CircuitBreaker::Permit::success()
{
    const std::shared_ptr<State> state = std::exchange(m_state, {}).lock();
    if (!state || state->generation != m_generation)
        return;
    if (m_probe == 0 || state->takeProbe(m_probe))
        state->onSuccess();
}

void CircuitBreaker::Permit::failure(std::optional<Milliseconds> serverDelay)
{
    const std::shared_ptr<State> state = std::exchange(m_state, {}).lock();
    if (!state || state->generation != m_generation)
        return;
    if (m_probe == 0 || state->takeProbe(m_probe))
        state->onFailure(serverDelay);
}

void CircuitBreaker::Permit::firstDelta()
{
    if (m_probe != 0)
        success();
}

void CircuitBreaker::Permit::giveBack()
{
    const std::shared_ptr<State> state = std::exchange(m_state, {}).lock();
    if (state && m_probe != 0)
        state->takeProbe(m_probe);
}

CircuitBreaker::CircuitBreaker(BreakerSettings settings, const Clock& clock, Random random)
    : m_state(std::make_shared<State>(settings, clock, std::move(random)))
{
}

CircuitBreaker::~CircuitBreaker() = default;

std::optional<CircuitBreaker::Permit> CircuitBreaker::tryAcquire()
{
    if (!m_state->admit(false))
        return std::nullopt;
    const quint64 probe = m_state->state == BreakerState::HalfOpen ? m_state->addProbe() : 0;
    return Permit(m_state, m_state->generation, probe);
}

std::optional<CircuitBreaker::Permit> CircuitBreaker::forceProbe()
{
    if (m_state->state == BreakerState::Open && !m_state->admit(true))
        return std::nullopt;
    return tryAcquire();
}

BreakerState CircuitBreaker::state() const noexcept
{
    return m_state->state;
}

int CircuitBreaker::consecutiveFailures() const noexcept
{
    return m_state->failuresInARow;
}

Instant CircuitBreaker::openUntil() const noexcept
{
    return m_state->until;
}

int CircuitBreaker::probesInFlight() const noexcept
{
    return m_state->probes();
}

} // namespace bw::resilience
