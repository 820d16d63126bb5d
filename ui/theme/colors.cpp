// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/colors.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr std::array Names{
    NamedColor{"window"_L1, &Colors::window},
    NamedColor{"rail"_L1, &Colors::rail},
    NamedColor{"card"_L1, &Colors::card},
    NamedColor{"line"_L1, &Colors::line},
    NamedColor{"controlBorder"_L1, &Colors::controlBorder},
    NamedColor{"controlFill"_L1, &Colors::controlFill},
    NamedColor{"inputFill"_L1, &Colors::inputFill},
    NamedColor{"selection"_L1, &Colors::selection},
    NamedColor{"hover"_L1, &Colors::hover},
    NamedColor{"text"_L1, &Colors::text},
    NamedColor{"secondary"_L1, &Colors::secondary},
    NamedColor{"muted"_L1, &Colors::muted},
    NamedColor{"accent"_L1, &Colors::accent},
    NamedColor{"onAccent"_L1, &Colors::onAccent},
    NamedColor{"good"_L1, &Colors::good},
    NamedColor{"goodFill"_L1, &Colors::goodFill},
    NamedColor{"warning"_L1, &Colors::warning},
    NamedColor{"warningFill"_L1, &Colors::warningFill},
    NamedColor{"bad"_L1, &Colors::bad},
    NamedColor{"badFill"_L1, &Colors::badFill},
    NamedColor{"danger"_L1, &Colors::danger},
    NamedColor{"onDanger"_L1, &Colors::onDanger},
};

double linear(float channel)
{
    return channel <= 0.04045F ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

//! https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Colors darkColors()
{
    return {
        .window = QColor(0x0f1317), .rail = QColor(0x0b0e12), .card = QColor(0x141a20), .line = QColor(0x1e252e),
        .controlBorder = QColor(0x2a333e), .controlFill = QColor(0x161c23), .inputFill = QColor(0x10151a), .selection = QColor(0x1b242d), .hover = QColor(0x1a2129),
        .text = QColor(0xe4e8ee), .secondary = QColor(0xaeb8c4), .muted = QColor(0x8d98a7),
        .accent = QColor(0xf0b04a), .onAccent = QColor(0x1a1206),
        .good = QColor(0x3fd19a), .goodFill = QColor(0x10372c), .warning = QColor(0xf0b04a), .warningFill = QColor(0x3d2f10),
        .bad = QColor(0xff7d72), .badFill = QColor(0x42191a),
        .danger = QColor(0xc5413b), .onDanger = QColor(0xffffff),
        .series = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0xd55e00), QColor(0x009e73), QColor(0xcc79a7), QColor(0x0072b2)},
    };
}

Colors lightColors()
{
    return {
        .window = QColor(0xf6f7f9), .rail = QColor(0xeef0f3), .card = QColor(0xffffff), .line = QColor(0xe3e7ec),
        .controlBorder = QColor(0xc9d1da), .controlFill = QColor(0xffffff), .inputFill = QColor(0xffffff), .selection = QColor(0xe6ebf1), .hover = QColor(0xeef1f5),
        .text = QColor(0x171c22), .secondary = QColor(0x4b5663), .muted = QColor(0x5c6775),
        .accent = QColor(0x8f5800), .onAccent = QColor(0xffffff),
        .good = QColor(0x0a6b4a), .goodFill = QColor(0xd9f2e6), .warning = QColor(0x8f5800), .warningFill = QColor(0xfcefd5),
        .bad = QColor(0xb3261e), .badFill = QColor(0xfbe1de),
        .danger = QColor(0xb3261e), .onDanger = QColor(0xffffff),
        // Names in legends are written in these, so they need what text needs, 4.5 on white: of Okabe–Ito only the blue has
        // that. The others are darker shades of the set's hues, and a grey for its sky blue, which would be too near the blue.
        .series = {QColor(0x0072b2), QColor(0x9a6700), QColor(0xb34700), QColor(0x007a59), QColor(0xa3427f), QColor(0x4b5663)},
    };
}

Colors contrastColors(bool dark)
{
    const QColor ground(dark ? 0x000000 : 0xffffff);
    const QColor ink(dark ? 0xffffff : 0x000000);
    Colors colors = dark ? darkColors() : lightColors();
    for (QColor Colors::*const member : {&Colors::window, &Colors::rail, &Colors::card, &Colors::controlFill, &Colors::inputFill})
        colors.*member = ground;
    for (QColor Colors::*const member : {&Colors::line, &Colors::controlBorder, &Colors::text, &Colors::secondary, &Colors::muted})
        colors.*member = ink;
    colors.selection = QColor(dark ? 0x17304d : 0xcfe3ff);
    colors.hover = QColor(dark ? 0x262626 : 0xe6e6e6);
    colors.accent = colors.warning = QColor(dark ? 0xffd34d : 0x5c3600);
    colors.onAccent = ground;
    colors.good = QColor(dark ? 0x6dffc8 : 0x00472f);
    colors.bad = QColor(dark ? 0xffb0a8 : 0x8a0f0a);
    colors.goodFill = colors.warningFill = colors.badFill = ground;
    colors.danger = QColor(dark ? 0xffb0a8 : 0x8a0f0a);
    colors.onDanger = ground;
    if (dark)
        colors.series = {QColor(0x8fd3ff), QColor(0xffc04d), QColor(0xff9e5e), QColor(0x5ee6b5), QColor(0xffaad6), QColor(0x9dbdff)};
    else
        colors.series = {QColor(0x004c7a), QColor(0x6b4700), QColor(0x7a2e00), QColor(0x00523c), QColor(0x722a58), QColor(0x2f3842)};
    return colors;
}

std::span<const NamedColor> namedColors() noexcept
{
    return Names;
}

double contrast(const QColor& one, const QColor& other) noexcept
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace bw::ui
