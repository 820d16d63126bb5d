// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seededrandom.h"
#include "stress/arrivalschedule.h"

namespace bw::stress {

//! Requests at a rate that may change over time. The gaps are drawn for a rate of one and stretched by the curve, so that
//! every process follows every ramp exactly.
class RateArrivals final : public ArrivalSchedule
{
public:
    RateArrivals(RateCurve curve, ArrivalProcess process, double shape, quint64 seed);

    [[nodiscard]] std::optional<Nanoseconds> due() const override { return m_curve.timeOf(m_count); }
    void advance() override { m_count += gap(); }
    void setRate(Nanoseconds at, double perSecond) override { m_curve.change(at, perSecond); }

private:
    [[nodiscard]] double gap();
    [[nodiscard]] double gamma(); //!< of mean 1

    RateCurve m_curve;
    ArrivalProcess m_process;
    double m_shape;
    SeededRandom m_random;
    double m_count = 0; //!< where the next one is due, on the scale of the curve's area
};

} // namespace bw::stress
