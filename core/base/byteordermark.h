// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bw {

//! The text without the mark that some editors put before UTF-8: it is no part of what was written.
[[nodiscard]] inline QByteArray withoutByteOrderMark(const QByteArray& text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
}

} // namespace bw
