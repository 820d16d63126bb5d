// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace bw::ui {

//! What the highlighter knows of a language. Lists are separated by spaces.
struct CodeLanguage
{
    QStringView names{}; //!< as written after a fence
    QStringView keywords{};
    QStringView lineComments{};
    QStringView blockOpen{}; //!< of a comment; empty: none
    QStringView blockClose{};
    QStringView quotes{};     //!< single characters that begin and end a string
    QStringView longQuotes{}; //!< quotes that go over line ends
    bool caseless = false;    //!< keywords
    bool tags = false;        //!< <name attribute="…"> instead of keywords
};

//! Null: unknown.
[[nodiscard]] const CodeLanguage* findCodeLanguage(QStringView name);

} // namespace bw::ui
