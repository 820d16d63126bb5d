// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringView>

namespace bw::ui {

inline constexpr int LargestUsefulSide = 2048; //!< pixels: no model looks at more, all make larger pictures smaller first

//! About how many tokens a picture is for a model, by its maker's published rule: Claude by its pixels, Gemini by tiles
//! of 768, gpt-4.1-mini and -nano by patches of 32, all others as OpenAI's tiles of 512. Pure.
[[nodiscard]] qint64 pictureTokens(QSize pixels, QStringView model);

} // namespace bw::ui
