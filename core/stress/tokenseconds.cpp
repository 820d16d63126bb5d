// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/tokenseconds.h"

#include <algorithm>

namespace bw::stress {

void TokenSeconds::add(qint64 second, double tokens)
{
    if (tokens <= 0)
        return;
    if (m_seconds.isEmpty())
        m_first = second;
    if (second < m_first && !reachBack(second))
        return;
    if (second >= m_first + Kept + m_seconds.size()) { // a long silence: nothing of before is near enough to be kept
        m_forgotten = std::max(m_forgotten, peak().value_or(0));
        m_seconds.clear();
        m_first = second;
    }
    const auto at = qsizetype(second - m_first);
    if (at >= m_seconds.size())
        m_seconds.resize(at + 1);
    m_seconds[at] += tokens;
    forgetOld();
}

//! False if it lies too far back.
bool TokenSeconds::reachBack(qint64 second)
{
    const qint64 more = m_first - second;
    if (more + m_seconds.size() > Kept)
        return false;
    m_seconds = QList<double>(qsizetype(more)) + m_seconds;
    m_first = second;
    return true;
}

void TokenSeconds::forgetOld()
{
    const qsizetype old = m_seconds.size() - Kept;
    if (old <= 0)
        return;
    m_forgotten = std::max(m_forgotten, *std::max_element(m_seconds.cbegin(), m_seconds.cbegin() + old));
    m_seconds.remove(0, old);
    m_first += old;
}

TokenSeconds& TokenSeconds::operator+=(const TokenSeconds& other)
{
    m_forgotten = std::max(m_forgotten, other.m_forgotten);
    for (qsizetype i = 0; i < other.m_seconds.size(); ++i)
        add(other.m_first + i, other.m_seconds[i]);
    return *this;
}

std::optional<double> TokenSeconds::peak() const
{
    const double kept = m_seconds.isEmpty() ? 0 : *std::ranges::max_element(m_seconds);
    const double highest = std::max(kept, m_forgotten);
    return highest > 0 ? std::optional(highest) : std::nullopt;
}

TokenSeconds TokenSeconds::ofPeak(std::optional<double> peak)
{
    TokenSeconds seconds;
    seconds.m_forgotten = peak.value_or(0);
    return seconds;
}

} // namespace bw::stress
