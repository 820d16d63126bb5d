// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/httprequest.h"

namespace bw::sim {

void HttpRequest::clear()
{
    method.clear();
    path.clear();
    authorization.clear();
    body.clear();
    keepAlive = true;
    http10 = false;
    expectsContinue = false;
    received = NoInstant;
    ordinal = 0;
    bytes = 0;
    scenarioTime = Nanoseconds(0);
    setupDelay = Nanoseconds(0);
    connectionHeaders.clear();
}

} // namespace bw::sim
