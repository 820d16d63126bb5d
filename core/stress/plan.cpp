// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/plan.h"

#include "stress/arrivalschedule.h"

#include <cmath>

namespace bw::stress {

namespace {

constexpr int OpenLoopCap = 100;

} // namespace

int inFlightCap(const Load& load)
{
    if (load.maxInFlight > 0)
        return load.maxInFlight;
    if (isOpenLoop(load))
        return OpenLoopCap;
    return std::max(1, int(std::lround(levelCurve(load).highest())));
}

int mostInFlight(const Plan& plan)
{
    const int cap = inFlightCap(plan.load);
    const bool searches = plan.search.kind != Search::Kind::None && !isOpenLoop(plan.load);
    return searches ? std::max(cap, int(std::lround(plan.search.to))) : cap;
}

bool isOpenLoop(const Load& load)
{
    return load.kind != Load::Kind::Closed;
}

std::optional<Variant> Variant::named(QStringView name)
{
    using namespace Qt::StringLiterals;
    Variant variant;
    variant.name = name.toString();
    if (name == "cold"_L1) {
        variant.cold = true;
        return variant;
    }
    if (name == "pooled"_L1)
        return variant;
    if (name != "pooled+cache"_L1)
        return std::nullopt;
    variant.cache = true;
    return variant;
}

} // namespace bw::stress
