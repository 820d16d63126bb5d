// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/ratearrivals.h"

#include <cmath>
#include <numbers>

namespace bw::stress {

RateArrivals::RateArrivals(RateCurve curve, ArrivalProcess process, double shape, quint64 seed)
    : m_curve(std::move(curve)), m_process(process), m_shape(shape), m_random(seed, 1)
{
    if (m_process != ArrivalProcess::Constant)
        m_count = gap();
}

double RateArrivals::gap()
{
    switch (m_process) {
    case ArrivalProcess::Constant:
        return 1;
    case ArrivalProcess::Poisson:
        return -std::log1p(-m_random.unit());
    case ArrivalProcess::Gamma:
        return gamma();
    }
    return 1;
}

//! Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); their boost for shapes below 1.
double RateArrivals::gamma()
{
    const double shape = m_shape < 1 ? m_shape + 1 : m_shape;
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double normal = std::sqrt(-2 * std::log1p(-m_random.unit())) * std::cos(2 * std::numbers::pi * m_random.unit());
        const double v = std::pow(1 + c * normal, 3);
        if (v <= 0)
            continue;
        if (std::log1p(-m_random.unit()) >= 0.5 * normal * normal + d - d * v + d * std::log(v))
            continue;
        const double boost = m_shape < 1 ? std::pow(1 - m_random.unit(), 1 / m_shape) : 1;
        return d * v * boost / m_shape;
    }
}

} // namespace bw::stress
