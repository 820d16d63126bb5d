// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace bw::metrics {

//! A percentile under the name that JSON, thresholds and reports use.
struct NamedPercentile
{
    QLatin1StringView name;
    double percent;
};

inline constexpr std::array NamedPercentiles = {
    NamedPercentile{QLatin1StringView("p50"), 50}, NamedPercentile{QLatin1StringView("p90"), 90},
    NamedPercentile{QLatin1StringView("p95"), 95}, NamedPercentile{QLatin1StringView("p99"), 99},
    NamedPercentile{QLatin1StringView("p999"), 99.9},
};

//! nullopt: it is none of them.
[[nodiscard]] inline std::optional<double> percentNamed(QStringView name)
{
    const auto found = std::ranges::find_if(NamedPercentiles, [name](const NamedPercentile& each) { return name == each.name; });
    return found == NamedPercentiles.end() ? std::nullopt : std::optional(found->percent);
}

} // namespace bw::metrics
