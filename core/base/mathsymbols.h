// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace bw {

//! What stands around a sign decides the room it gets.
enum class MathClass {
    Ordinary, //!< letters, digits and most signs: no room
    Named,    //!< "sin", "∑": room before what it is of
    Binary,   //!< "+": room on both sides, unless it is a sign of one number
    Relation, //!< "=": room on both sides
    Opening,
    Closing,
    Comma,    //!< room after it
    Room,     //!< a space that was asked for
    Fraction, //!< "a/b": room to its neighbours, which belong to neither half
};

struct MathSymbol
{
    QStringView text;
    MathClass role = MathClass::Ordinary;
};

//! Of a command without its backslash: "alpha" → "α". nullopt: not known.
[[nodiscard]] std::optional<MathSymbol> mathSymbol(QStringView command);

//! Of a character as it is typed: "-" is a minus sign.
[[nodiscard]] MathClass mathClassOf(QChar sign);

//! The whole text as superscripts or subscripts; empty if one of the characters has none.
[[nodiscard]] QString raised(QStringView text);
[[nodiscard]] QString lowered(QStringView text);

//! The combining character that an accent puts on a letter ("hat"); null: no accent.
[[nodiscard]] QChar mathAccent(QStringView command);

//! "R" in "\mathbb{R}": the letter of that alphabet where fonts commonly have it, otherwise as it is.
[[nodiscard]] QChar letterOf(QStringView alphabet, QChar letter);

} // namespace bw
