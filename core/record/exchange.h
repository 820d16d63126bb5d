// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"

#include <QString>

namespace bw::record {

//! What was said in one request, where it is kept. Redacted before it gets here.
struct Exchange
{
    QString prompt; //!< what the person or program asked, as text: found by a search
    QString answer; //!< the assembled text, reasoning left out: found by a search
    net::Headers requestHeaders;
    QByteArray requestBody;
    net::Headers responseHeaders;
    QByteArray responseBody; //!< of a stream: every event as it came

    bool operator==(const Exchange&) const = default;
};

} // namespace bw::record
