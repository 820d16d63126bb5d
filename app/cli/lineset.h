// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <map>

namespace bw::cli {

//! Numbers of lines, kept as the runs that they form: those of a batch are nearly all in one.
class LineSet
{
public:
    void add(qint64 line);
    [[nodiscard]] bool contains(qint64 line) const;
    [[nodiscard]] qint64 last() const { return m_runs.empty() ? 0 : m_runs.rbegin()->second; } //!< 0: none
    //! One after `line` is not in it, and comes before the last.
    [[nodiscard]] bool hasGapsAfter(qint64 line) const { return last() > line && m_runs.rbegin()->first > line + 1; }

private:
    std::map<qint64, qint64> m_runs; //!< first and last line of each
};

} // namespace bw::cli
