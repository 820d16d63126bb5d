// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/ratecurve.h"

#include <algorithm>
#include <cmath>

namespace bw::stress {

namespace {

Nanoseconds nanoseconds(double seconds)
{
    return std::chrono::round<Nanoseconds>(std::chrono::duration<double>(seconds));
}

} // namespace

void RateCurve::append(Nanoseconds length, double from, double to)
{
    if (length > Nanoseconds(0))
        m_pieces.push_back({end(), toSeconds(length), from, to, areaToEnd()});
    m_last = to;
}

void RateCurve::change(Nanoseconds at, double level)
{
    const double time = std::max(0.0, toSeconds(at));
    std::erase_if(m_pieces, [time](const Piece& piece) { return piece.start >= time; });
    if (m_pieces.empty() || end() < time) {
        append(nanoseconds(time - end()), m_last, m_last);
    } else {
        Piece& cut = m_pieces.back();
        cut.to = cut.from + cut.slope() * (time - cut.start);
        cut.length = time - cut.start;
    }
    m_last = level;
}

double RateCurve::levelAt(Nanoseconds at) const
{
    const double time = toSeconds(at);
    for (const Piece& piece : m_pieces) {
        if (time < piece.start + piece.length)
            return piece.from + piece.slope() * std::max(0.0, time - piece.start);
    }
    return m_last;
}

double RateCurve::countAt(Nanoseconds at) const
{
    const double time = toSeconds(at);
    for (const Piece& piece : m_pieces) {
        if (time < piece.start + piece.length)
            return piece.before + piece.area(std::max(0.0, time - piece.start));
    }
    return areaToEnd() + m_last * (time - end());
}

std::optional<Nanoseconds> RateCurve::timeOf(double count) const
{
    for (const Piece& piece : m_pieces) {
        const double rest = count - piece.before;
        if (rest > piece.area(piece.length))
            continue;
        // The root that stays good when the piece starts at 0 or hardly slopes.
        const double root = std::sqrt(std::max(0.0, piece.from * piece.from + 2 * piece.slope() * rest));
        const double sum = piece.from + root;
        return nanoseconds(piece.start + (sum > 0 ? 2 * rest / sum : 0));
    }
    if (m_last <= 0)
        return std::nullopt;
    return nanoseconds(end() + (count - areaToEnd()) / m_last);
}

double RateCurve::highest() const
{
    double most = m_last;
    for (const Piece& piece : m_pieces)
        most = std::max({most, piece.from, piece.to});
    return most;
}

Nanoseconds RateCurve::length() const
{
    return nanoseconds(end());
}

double RateCurve::end() const
{
    return m_pieces.empty() ? 0 : m_pieces.back().start + m_pieces.back().length;
}

double RateCurve::areaToEnd() const
{
    return m_pieces.empty() ? 0 : m_pieces.back().before + m_pieces.back().area(m_pieces.back().length);
}

} // namespace bw::stress
