// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bw {

enum class MathLayout {
    Inline,  //!< one line
    Display, //!< may have several: rows of a matrix, aligned equations
};

//! LaTeX maths as text that can be read: "\frac{a+b}{2} \le \sqrt{x_1^2}" → "(a + b)/2 ≤ √(x₁²)". A command that is not
//! known stays as it was typed. nullopt: no maths (braces that do not match, nested deeper than 24 levels, longer than
//! 4 000 characters). Linear in time, and the result is at most 12 times as long as what was given. Any thread.
[[nodiscard]] std::optional<QString> mathText(QStringView latex, MathLayout layout = MathLayout::Inline);

} // namespace bw
