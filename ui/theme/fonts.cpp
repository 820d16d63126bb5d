// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

// A session without a desktop names no font, only a kind of font; fontconfig's answer to that is often DejaVu, which is
// a fifth wider than what the screens are drawn for.
constexpr std::array TextFamilies{"Inter"_L1, "Noto Sans"_L1, "Cantarell"_L1, "Ubuntu"_L1, "Liberation Sans"_L1};
constexpr std::array CodeFamilies{"JetBrains Mono"_L1, "Noto Sans Mono"_L1, "DejaVu Sans Mono"_L1, "Liberation Mono"_L1};

// One code point of Han looks different from region to region. Which way is drawn is otherwise guessed from the system's
// language, which need not be the program's.
constexpr std::array HanFamilies{"Noto Sans CJK SC"_L1, "Source Han Sans SC"_L1, "Microsoft YaHei UI"_L1, "PingFang SC"_L1, "WenQuanYi Micro Hei"_L1};

bool isGeneric(const QFont& font)
{
    const QString family = font.family().toLower();
    return family.isEmpty() || family.startsWith("sans"_L1) || family.startsWith("mono"_L1) || family == "helvetica"_L1
        || family == "fixed"_L1;
}

//! Chinese after the font's own characters.
void addHan(QFont& font)
{
    const auto found = std::ranges::find_if(HanFamilies, [](QLatin1StringView family) { return QFontDatabase::hasFamily(family); });
    if (QLocale().language() == QLocale::Chinese && found != HanFamilies.end())
        font.setFamilies(font.families().isEmpty() ? QStringList{font.family(), *found} : font.families() + QStringList{*found});
}

QFont systemFont(QFontDatabase::SystemFont kind, std::span<const QLatin1StringView> families, int pixels)
{
    QFont font = QFontDatabase::systemFont(kind);
    if (isGeneric(font)) {
        const auto found = std::ranges::find_if(families, [](QLatin1StringView family) { return QFontDatabase::hasFamily(family); });
        if (found != families.end())
            font.setFamilies({*found});
    }
    addHan(font);
    font.setPixelSize(pixels);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace

int scaledPixels(int pixels)
{
    const int text = QGuiApplication::font().pixelSize();
    return text <= 0 ? pixels : qRound(pixels * text / double{TextPixels});
}

QFont textFont()
{
    return systemFont(QFontDatabase::GeneralFont, TextFamilies, TextPixels);
}

QFont codeFont()
{
    QFont font = systemFont(QFontDatabase::FixedFont, CodeFamilies, CodePixels);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace bw::ui
