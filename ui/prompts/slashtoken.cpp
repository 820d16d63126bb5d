// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/slashtoken.h"

#include <algorithm>

namespace bw::ui {

std::optional<QStringView> slashToken(QStringView line, qsizetype column)
{
    if (!line.startsWith(u'/') || column < 1 || column > line.size())
        return std::nullopt;
    if (column < line.size() && !line[column].isSpace())
        return std::nullopt;
    const QStringView token = line.sliced(1, column - 1);
    const bool isOther = std::ranges::any_of(token, [](QChar c) { return c == u'/' || c.isSpace(); });
    return isOther ? std::nullopt : std::optional(token);
}

} // namespace bw::ui
