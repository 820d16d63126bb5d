// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/threshold.h"

#include "metrics/namedpercentiles.h"
#include "stress/runnumbers.h"
#include "stress/slo.h"
#include "stress/timenames.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using Unit = Threshold::Unit;

//! "ttft_p95" is of a distribution: which one, and what of it.
struct Quantile
{
    metrics::Latency latency = metrics::Latency::Ttft;
    QString what; //!< "p95", "max", "mean"
};

std::optional<Quantile> quantileOf(const QString& metric)
{
    const QString what = metric.section(u'_', -1);
    const bool known = what == "max"_L1 || what == "mean"_L1 || metrics::percentNamed(what);
    const QString name = metric.chopped(std::min(metric.size(), what.size() + 1));
    const auto found = std::ranges::find_if(TimeNames, [&name](const TimeName& each) { return each.name == name; });
    if (!known || found == TimeNames.end())
        return std::nullopt;
    return Quantile{found->latency, what};
}

std::optional<Nanoseconds> valueOf(const Quantile& quantile, const Tally& tally)
{
    const metrics::Histogram& histogram = tally[quantile.latency];
    if (histogram.isEmpty())
        return std::nullopt;
    if (quantile.what == "max"_L1)
        return histogram.max();
    if (quantile.what == "mean"_L1)
        return histogram.mean();
    return histogram.percentile(*metrics::percentNamed(quantile.what));
}

std::optional<Unit> unitOf(const QString& metric)
{
    if (quantileOf(metric))
        return Unit::Nanoseconds;
    const RunNumber* number = runNumber(metric);
    return number ? std::optional(number->unit) : std::nullopt;
}

std::optional<double> plainNumber(QStringView text, QLatin1StringView unit)
{
    if (!text.endsWith(unit))
        return std::nullopt;
    bool good = false;
    const double value = text.chopped(unit.size()).toDouble(&good);
    return good && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<double> limitOf(QStringView text, Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds: {
        const auto span = parseSpan(text);
        return span ? std::optional(double(span->count())) : std::nullopt;
    }
    case Unit::Share: {
        const auto percent = plainNumber(text, QLatin1StringView("%"));
        return percent ? std::optional(*percent / 100) : std::nullopt;
    }
    case Unit::PerSecond:
        return plainNumber(text, QLatin1StringView("/s"));
    case Unit::Usd:
        return plainNumber(text, QLatin1StringView("usd"));
    case Unit::Count:
        return plainNumber(text, QLatin1StringView(""));
    }
    return std::nullopt;
}

tl::unexpected<Error> refused(const QString& text)
{
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate("Threshold", "“%1” is no threshold. It must be like ttft_p95<400ms, error_rate<1%, "
                                                            "goodput>50/s or cost<0.5usd.").arg(text));
}

//! Of a search that did not come to its end.
bool mayHaveFound(const RunResult& run)
{
    return run.state != RunState::Finished && (run.steps.isEmpty() || std::ranges::any_of(run.steps, &SearchStep::passed));
}

} // namespace

Result<Threshold> parseThreshold(const QString& text)
{
    static const QRegularExpression pattern(u"^\\s*([a-z0-9_]+)\\s*([<>]=?)\\s*(\\S+)\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const auto unit = match.hasMatch() ? unitOf(match.captured(1)) : std::nullopt;
    if (!unit)
        return refused(text);
    const auto limit = limitOf(match.captured(3), *unit);
    if (!limit)
        return refused(text);
    return Threshold{text, match.captured(1), *unit, match.captured(2).startsWith(u'<'), match.captured(2).size() == 2, *limit};
}

std::optional<double> measured(const Threshold& threshold, const VariantResult& result)
{
    if (const auto quantile = quantileOf(threshold.metric)) {
        const auto value = valueOf(*quantile, result.tally);
        return value ? std::optional(double(value->count())) : std::nullopt;
    }
    const RunNumber* number = runNumber(threshold.metric);
    return number ? number->of(result) : std::nullopt;
}

bool hasPassed(const RunResult& run)
{
    if (run.plan.thresholds.isEmpty())
        return true;
    if (run.plan.search.kind != Search::Kind::None)
        return run.highestLevel || mayHaveFound(run);
    return std::ranges::all_of(run.plan.thresholds, [&run](const QString& text) {
        const auto threshold = parseThreshold(text);
        return threshold && std::ranges::all_of(run.variants, [&](const VariantResult& result) { return isKept(*threshold, result); });
    });
}

bool isKept(const Threshold& threshold, const VariantResult& result)
{
    const auto value = measured(threshold, result);
    if (!value)
        return false;
    if (*value == threshold.limit)
        return threshold.inclusive;
    return (*value < threshold.limit) == threshold.below;
}

} // namespace bw::stress
