// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/probeschedule.h"

namespace bw::watch {

void ProbeSchedule::setProbes(const QList<ProbeSetting>& settings, Instant now)
{
    QList<Turn> turns;
    int fresh = 0;
    for (const ProbeSetting& setting : settings) {
        if (!setting.enabled)
            continue;
        const auto known = std::ranges::find_if(m_turns, [&setting](const Turn& turn) { return turn.setting.endpoint == setting.endpoint; });
        const bool keeps = known != m_turns.end() && known->setting.every == setting.every;
        Turn turn{setting, keeps ? known->due : now + Stagger * fresh, known != m_turns.end() && known->underWay};
        fresh += keeps ? 0 : 1;
        turns.append(turn);
    }
    m_turns = turns;
}

QList<ProbeSetting> ProbeSchedule::take(Instant now)
{
    QList<ProbeSetting> due;
    for (Turn& turn : m_turns) {
        if (turn.underWay || turn.due > now)
            continue;
        turn.underWay = true;
        turn.due = std::max(turn.due + turn.setting.every, now); // in step, unless turns were missed
        due.append(turn.setting);
    }
    return due;
}

void ProbeSchedule::ended(const EndpointId& endpoint)
{
    for (Turn& turn : m_turns) {
        if (turn.setting.endpoint == endpoint)
            turn.underWay = false;
    }
}

std::optional<Instant> ProbeSchedule::next() const
{
    std::optional<Instant> next;
    for (const Turn& turn : m_turns) {
        if (!turn.underWay && (!next || turn.due < *next))
            next = turn.due;
    }
    return next;
}

} // namespace bw::watch
