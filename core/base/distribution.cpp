// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/distribution.h"

#include "base/seededrandom.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bw {

namespace {

// Not std::normal_distribution: every standard library draws other numbers from the same seed.
double standardNormal(SeededRandom& random) noexcept
{
    const double radius = std::sqrt(-2.0 * std::log1p(-random.unit()));
    return radius * std::cos(2.0 * std::numbers::pi * random.unit());
}

double drawAny(const Distribution& distribution, SeededRandom& random) noexcept
{
    const double first = distribution.first;
    const double second = distribution.second;
    switch (distribution.kind) {
    case Distribution::Kind::Constant:
        return first;
    case Distribution::Kind::Normal:
        return first + second * standardNormal(random);
    case Distribution::Kind::LogNormal:
        return first * std::exp(second * standardNormal(random));
    case Distribution::Kind::Uniform:
        return first + (second - first) * random.unit();
    case Distribution::Kind::Exponential:
        return -first * std::log1p(-random.unit());
    }
    return first;
}

} // namespace

double Distribution::draw(SeededRandom& random) const noexcept
{
    return std::max(0.0, drawAny(*this, random));
}

} // namespace bw
