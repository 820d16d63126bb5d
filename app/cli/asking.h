// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commonoptions.h"
#include "cli/session.h"

#include <tl/expected.hpp>

namespace bw::cli {

// What every command does that asks a gateway one thing.

//! Whom to ask; or the exit code if there is nothing left to do, because help was asked for or the arguments are wrong.
[[nodiscard]] tl::expected<Target, int> readCommand(CommandLine& line, const QStringList& arguments);

template <typename Result>
struct Outcome
{
    Result result;
    bool interrupted = false;
};

//! Turns the event loop until the client has answered, or a signal came. `start` is given the client, the receiver and
//! the function to call with the result.
template <typename Result, typename Start>
[[nodiscard]] Outcome<Result> askOnce(Start start)
{
    Session session;
    QObject receiver;
    Outcome<Result> outcome;
    start(session.client(), &receiver, [&](const Result& result) {
        outcome.result = result;
        session.finish();
    });
    outcome.interrupted = session.run();
    return outcome;
}

//! Says on stderr why it failed, if it did.
[[nodiscard]] int exitCodeOf(const Failure& failure, bool interrupted);

} // namespace bw::cli
