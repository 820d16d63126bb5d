// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/apierror.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>
#include <utility>

namespace bw::openai {

using Headers = QList<std::pair<QByteArray, QByteArray>>; //!< the same type as net::Headers

//! How long the gateway asks us to wait, by the first of these that says something: retry-after-ms,
//! x-ms-retry-after-ms, retry-after (seconds, or a date against the response's Date), the body's RetryInfo,
//! x-ratelimit-reset-* whose remaining is 0 (the longest). 0, negative, NaN, unreadable or over 30 days says nothing:
//! Azure sends `retry-after-ms: 0` beside `retry-after: 1`. Headers count only with status ≥ 400, because some send
//! retry-after with 200; the body's RetryInfo also counts inside a stream. `now` is UTC, used if there is no Date.
[[nodiscard]] std::optional<Milliseconds> serverDelay(int status, const Headers& headers, const ApiError& error,
                                                      const QDateTime& now);

//! `x-should-retry`, which overrides the status.
[[nodiscard]] std::optional<bool> shouldRetry(const Headers& headers);

//! The provider's name for this request, for their support; empty if it gave none.
[[nodiscard]] QString providerRequestId(const Headers& headers);

} // namespace bw::openai
