// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"
#include "metrics/cell.h"

#include <map>
#include <memory>

namespace bw::metrics {

//! The cells of one span of time, by the number of their series.
class Slice
{
public:
    [[nodiscard]] Cell& cell(int series); //!< made if need be; counts as changed
    [[nodiscard]] quint64 version() const noexcept { return m_version; } //!< another after every change
    [[nodiscard]] const std::vector<std::pair<int, std::unique_ptr<Cell>>>& cells() const noexcept { return m_cells; }
    [[nodiscard]] size_t bytes() const; //!< looked up again only after a change

private:
    std::vector<std::pair<int, std::unique_ptr<Cell>>> m_cells; //!< ascending
    quint64 m_version = 0;
    mutable quint64 m_bytesVersion = 0;
    mutable size_t m_bytes = 0;
};

//! A rolling window: spans of one width, the newest `kept` of them, and fewer if they need too much memory.
class Window
{
public:
    Window(Milliseconds width, int kept) : m_width(width), m_kept(kept) {}

    [[nodiscard]] Milliseconds width() const noexcept { return m_width; }
    //! The slice `time` is in; null if it is older than what is kept.
    [[nodiscard]] Slice* at(WallTime time);
    [[nodiscard]] const std::map<WallTime, Slice>& slices() const noexcept { return m_slices; }
    [[nodiscard]] size_t bytes() const;

    //! Lets go of what is older than the window, then of the oldest until the rest fits into `most` bytes.
    void forget(WallTime now, size_t most);
    //! Nothing older is here.
    [[nodiscard]] WallTime from() const noexcept { return m_from; }
    void setFrom(WallTime from) noexcept { m_from = from; }

private:
    Milliseconds m_width;
    int m_kept;
    WallTime m_from{};
    std::map<WallTime, Slice> m_slices;
    WallTime m_foundAt{};
    Slice* m_found = nullptr; //!< that at() found last; nearly always the next one too
};

} // namespace bw::metrics
