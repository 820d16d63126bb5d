// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runresult.h"

namespace bw::stress {

QString runStateId(RunState state)
{
    switch (state) {
    case RunState::Running:
        return QStringLiteral("running");
    case RunState::Paused:
        return QStringLiteral("paused");
    case RunState::Finished:
        return QStringLiteral("finished");
    case RunState::Stopped:
        return QStringLiteral("stopped");
    case RunState::Guarded:
        return QStringLiteral("guarded");
    case RunState::Failed:
        return QStringLiteral("failed");
    case RunState::Interrupted:
        return QStringLiteral("interrupted");
    }
    return {};
}

} // namespace bw::stress
