// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/distributionjson.h"

#include "base/strictobject.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

struct DistributionText
{
    Q_DECLARE_TR_FUNCTIONS(Distribution)
};

struct DistributionKind
{
    const char* name;
    Distribution::Kind kind;
    const char* first;
    const char* second; //!< nullptr: it has one parameter
};

constexpr std::array<DistributionKind, 5> DistributionKinds = {{
    {"constant", Distribution::Kind::Constant, "value", nullptr},
    {"normal", Distribution::Kind::Normal, "mean", "stddev"},
    {"lognormal", Distribution::Kind::LogNormal, "median", "sigma"},
    {"uniform", Distribution::Kind::Uniform, "min", "max"},
    {"exponential", Distribution::Kind::Exponential, "mean", nullptr},
}};

} // namespace

void readDistribution(StrictObject& parent, const QString& key, double most, Distribution& result)
{
    if (!parent.has(key))
        return;
    if (parent.value(key).isDouble()) {
        result = Distribution::constant(parent.number(key, 0, most));
        return;
    }
    if (!parent.value(key).isObject())
        return parent.raise(key, DistributionText::tr("a number or a distribution such as {\"dist\": \"constant\", \"value\": 20}"));
    StrictObject object = parent.object(key);
    QStringList names;
    std::ranges::transform(DistributionKinds, std::back_inserter(names), [](const auto& kind) { return QLatin1StringView(kind.name); });
    const DistributionKind& kind = DistributionKinds[size_t(object.oneOf(u"dist"_s, names))];
    result.kind = kind.kind;
    result.first = object.number(QLatin1StringView(kind.first), 0, most);
    result.second = kind.second ? object.number(QLatin1StringView(kind.second), 0, kind.kind == Distribution::Kind::LogNormal ? 10 : most) : 0;
    if (kind.kind == Distribution::Kind::Uniform && result.second < result.first)
        object.raise(u"max"_s, DistributionText::tr("at least min"));
    object.finish();
}

QJsonValue toJson(const Distribution& distribution)
{
    if (distribution.kind == Distribution::Kind::Constant)
        return distribution.first;
    const auto found = std::ranges::find(DistributionKinds, distribution.kind, &DistributionKind::kind);
    QJsonObject json{{u"dist"_s, QLatin1StringView(found->name)}, {QLatin1StringView(found->first), distribution.first}};
    if (found->second)
        json.insert(QLatin1StringView(found->second), distribution.second);
    return json;
}

} // namespace bw
