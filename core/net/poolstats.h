// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <algorithm>

namespace bw::net {

//! What the pool did so far and does now.
struct PoolStats
{
    int busy = 0;
    int idle = 0;
    int waiting = 0;
    qint64 opened = 0;
    qint64 reused = 0;
    qint64 closedIdle = 0;   //!< expiry, idle limit or the server's Keep-Alive hint
    qint64 closedByPeer = 0;
    qint64 closedLimit = 0;  //!< max requests per connection, cold mode
    qint64 closedError = 0;
    qint64 tlsResumed = 0;
    Nanoseconds medianHandshake{0}; //!< DNS + TCP + TLS of new connections; saved per reuse
    Nanoseconds handshakeSaved{0};  //!< reused × median; of each share by its own, as a far host's handshake saves the near one nothing

    PoolStats& operator+=(const PoolStats& other)
    {
        busy += other.busy;
        idle += other.idle;
        waiting += other.waiting;
        opened += other.opened;
        reused += other.reused;
        closedIdle += other.closedIdle;
        closedByPeer += other.closedByPeer;
        closedLimit += other.closedLimit;
        closedError += other.closedError;
        tlsResumed += other.tlsResumed;
        handshakeSaved += other.handshakeSaved;
        medianHandshake = std::max(medianHandshake, other.medianHandshake); // they do not add up; who opened none says 0
        return *this;
    }
    bool operator==(const PoolStats&) const = default;
};

} // namespace bw::net
