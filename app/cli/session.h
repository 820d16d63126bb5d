// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quitonsignal.h"
#include "gateway/gatewayclient.h"

#include <functional>

namespace bw::cli {

//! What models cost where the gateway does not say: the shipped prices with the person's own over them. Read once; says
//! on stderr if those cannot be read.
[[nodiscard]] spend::PriceBook knownPrices();

//! One request of a command, run to its end in the main thread.
class Session
{
public:
    Session();

    [[nodiscard]] gateway::GatewayClient& client() noexcept { return m_client; }

    //! Turns the event loop until finish(). SIGINT and SIGTERM run `interrupt` first, which must lead to finish(), or end
    //! the loop if it is empty. Returns whether that happened.
    bool run(const std::function<void()>& interrupt = {});
    void finish();

private:
    gateway::GatewayClient m_client;
};

} // namespace bw::cli
