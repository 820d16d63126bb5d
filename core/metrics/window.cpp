// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/window.h"

namespace bw::metrics {

Cell& Slice::cell(int series)
{
    ++m_version;
    const auto at = std::ranges::lower_bound(m_cells, series, {}, [](const auto& entry) { return entry.first; });
    if (at != m_cells.end() && at->first == series)
        return *at->second;
    return *m_cells.emplace(at, series, std::make_unique<Cell>())->second;
}

size_t Slice::bytes() const
{
    if (m_bytesVersion == m_version)
        return m_bytes;
    m_bytes = m_cells.capacity() * sizeof(m_cells[0]);
    for (const auto& [series, cell] : m_cells)
        m_bytes += cell->bytes();
    m_bytesVersion = m_version;
    return m_bytes;
}

Slice* Window::at(WallTime time)
{
    const WallTime start = floorTo(time, m_width);
    if (m_found && m_foundAt == start)
        return m_found;
    if (start < floorTo(m_from, m_width))
        return nullptr;
    m_found = &m_slices.try_emplace(start).first->second;
    m_foundAt = start;
    return m_found;
}

size_t Window::bytes() const
{
    size_t sum = 0;
    for (const auto& [start, slice] : m_slices)
        sum += slice.bytes();
    return sum;
}

void Window::forget(WallTime now, size_t most)
{
    m_from = std::max(m_from, floorTo(now, m_width) - (m_kept - 1) * m_width);
    size_t sum = bytes();
    while (m_slices.size() > 1) {
        const auto oldest = m_slices.begin();
        if (oldest->first + m_width > m_from && sum <= most)
            break;
        sum -= oldest->second.bytes();
        m_from = std::max(m_from, oldest->first + m_width);
        if (m_found == &oldest->second)
            m_found = nullptr;
        m_slices.erase(oldest);
    }
}

} // namespace bw::metrics
