// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cachevisit.h"

#include "gateway/requestplan.h"

using namespace Qt::StringLiterals;

namespace bw::gateway {

namespace {

bool isMeant(const CallSpec& spec)
{
    using record::Source;
    const bool watched = spec.source == Source::Probe || spec.source == Source::KeyCheck || spec.source == Source::Diagnosis;
    return spec.profile.cache.enabled && spec.guards.cache && !watched;
}

//! Endpoints of a profile give the same answers: a request that went to another one is the same request.
QUrl addressOf(const GatewayProfile& profile)
{
    return profile.endpoints.isEmpty() ? QUrl() : profile.endpoints.constFirst().baseUrl;
}

//! nullopt: it has no place in the cache.
std::optional<cache::CacheKey> keyOf(const CallSpec& spec, const std::function<QByteArray()>& body)
{
    if (!isMeant(spec))
        return std::nullopt;
    const QString scope = spec.cacheScope.isEmpty() ? spec.profile.id.value() : spec.cacheScope;
    std::optional<cache::CacheKey> key =
        cache::cacheKey({scope, addressOf(spec.profile), openai::apiPath(spec.request.api), body(),
                         personsHeaders(spec.profile, spec.request.model, spec.headers), spec.splitThinkTags ? u"think"_s : QString()});
    return key && cache::isCacheable(*key, spec.profile.cache.sampledToo) ? key : std::nullopt;
}

cache::CacheControls withTtl(const CallSpec& spec, const Random& random)
{
    cache::CacheControls controls = spec.cacheControls;
    if (!controls.ttl) {
        const cache::TtlPolicy policy{.overrides = spec.profile.cache.ttl, .otherwise = spec.profile.cache.ttlOtherwise};
        controls.ttl = policy.ttlFor(spec.request.model, controls, random);
    }
    return controls;
}

} // namespace

bool CacheVisit::passesBy(const CallSpec& spec, const std::function<QByteArray()>& body)
{
    return spec.cacheControls.bypass && keyOf(spec, body);
}

std::optional<CacheVisit::Terms> CacheVisit::termsOf(const CallSpec& spec, Caches& caches, const std::function<QByteArray()>& body,
                                                     const Random& random)
{
    const std::optional<cache::CacheKey> key = spec.cacheControls.bypass ? std::nullopt : keyOf(spec, body);
    cache::ResponseCache* const cache = key ? caches.of(spec.profile, spec.keys) : nullptr;
    if (!cache)
        return std::nullopt;
    return Terms{cache, *key, withTtl(spec, random), spec.profile.cache.serveStale};
}

CacheVisit::CacheVisit(Terms terms, net::Deadlines& deadlines) : m_terms(std::move(terms)), m_deadlines(deadlines) {}

void CacheVisit::ask(Instant now, Instant latest, std::function<void()> done)
{
    m_done = std::move(done);
    m_latest = latest;
    m_lookupIsDue = !isSet(latest) || now + LookupPatience < latest;
    m_deadlines.set(*this, m_lookupIsDue ? now + LookupPatience : latest);
    m_ticket = m_terms.cache->find(m_terms.key, m_terms.controls, this, [this](cache::CacheAnswer answer) {
        if (!m_done)
            return; // too late: a lead in it goes to the next in line
        m_answer = std::move(answer);
        tell();
    });
}

void CacheVisit::leave()
{
    m_done = {};
    m_deadlines.clear(*this);
    m_answer.lead.abandon();
}

void CacheVisit::expired()
{
    const bool tooSlow = m_terms.cache->isOpen() && m_ticket->giveUp();
    if (!std::exchange(m_lookupIsDue, false) || tooSlow)
        tell();
    else if (isSet(m_latest))
        m_deadlines.set(*this, m_latest);
}

void CacheVisit::tell()
{
    m_deadlines.clear(*this);
    if (const auto done = std::exchange(m_done, {}))
        done();
}

const cache::CacheEntry* CacheVisit::insteadOf(const Failure& failure) const
{
    return m_terms.serveStale ? m_answer.insteadOf(failure) : nullptr;
}

void CacheVisit::onDelta(const openai::ChatDelta& delta)
{
    if (m_pacing.isEmpty())
        m_firstDelta = delta.at;
    m_pacing.append(cache::pacingOf(delta, m_firstDelta));
}

void CacheVisit::finish(const record::RequestRecord& record, const openai::ChatCompletion& completion, bool asAsked)
{
    for (cache::PacingEvent& event : m_pacing)
        event.offset += m_firstDelta - record.sent;
    const QList<cache::PacingEvent> pacing = record.stream ? std::exchange(m_pacing, {}) : QList<cache::PacingEvent>();
    m_answer.lead.finish(asAsked ? record.httpStatus : 0, record.failure, completion, pacing);
}

} // namespace bw::gateway
