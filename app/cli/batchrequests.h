// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/lineinput.h"
#include "cli/lineset.h"
#include "stress/batch.h"

namespace bw::cli {

//! The requests of a batch, one a line, as they come in; empty lines are none. Numbers count from 1.
class BatchRequests
{
public:
    //! `told` as of LineInput. Left out are the first `skip`, and those of `done`.
    BatchRequests(std::unique_ptr<QFile> file, qint64 skip, LineSet done, std::function<void()> told);

    [[nodiscard]] stress::Batch::Next next();
    [[nodiscard]] qint64 count() const noexcept { return m_count; } //!< so far, with those that are left out
    [[nodiscard]] QString trouble() const { return m_input.trouble(); }

private:
    LineInput m_input;
    qint64 m_skip;
    LineSet m_done;
    qint64 m_count = 0;
};

} // namespace bw::cli
