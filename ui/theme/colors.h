// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1StringView>

#include <array>
#include <span>

namespace bw::ui {

//! The colours of one look. Every text colour keeps a contrast of 4.5 (WCAG 2.2, 1.4.3 AA) or more on the backgrounds
//! it stands on, every series colour 3 (1.4.11) on window and card.
struct Colors
{
    QColor window, rail, card, line;
    QColor controlBorder, controlFill, inputFill, selection, hover;
    QColor text, secondary, muted;
    QColor accent, onAccent;
    QColor good, goodFill, warning, warningFill, bad, badFill;
    QColor danger, onDanger;      //!< a button that stops or deletes
    std::array<QColor, 6> series; //!< p50, p95, p99, throughput, fourth, fifth (Okabe–Ito)

    bool operator==(const Colors&) const = default;
};

[[nodiscard]] Colors darkColors();
[[nodiscard]] Colors lightColors();
//! For who needs more: black and white, every text at 7 (1.4.6 AAA) or more, and lines that can be seen as well as text.
[[nodiscard]] Colors contrastColors(bool dark);

struct NamedColor
{
    QLatin1StringView name; //!< as in the style sheet: "controlBorder"
    QColor Colors::*color;
};

//! Every colour that a style sheet may name.
[[nodiscard]] std::span<const NamedColor> namedColors() noexcept;

//! Contrast of two opaque colours after WCAG 2.2: 1 (the same) to 21 (black on white).
[[nodiscard]] double contrast(const QColor& one, const QColor& other) noexcept;

} // namespace bw::ui
