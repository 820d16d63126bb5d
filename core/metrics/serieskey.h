// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::metrics {

//! Whose requests are counted together: everything a view may filter or break down by. Names are those of the newest
//! record; only ids tell two keys apart.
struct SeriesKey
{
    ProfileId gateway;
    QString gatewayName;
    EndpointId endpoint; //!< that answered, or was tried last
    QString endpointName;
    QString model;    //!< asked for
    QString servedBy; //!< answered; the one asked for if nobody did
    record::Source source = record::Source::Cli;
    QString keyLabel;

    //! Names do not count: a renamed gateway is the same one.
    bool operator==(const SeriesKey& other) const noexcept;
};

//! The names that `newest` gives to a gateway and an endpoint which `key` shares with it. True: they were others.
bool takeNames(SeriesKey& key, const SeriesKey& newest);

[[nodiscard]] size_t qHash(const SeriesKey& key, size_t seed = 0) noexcept;

[[nodiscard]] SeriesKey seriesOf(const record::RequestRecord& record);

//! Which requests a view counts. A list that is empty lets all through; within a list any entry matches.
struct Filter
{
    QList<ProfileId> gateways;
    QList<EndpointId> endpoints;
    QStringList models; //!< asked for or answered by
    QList<record::Source> sources;
    QStringList keyLabels;

    [[nodiscard]] bool matches(const SeriesKey& key) const;
    bool operator==(const Filter&) const = default;
};

} // namespace bw::metrics
