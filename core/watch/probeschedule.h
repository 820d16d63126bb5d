// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/probe.h"

#include <QHash>

namespace bw::watch {

//! Which endpoint is probed when, as a pure state machine: the caller says what time it is. At most one probe of an
//! endpoint at a time. What was missed, while the computer slept, is not made up for.
class ProbeSchedule
{
public:
    static constexpr Milliseconds Stagger{500}; //!< new ones start that far apart: never all at once

    //! Those that are enabled; an endpoint whose interval stays keeps its turn.
    void setProbes(const QList<ProbeSetting>& settings, Instant now);

    //! Whose turn it is. They count as under way until ended().
    [[nodiscard]] QList<ProbeSetting> take(Instant now);
    void ended(const EndpointId& endpoint);

    [[nodiscard]] std::optional<Instant> next() const; //!< nullopt: nothing is to be done
    [[nodiscard]] bool isEmpty() const noexcept { return m_turns.isEmpty(); }

private:
    struct Turn
    {
        ProbeSetting setting;
        Instant due = NoInstant;
        bool underWay = false;
    };

    QList<Turn> m_turns;
};

} // namespace bw::watch
