// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lineset.h"

namespace bw::cli {

void LineSet::add(qint64 line)
{
    if (contains(line))
        return;
    const auto after = m_runs.upper_bound(line);
    qint64 last = line;
    if (after != m_runs.end() && after->first == line + 1) {
        last = after->second;
        m_runs.erase(after);
    }
    const auto before = m_runs.lower_bound(line);
    if (before != m_runs.begin() && std::prev(before)->second == line - 1)
        std::prev(before)->second = last;
    else
        m_runs.emplace(line, last);
}

bool LineSet::contains(qint64 line) const
{
    const auto after = m_runs.upper_bound(line);
    return after != m_runs.begin() && std::prev(after)->second >= line;
}

} // namespace bw::cli
