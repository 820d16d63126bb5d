// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/summaryjson.h"

#include <QJsonObject>

#include <array>
#include <cmath>

namespace bw::metrics {

namespace {

struct NamedPercentile
{
    QLatin1StringView name;
    double percent;
};

constexpr std::array Shown = {
    NamedPercentile{QLatin1StringView("p50"), 50},     NamedPercentile{QLatin1StringView("p90"), 90},
    NamedPercentile{QLatin1StringView("p95"), 95},     NamedPercentile{QLatin1StringView("p99"), 99},
    NamedPercentile{QLatin1StringView("p999"), 99.9},
};

double rounded(Nanoseconds span)
{
    return std::round(toMs(span) * 1000.0) / 1000.0;
}

} // namespace

QJsonValue summaryJson(const Histogram& histogram)
{
    if (histogram.isEmpty())
        return QJsonValue::Null;
    QJsonObject json;
    for (const NamedPercentile& row : Shown)
        json.insert(row.name, rounded(*histogram.percentile(row.percent)));
    json.insert(QLatin1StringView("max"), rounded(histogram.max()));
    json.insert(QLatin1StringView("mean"), rounded(*histogram.mean()));
    json.insert(QLatin1StringView("n"), histogram.count());
    return json;
}

} // namespace bw::metrics
