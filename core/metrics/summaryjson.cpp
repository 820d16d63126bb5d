// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/summaryjson.h"

#include "base/jsontext.h"
#include "metrics/namedpercentiles.h"

#include <QJsonObject>

namespace bw::metrics {

namespace {

double msOf(Nanoseconds span)
{
    return jsonRounded(toMs(span));
}

} // namespace

QJsonValue summaryJson(const Histogram& histogram)
{
    if (histogram.isEmpty())
        return QJsonValue::Null;
    QJsonObject json;
    for (const NamedPercentile& row : NamedPercentiles)
        json.insert(row.name, msOf(*histogram.percentile(row.percent)));
    json.insert(QLatin1StringView("max"), msOf(histogram.max()));
    json.insert(QLatin1StringView("mean"), msOf(*histogram.mean()));
    json.insert(QLatin1StringView("n"), histogram.count());
    return json;
}

} // namespace bw::metrics
