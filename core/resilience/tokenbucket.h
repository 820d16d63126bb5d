// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw::resilience {

//! Fills at `perMinute`/60 a second up to `burst`. Something dearer than the burst is given when the bucket is full and
//! leaves a debt, so that one long prompt is slow, not impossible.
class TokenBucket
{
public:
    //! perMinute 0: no limit. burst 0: one second's worth, at least 1.
    TokenBucket(qint64 perMinute, qint64 burst, Instant now);

    //! How long until `amount` would be given; 0: now.
    [[nodiscard]] Nanoseconds waitFor(qint64 amount, Instant now);
    void take(qint64 amount, Instant now);
    void giveBack(qint64 amount); //!< negative: it was more than taken
    void drainTo(qint64 level, Instant now); //!< the server knows of less than we do

    //! Changes the speed from now on; what is in the bucket stays.
    void setFactor(double factor, Instant now);

    [[nodiscard]] bool isUnlimited() const noexcept { return m_perSecond <= 0; }
    [[nodiscard]] double level() const noexcept { return m_level; }

private:
    void fill(Instant now);

    double m_perSecond = 0;
    double m_factor = 1;
    double m_burst = 1;
    double m_level = 1;
    Instant m_filledAt;
};

} // namespace bw::resilience
