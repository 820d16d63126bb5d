// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace bw {

//! `text` as a code block of Markdown, between fences longer than any run of backticks in it.
[[nodiscard]] inline QString inFence(const QString& text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar each : text) {
        run = each == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    const QChar end = u'\n';
    return fence + end + text + (text.endsWith(end) ? QString() : QString(end)) + fence;
}

} // namespace bw
