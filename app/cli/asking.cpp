// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asking.h"

#include "cli/exitcode.h"
#include "cli/output.h"

namespace bw::cli {

tl::expected<Target, int> readCommand(CommandLine& line, const QStringList& arguments)
{
    if (const auto done = line.parse(arguments))
        return tl::unexpected(*done);
    return readTarget(line).map_error([&line](const Error& error) { return line.refuse(error.message); });
}

int exitCodeOf(const Failure& failure, bool interrupted)
{
    if (interrupted)
        return ExitInterrupted;
    if (failure.errorClass == ErrorClass::Ok)
        return ExitOk;
    sayFailure(failure);
    return ExitFailed;
}

} // namespace bw::cli
