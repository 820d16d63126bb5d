// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bw::ui {

enum class CodeToken { Keyword, Call, String, Number, Comment };

struct CodeSpan
{
    qsizetype start = 0; //!< UTF-16 units from the beginning of the text
    qsizetype length = 0;
    CodeToken token = CodeToken::Keyword;

    bool operator==(const CodeSpan&) const = default;
};

//! What is open at the end of a piece of code: carried on to the next piece of the same code.
struct CodeState
{
    QString until; //!< what ends the open comment or string; empty: nothing is open
    CodeToken token = CodeToken::Comment;

    bool operator==(const CodeState&) const = default;
};

//! Colours of code for reading, from a table of languages: keywords, calls, strings, numbers and comments, no grammar.
//! An unknown language gives no spans. `state` is where the piece before ended and is set to where this one ends.
[[nodiscard]] QList<CodeSpan> highlightCode(QStringView code, QStringView language, CodeState& state);

} // namespace bw::ui
