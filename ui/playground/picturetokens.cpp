// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/picturetokens.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

using namespace Qt::StringLiterals;

qint64 tilesOf(QSize pixels, int side)
{
    return qint64((pixels.width() + side - 1) / side) * ((pixels.height() + side - 1) / side);
}

//! Made smaller, never larger.
QSize within(QSize pixels, QSize most)
{
    return pixels.width() > most.width() || pixels.height() > most.height() ? pixels.scaled(most, Qt::KeepAspectRatio) : pixels;
}

//! At most 2048 on either side, then at most 768 on the shorter one, then counted in tiles.
qint64 openAiTokens(QSize pixels, qint64 base, qint64 tile)
{
    constexpr int ShorterSide = 768;
    QSize seen = within(pixels, {LargestUsefulSide, LargestUsefulSide});
    if (std::min(seen.width(), seen.height()) > ShorterSide)
        seen.scale(ShorterSide, ShorterSide, Qt::KeepAspectRatioByExpanding);
    return base + tile * tilesOf(seen, 512);
}

qint64 patchTokens(QSize pixels, double weight)
{
    constexpr qint64 MostPatches = 1536;
    return qint64(std::ceil(double(std::min(MostPatches, tilesOf(pixels, 32))) * weight));
}

qint64 claudeTokens(QSize pixels)
{
    constexpr int LongerSide = 1568;
    constexpr qint64 MostTokens = 1'600;
    constexpr qint64 PixelsOfToken = 750;
    const QSize seen = within(pixels, {LongerSide, LongerSide});
    return std::clamp(qint64(seen.width()) * seen.height() / PixelsOfToken, qint64{1}, MostTokens);
}

qint64 geminiTokens(QSize pixels)
{
    constexpr int Small = 384; // on both sides: one tile
    constexpr qint64 TokensOfTile = 258;
    return TokensOfTile * (pixels.width() <= Small && pixels.height() <= Small ? 1 : tilesOf(pixels, 768));
}

} // namespace

qint64 pictureTokens(QSize pixels, QStringView model)
{
    const auto is = [name = model.sliced(model.lastIndexOf(u'/') + 1)](QLatin1StringView family) {
        return name.startsWith(family, Qt::CaseInsensitive);
    };
    if (is("claude"_L1))
        return claudeTokens(pixels);
    if (is("gemini"_L1))
        return geminiTokens(pixels);
    if (is("gpt-4.1-mini"_L1))
        return patchTokens(pixels, 1.62);
    if (is("gpt-4.1-nano"_L1))
        return patchTokens(pixels, 2.46);
    return is("gpt-4o-mini"_L1) ? openAiTokens(pixels, 2'833, 5'667) : openAiTokens(pixels, 85, 170);
}

} // namespace bw::ui
