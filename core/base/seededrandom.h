// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bw {

//! SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014): cheap to seed, so that
//! every request has a stream of its own and its draws do not depend on which other request came first.
class SeededRandom
{
public:
    explicit constexpr SeededRandom(quint64 seed, quint64 stream = 0) noexcept : m_state(mix(seed) ^ mix(~stream)) {}

    constexpr quint64 next() noexcept { return mix(m_state += 0x9e3779b97f4a7c15ULL); }
    constexpr double unit() noexcept { return static_cast<double>(next() >> 11) * 0x1.0p-53; } //!< [0, 1)

private:
    static constexpr quint64 mix(quint64 z) noexcept
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    quint64 m_state = 0;
};

} // namespace bw
