// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/summaryjson.h"

#include "metrics/namedpercentiles.h"

#include <QJsonObject>

#include <cmath>

namespace bw::metrics {

namespace {

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
    for (const NamedPercentile& row : NamedPercentiles)
        json.insert(row.name, rounded(*histogram.percentile(row.percent)));
    json.insert(QLatin1StringView("max"), rounded(histogram.max()));
    json.insert(QLatin1StringView("mean"), rounded(*histogram.mean()));
    json.insert(QLatin1StringView("n"), histogram.count());
    return json;
}

} // namespace bw::metrics
