// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/biasprobe.h"

#include "stress/stamps.h"

#include <QTimer>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Streams begin one after the other, as those of many people do; a burst would measure the burst.
constexpr auto StartEvery = 2ms;
constexpr auto LongestWarmUp = 3s;

gateway::CallSpec specFor(const QUrl& baseUrl)
{
    gateway::CallSpec spec;
    spec.profile.name = u"self-check"_s;
    spec.profile.provider = gateway::Provider::Demo;
    spec.profile.endpoints = {{EndpointId(u"self-check"_s), u"self-check"_s, baseUrl}};
    spec.profile.network.proxy = net::NetworkConfig::Proxy::None;
    spec.profile.retry.maxAttempts = 1;
    spec.request.model = u"gpt-4.1"_s;
    openai::ChatMessage question;
    question.text = u"How late are you?"_s;
    spec.request.messages = {question};
    spec.source = record::Source::Probe;
    spec.keepRaw = true;
    return spec;
}

net::PoolLimits limitsFor(int streams)
{
    net::PoolLimits limits;
    limits.maxConnections = limits.maxIdle = limits.maxPerHost = streams;
    return limits;
}

} // namespace

BiasProbe::BiasProbe(QUrl baseUrl, int streams, QObject* parent) : QObject(parent), m_spec(specFor(baseUrl)), m_toStart(streams)
{
    m_level.streams = streams;
    m_spec.profile.pool = limitsFor(streams);
}

BiasProbe::~BiasProbe() = default;

void BiasProbe::run()
{
    m_client = std::make_unique<gateway::GatewayClient>(gateway::ClientContext{});
    net::ConnectionPool& pool = m_client->pool();
    pool.warmUp(m_spec.profile.endpoints.first().baseUrl, m_spec.profile.network, m_toStart, poolShare(m_spec.profile));
    m_giveUpWarming = systemClock().now() + LongestWarmUp;
    m_starter = new QTimer(this);
    m_starter->setTimerType(Qt::PreciseTimer);
    connect(m_starter, &QTimer::timeout, this, &BiasProbe::startOne);
    m_starter->start(StartEvery);
}

//! Over connections that stand, as a pool's do: handshakes are another number.
void BiasProbe::startOne()
{
    m_warm = m_warm || m_client->pool().stats().idle >= m_level.streams || systemClock().now() > m_giveUpWarming;
    if (!m_warm)
        return;
    if (--m_toStart == 0)
        m_starter->stop();
    ++m_running;
    gateway::Call* const call = m_client->chat(m_spec);
    connect(call, &gateway::Call::finished, this, &BiasProbe::takeResult);
}

//! What the streams tell is read when all have ended: reading it costs more than receiving, and would be in the way.
void BiasProbe::takeResult(const gateway::CallResult& result)
{
    m_ended.push_back({result.record.failure.errorClass, result.record.deltaTimes, result.raw.responseBody});
    if (--m_running > 0 || m_toStart > 0)
        return;
    for (const Ended& stream : m_ended)
        addBias(stream);
    emit done(m_level);
}

void BiasProbe::addBias(const Ended& stream)
{
    const QList<Instant> written = writeStamps(stream.body);
    const QList<Instant>& seen = stream.seen;
    if (stream.errorClass != ErrorClass::Ok || written.isEmpty() || written.size() != seen.size()
        || written.contains(NoInstant)) {
        ++m_level.failed;
        return;
    }
    m_level.ttft.record(seen.first() - written.first());
    for (qsizetype i = 0; i < seen.size(); ++i)
        m_level.chunks.record(seen[i] - written[i]);
}

} // namespace bw::stress
