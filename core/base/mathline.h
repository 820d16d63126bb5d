// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mathsymbols.h"

#include <QString>

#include <utility>

namespace bw {

//! Signs of maths one behind the other, with the room between them.
class MathLine
{
public:
    //! `tight`: in a superscript or subscript, no room at all.
    explicit MathLine(bool tight) : m_tight(tight) {}

    void add(QStringView sign, MathClass role);
    void attach(QStringView text) { m_text += text; } //!< behind the last sign and in one with it
    void endLine();
    void negateNext() { m_negated = true; }
    [[nodiscard]] bool takeNegation() { return std::exchange(m_negated, false); }
    [[nodiscard]] const QString& text() const noexcept { return m_text; }

private:
    [[nodiscard]] bool needsRoom(MathClass role) const;

    QString m_text;
    MathClass m_last = MathClass::Opening; //!< at the beginning a minus is a sign
    bool m_tight = false;
    bool m_negated = false;
};

// Readable parts of readable parts: in brackets where a reader would take them for something else.

//! "²" where there are such letters for all of it, otherwise "^(…)".
[[nodiscard]] QString mathScript(const QString& text, bool up);
[[nodiscard]] QString mathFraction(const QString& above, const QString& below);
[[nodiscard]] QString mathRoot(const QString& degree, const QString& of); //!< no degree: a square root

} // namespace bw
