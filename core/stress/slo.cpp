// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/slo.h"

#include "stress/timenames.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

std::optional<Nanoseconds> timeOf(metrics::Latency time, const record::RequestRecord& record)
{
    switch (time) {
    case metrics::Latency::Ttft:
        return record::ttft(record);
    case metrics::Latency::ServiceTtft:
        return record::serviceTtft(record);
    case metrics::Latency::Ttfo:
        return record::ttfo(record);
    case metrics::Latency::E2e:
        return record::e2e(record);
    case metrics::Latency::ServiceE2e:
        return record::serviceE2e(record);
    case metrics::Latency::Tpot:
        return record::tpot(record);
    case metrics::Latency::Gap:
        return record::longestGap(record);
    default:
        break;
    }
    return std::nullopt;
}

} // namespace

bool Slo::isKept(const record::RequestRecord& record) const
{
    const auto value = timeOf(time, record);
    return !value || *value < limit || (inclusive && *value == limit);
}

Result<Slo> parseSlo(const QString& text)
{
    static const QRegularExpression pattern(u"^\\s*([a-z0-9_]+)\\s*(<=?)\\s*(\\S+)\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const auto name = std::ranges::find_if(TimeNames, [&match](const TimeName& each) { return each.name == match.captured(1); });
    const auto limit = parseSpan(match.captured(3));
    if (!match.hasMatch() || name == TimeNames.end() || !limit) {
        QStringList names;
        std::ranges::transform(TimeNames, std::back_inserter(names), &TimeName::name);
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Slo", "“%1” is no limit for a request. It must be like ttft<400ms, with one of %2.")
                           .arg(text, names.join(u", "_s)));
    }
    return Slo{name->latency, *limit, match.captured(2).size() == 2};
}

std::optional<Nanoseconds> parseSpan(QStringView text)
{
    constexpr std::array<std::pair<QLatin1StringView, double>, 4> Units = {{
        {QLatin1StringView("ns"), 1}, {QLatin1StringView("us"), 1e3}, {QLatin1StringView("ms"), 1e6}, {QLatin1StringView("s"), 1e9},
    }};
    constexpr double Longest = 1e18;
    for (const auto& [unit, factor] : Units) {
        if (!text.endsWith(unit))
            continue;
        bool good = false;
        const double value = text.chopped(unit.size()).toDouble(&good) * factor;
        return good && value >= 0 && value < Longest ? std::optional(Nanoseconds(std::llround(value))) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace bw::stress
