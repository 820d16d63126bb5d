// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "net/routereport.h"
#include "record/requestrecord.h"

namespace bw::gateway {

//! How a stream comes in.
enum class StreamFlow {
    Unknown, //!< too few events to say
    Flowing, //!< event by event, with time between them
    Bursts,  //!< several at once, on average; who does that, the gateway or something on the way, is another question
};

//! What the connection doctor found about one endpoint.
struct DoctorReport
{
    QString endpointName;
    QUrl baseUrl;
    net::RouteReport route;
    // GET /models twice; the second one is not asked for if the first got no response at all.
    std::optional<record::RequestRecord> first;  //!< over a new connection
    std::optional<record::RequestRecord> second; //!< right after it
    // If a stream was asked for:
    std::optional<record::RequestRecord> token;  //!< a chat of one token
    std::optional<record::RequestRecord> stream; //!< the same, longer
    QStringList models;                          //!< ids that the gateway lists
    net::Headers streamHeaders;                  //!< of its response, redacted
    net::PoolLimits limits; //!< of the profile: they may forbid keeping a connection

    bool operator==(const DoctorReport&) const = default;
};

//! Whether the second request went over the first one's connection; nullopt if that was not seen.
[[nodiscard]] std::optional<bool> keepsAlive(const DoctorReport& report);

//! At least MinEvents content-bearing events are needed for a word about the flow.
inline constexpr qsizetype MinFlowEvents = 8;
[[nodiscard]] StreamFlow flowOf(const record::RequestRecord& record);
//! How much later the first token of a long answer comes than that of a one-token answer, if the long one comes in bursts
//! and it is more than chance. A fast gateway, or one that packs its tokens, also comes in bursts; but only where
//! something holds the stream back does a longer answer begin later.
[[nodiscard]] std::optional<Nanoseconds> heldBack(const record::RequestRecord& stream, const record::RequestRecord& token);
//! In how many bursts the events came: events less than a millisecond apart are one.
[[nodiscard]] qsizetype burstsOf(const record::RequestRecord& record);

//! Software on the way that names itself: the response's Server and Via headers, as they came.
[[nodiscard]] QStringList namesOnTheWay(const net::Headers& headers);

} // namespace bw::gateway
