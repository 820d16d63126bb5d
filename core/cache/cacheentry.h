// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "openai/chatcompletion.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace bw::cache {

//! When a piece of an answer came and how long it was; the text itself is in the completion.
struct PacingEvent
{
    Nanoseconds offset{0}; //!< after the request was sent, so that a replay has the recorded TTFT too
    int choice = 0;
    qsizetype content = 0;   //!< UTF-16 units
    qsizetype reasoning = 0; //!< UTF-16 units
    bool toolCall = false;

    bool operator==(const PacingEvent&) const = default;
};

[[nodiscard]] PacingEvent pacingOf(const openai::ChatDelta& delta, Instant sent);

//! A stored answer. Serves streams and whole answers alike.
struct CacheEntry
{
    Q_DECLARE_TR_FUNCTIONS(CacheEntry)

public:
    openai::ChatCompletion completion;
    QList<PacingEvent> pacing; //!< in order; empty if it did not come as a stream
    QDateTime storedAt;        //!< UTC, ms

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CacheEntry> fromJson(const QJsonObject& json);

    //! Compressed JSON with a checksum: what backends keep.
    [[nodiscard]] QByteArray pack() const;
    //! Parse if it is damaged, foreign, or would unpack to more than 64 MiB. Never a warning: caches get damaged.
    [[nodiscard]] static Result<CacheEntry> unpack(const QByteArray& packed);

    bool operator==(const CacheEntry&) const = default;
};

} // namespace bw::cache
