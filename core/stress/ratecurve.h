// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <vector>

namespace bw::stress {

//! A level over time: pieces that are flat or slope, the last one without end. Times count from the start of the run.
class RateCurve
{
public:
    RateCurve() = default;
    explicit RateCurve(double level) : m_last(level) {}

    //! After all others: from `from` to `to` in `length`; the last `to` stays.
    void append(Nanoseconds length, double from, double to);
    //! From `at` on, `level` for good. What was before `at` stays as it was.
    void change(Nanoseconds at, double level);

    [[nodiscard]] double levelAt(Nanoseconds at) const;
    //! The area under the curve up to `at`: how many requests were due if the level is a rate.
    [[nodiscard]] double countAt(Nanoseconds at) const;
    //! When the area reaches `count`; nullopt: never, for the level is 0 from some time on.
    [[nodiscard]] std::optional<Nanoseconds> timeOf(double count) const;
    [[nodiscard]] double highest() const;
    [[nodiscard]] Nanoseconds length() const; //!< of all pieces but the last, endless one

    bool operator==(const RateCurve&) const = default;

private:
    struct Piece
    {
        double start = 0; //!< s
        double length = 0;
        double from = 0;
        double to = 0;
        double before = 0; //!< area up to its start

        [[nodiscard]] double slope() const { return (to - from) / length; }
        [[nodiscard]] double area(double time) const { return (from + slope() * time / 2) * time; }
        bool operator==(const Piece&) const = default;
    };

    [[nodiscard]] double end() const;
    [[nodiscard]] double areaToEnd() const;

    std::vector<Piece> m_pieces;
    double m_last = 0; //!< after the pieces
};

} // namespace bw::stress
