// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

namespace bw::log {

Q_LOGGING_CATEGORY(net, "bellwether.net", QtInfoMsg)
Q_LOGGING_CATEGORY(gateway, "bellwether.gateway", QtInfoMsg)
Q_LOGGING_CATEGORY(secrets, "bellwether.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(store, "bellwether.store", QtInfoMsg)
Q_LOGGING_CATEGORY(sim, "bellwether.sim", QtInfoMsg)
Q_LOGGING_CATEGORY(ui, "bellwether.ui", QtInfoMsg)

} // namespace bw::log
