// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wholenumber.h"

#include "cli/clitext.h"

namespace bw::cli {

Result<quint64> wholeNumber(const QString& option, const QString& text, quint64 least, quint64 most)
{
    bool good = false;
    const quint64 number = text.toULongLong(&good);
    if (good && number >= least && number <= most)
        return number;
    return failure(ErrorCode::InvalidInput,
                   CliText::tr("--%1 takes a whole number from %2 to %3, not “%4”.").arg(option).arg(least).arg(most).arg(text));
}

} // namespace bw::cli
