// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"
#include "stress/bookkeeper.h"
#include "stress/limitfinder.h"
#include "stress/promptbook.h"
#include "stress/recordlog.h"
#include "stress/spendguard.h"

namespace bw::stress {

//! A part of a run, as every worker sees it: whom to ask, what, and by which rules it counts. Constant while it runs; what
//! it points to is thread-safe.
struct Segment
{
    gateway::CallSpec call; //!< all but what is asked
    std::shared_ptr<const PromptBook> prompts;
    std::shared_ptr<Gate> gate;
    std::shared_ptr<SpendGuard> spend;
    std::shared_ptr<RecordLog> log; //!< null: none
    std::shared_ptr<LimitFinder> limits;
    BookRules rules;
    Target target = Target::Chat;
    QString model;          //!< in place of the prompts' own; empty: that one
    Seconds thinkTime{0};
    double cancelShare = 0;
    Distribution cancelAfterMs;
    std::optional<spend::Price> price; //!< of what is asked; nullopt: nobody knows it, or nothing limits the spend
    quint64 seed = 1;
    bool openLoop = false;
    int variant = 0; //!< each has a client, and thereby a pool, of its own
    std::function<void(Instant until)> serverAsksToWait; //!< empty: nobody minds
};

} // namespace bw::stress
