// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace bw::openai {

enum class BodyKind {
    Undecided, //!< too few bytes yet
    EventStream,
    Json,
    Html,
    Text, //!< anything else; may still be an event stream that begins with a field of its own
};

//! What a body is by its first bytes, white space and BOM skipped; Content-Type is not trusted.
[[nodiscard]] BodyKind bodyKind(std::string_view begin);

inline constexpr qsizetype SummaryLength = 300; //!< characters

//! What to show of a page or text that should have been JSON: the title of an HTML page, else its first characters
//! without tags, white space folded.
[[nodiscard]] QString textSummary(QStringView text);

} // namespace bw::openai
