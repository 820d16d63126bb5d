// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QMetaType>
#include <QStringList>

#include <optional>

namespace bw {

//! What became of a request; one vocabulary for network, gateway, records and screens.
//! The ids (errorClassId) are the strings of `error.class` in JSON and of filters.
enum class ErrorClass {
    Ok,
    Offline,
    Dns,
    Connect,
    Tls,
    PoolTimeout,
    LimiterTimeout,
    BreakerOpen,
    StaleConnection,
    Reset,
    WriteTimeout,
    ReadTimeout,
    FirstTokenTimeout,
    IdleTimeout,
    StreamCut,
    StreamError,
    RateLimited,
    Quota,
    Overloaded,
    Auth,
    BadRequest,
    ContentFilter,
    Protocol,
    Deadline,
    BudgetStop,
    Cancelled,
};
inline constexpr size_t ErrorClassCount = static_cast<size_t>(ErrorClass::Cancelled) + 1;

//! How far an attempt came. In this order.
enum class Phase {
    Queued,
    PoolWait,
    Dns,
    Connect,
    Tls,
    Sent,
    WaitingHeaders,
    WaitingFirstEvent,
    WaitingFirstDelta,
    Streaming,
    Done,
};

//! What the rules decided after an attempt.
enum class Verdict {
    Ok,
    RetrySame,
    NextEndpoint,
    NextKey,
    FailFast,
    Exhausted,
    BreakerOpen,
    BudgetExhausted,
};

//! "rate_limited", "ok", …
[[nodiscard]] QString errorClassId(ErrorClass errorClass);
[[nodiscard]] std::optional<ErrorClass> errorClassFromId(QStringView id);
[[nodiscard]] QString phaseId(Phase phase);     //!< "pool_wait", …
[[nodiscard]] QString verdictId(Verdict verdict); //!< "retry_same", …

//! How the `code` of a tls failure begins that will not pass by itself: the server's certificate was not accepted.
//! The whole code says why: certificate_expired, _not_yet_valid, _wrong_host, _unknown_issuer, _wrong_pin, _extra_ca, or
//! nothing more.
inline constexpr QLatin1StringView CertificateRefused{"certificate"};

//! Why a request failed: enough to decide what to do next and to tell a person.
struct Failure
{
    ErrorClass errorClass = ErrorClass::Ok;
    Phase phase = Phase::Queued;
    int httpStatus = 0; //!< 0: no response
    QString code;       //!< the provider's own code, as text; its type if it sent none; may be empty
    QString message;    //!< the provider's or our own words, redacted; may be empty
    std::optional<Milliseconds> serverDelay; //!< what the server asked us to wait
    bool maybeBilled = false; //!< it was sent and ended without a usage block
    QString type = {};        //!< the provider's other names for it: many send an HTTP status as the code
    QString reason = {};

    //! What the provider calls it, the code first; none of them empty.
    [[nodiscard]] QStringList names() const;

    bool operator==(const Failure&) const = default;
};

} // namespace bw
