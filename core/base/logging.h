// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// One category a subsystem. Never a key, never a prompt or an answer, at any level.
namespace bw::log {

Q_DECLARE_LOGGING_CATEGORY(net)
Q_DECLARE_LOGGING_CATEGORY(gateway)
Q_DECLARE_LOGGING_CATEGORY(secrets)
Q_DECLARE_LOGGING_CATEGORY(store)
Q_DECLARE_LOGGING_CATEGORY(sim)
Q_DECLARE_LOGGING_CATEGORY(ui)

} // namespace bw::log
