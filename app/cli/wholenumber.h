// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

namespace bw::cli {

// Whole numbers of options, all read and refused alike.

//! InvalidInput with a sentence for people if it is none, or out of the range. `option` is without its dashes.
[[nodiscard]] Result<quint64> wholeNumber(const QString& option, const QString& text, quint64 least, quint64 most);

//! Leaves `into` as it is if the option was not given.
template <typename Integer>
[[nodiscard]] Result<void> readWhole(const CommandLine& line, const QString& option, quint64 least, quint64 most, Integer& into)
{
    if (!line.isSet(option))
        return {};
    return wholeNumber(option, line.value(option), least, most).map([&into](quint64 number) { into = static_cast<Integer>(number); });
}

} // namespace bw::cli
