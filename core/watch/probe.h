// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "base/ids.h"
#include "base/money.h"
#include "gateway/gatewayprofile.h"

#include <QDateTime>

#include <chrono>

namespace bw::watch {

//! How an endpoint is asked whether it is there.
enum class ProbeKind {
    Models,   //!< GET /models: free, and proves the way and the key
    OneToken, //!< a chat of one token: proves that the model answers, and is billed
};

[[nodiscard]] QString probeKindId(ProbeKind kind); //!< "models", "one_token"
[[nodiscard]] std::optional<ProbeKind> probeKindFromId(QStringView id);

inline constexpr std::chrono::seconds ShortestProbeInterval{10};
inline constexpr std::chrono::seconds LongestProbeInterval{86'400};

//! Whether and how one endpoint is probed. Not part of its profile: who imports a profile must not pay for the probes of
//! who exported it.
struct ProbeSetting
{
    EndpointId endpoint;
    bool enabled = false;
    ProbeKind kind = ProbeKind::Models;
    std::chrono::seconds every{60}; //!< ShortestProbeInterval … LongestProbeInterval

    bool operator==(const ProbeSetting&) const = default;
};

//! What a probe costs a day before it is switched on.
struct ProbeCost
{
    qint64 requestsPerDay = 0;
    std::optional<PicoUsd> perDay; //!< nullopt: the price is unknown; free ones say 0

    bool operator==(const ProbeCost&) const = default;
};

//! `price`: of the profile's default model, which is the one that is asked.
[[nodiscard]] ProbeCost costOf(const ProbeSetting& setting, const std::optional<spend::Price>& price);
[[nodiscard]] QString costInWords(const ProbeCost& cost); //!< "1 440 requests a day, free"

//! How one probe ended.
struct ProbeOutcome
{
    EndpointId endpoint;
    QDateTime at; //!< UTC
    Failure failure; //!< errorClass Ok: it is there
    Nanoseconds took{0};

    bool operator==(const ProbeOutcome&) const = default;
};

} // namespace bw::watch
