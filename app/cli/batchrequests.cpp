// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchrequests.h"

#include "base/byteordermark.h"

namespace bw::cli {

using stress::Batch;

BatchRequests::BatchRequests(std::unique_ptr<QFile> file, qint64 skip, LineSet done, std::function<void()> told)
    : m_input(std::move(file), std::move(told)), m_skip(skip), m_done(std::move(done))
{
}

Batch::Next BatchRequests::next()
{
    while (const auto line = m_input.take()) {
        const QByteArray text = withoutByteOrderMark(*line).trimmed();
        if (text.isEmpty())
            continue;
        ++m_count;
        if (m_count > m_skip && !m_done.contains(m_count))
            return Batch::Line{m_count, text};
    }
    return tl::unexpected(m_input.hasEnded() ? Batch::Pause::End : Batch::Pause::NotYet);
}

} // namespace bw::cli
