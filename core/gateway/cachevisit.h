// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/responsecache.h"
#include "gateway/caches.h"
#include "gateway/call.h"
#include "net/deadlines.h"

namespace bw::gateway {

//! One call's dealings with the cache: it asks first, keeps what it was told, and says at the end what asking the gateway
//! brought. In the thread of its call.
class CacheVisit final : public QObject, private net::Timed
{
    Q_OBJECT

public:
    //! What is asked for, and how.
    struct Terms
    {
        cache::ResponseCache* cache = nullptr;
        cache::CacheKey key;
        cache::CacheControls controls;
        bool serveStale = false;
    };

    //! The cache might have this answer, or would keep it, but the call wants a new one that is not kept.
    [[nodiscard]] static bool passesBy(const CallSpec& spec, const std::function<QByteArray()>& body);
    //! nullopt: this call does without the cache, because the profile, the call or what it asks for says so. `body`: as it
    //! would be sent.
    [[nodiscard]] static std::optional<Terms> termsOf(const CallSpec& spec, Caches& caches, const std::function<QByteArray()>& body,
                                                      const Random& random);

    CacheVisit(Terms terms, net::Deadlines& deadlines);

    //! How long a lookup may take, which is more than a Redis needs to be connected to and to answer. A cache that is slower is
    //! no help. Does not count for the wait for another call's answer.
    static constexpr Milliseconds LookupPatience{300};

    //! `done` once, never before this returns; at `latest` with what is known then, which is nothing.
    void ask(Instant now, Instant latest, std::function<void()> done);
    void leave(); //!< `done` is not called any more; whoever waits for this call's answer asks for itself

    [[nodiscard]] const cache::CacheEntry* hit() const { return m_answer.fresh ? &*m_answer.fresh : nullptr; }
    //! What may stand in for an answer that failed so.
    [[nodiscard]] const cache::CacheEntry* insteadOf(const Failure& failure) const;

    void onDelta(const openai::ChatDelta& delta);
    //! The end of the call. `asAsked`: the model asked for answered what was asked, not one that took its place, nor without
    //! a parameter that it refuses: such an answer is kept for nobody, or it would outlive the outage.
    void finish(const record::RequestRecord& record, const openai::ChatCompletion& completion, bool asAsked);

private:
    void tell();
    void expired() override;

    Terms m_terms;
    net::Deadlines& m_deadlines;
    std::function<void()> m_done;
    std::shared_ptr<cache::LookupTicket> m_ticket;
    Instant m_latest = NoInstant;
    bool m_lookupIsDue = false; //!< when the time that is set is over
    cache::CacheAnswer m_answer;
    Instant m_firstDelta = NoInstant;
    QList<cache::PacingEvent> m_pacing; //!< after the first delta, until the record says when it was sent
};

} // namespace bw::gateway
