// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw::test {

//! A clock that moves only when told to. One thread.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const noexcept override { return m_now; }
    [[nodiscard]] QDateTime wallTime() const override;

    void advance(Nanoseconds span) noexcept { m_now += span; }

private:
    Instant m_now{std::chrono::hours(1)};
};

} // namespace bw::test
