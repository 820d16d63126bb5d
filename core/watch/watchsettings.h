// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "watch/alertrule.h"
#include "watch/probe.h"

namespace bw::watch {

//! An alert that went off.
struct AlertEvent
{
    QString rule;
    QString title;
    QString worst; //!< as text: the rule may be another by the time this is read
    QDateTime from; //!< UTC
    std::optional<QDateTime> to; //!< nullopt: it is still on
    bool muted = false;

    bool operator==(const AlertEvent&) const = default;
};

inline constexpr qsizetype MostEvents = 500;

//! Everything that is watched, and what was noticed. One file of JSON, written whole; never a secret.
struct WatchSettings
{
    QList<ProbeSetting> probes;
    QList<AlertRule> rules;
    QList<AlertEvent> events; //!< newest first, at most MostEvents

    [[nodiscard]] ProbeSetting probeOf(const EndpointId& endpoint) const; //!< the default, switched off, if there is none
    void setProbe(const ProbeSetting& setting);

    bool operator==(const WatchSettings&) const = default;
};

[[nodiscard]] QByteArray toJson(const WatchSettings& settings);
//! A row that cannot be read is left out and hides no other; numbers are brought into their ranges.
[[nodiscard]] Result<WatchSettings> watchSettingsFromJson(const QByteArray& json);

[[nodiscard]] Result<WatchSettings> loadWatchSettings(const QString& path); //!< the defaults where there is no file
[[nodiscard]] Result<void> saveWatchSettings(const WatchSettings& settings, const QString& path);

} // namespace bw::watch
