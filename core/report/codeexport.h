// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "net/exchange.h"
#include "openai/chatrequest.h"

namespace bw::report {

//! What a request can be shown as. Each runs as printed, with the key in the environment as BELLWETHER_API_KEY.
enum class CodeLanguage {
    Curl,         //!< a POSIX shell, curl 7.76 or later
    PythonHttpx,  //!< httpx, with this profile's pool and timeouts
    PythonOpenAi, //!< the openai package, 1.x or later
    Node,         //!< the openai npm package, as an ES module
};

//! The request as this profile sends it, with headers of its `own`: its first endpoint, headers, timeouts, proxy, extra parameters. Never holds a
//! key: that, and every other secret (a proxy's password, a header like api-key or Cookie), is read from a variable of
//! the environment, named at the top.
[[nodiscard]] QString requestCode(CodeLanguage language, const gateway::GatewayProfile& profile,
                                  const openai::ChatRequest& request, const net::Headers& own = {});

} // namespace bw::report
