// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/usage.h"

#include <algorithm>

namespace bw::openai {

namespace {

constexpr qint64 MaxTokens = qint64{1} << 53; //!< sums of three stay far from overflow

qint64 clamped(qint64 count) noexcept
{
    return std::clamp(count, qint64{0}, MaxTokens);
}

bool isCjk(char32_t c) noexcept
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return c >= 0x3000 && c <= 0x303F; // CJK punctuation belongs to no script
    }
}

//! Letters that no other language in wide use writes: đ ơ ư, ă with its tones, and the block U+1EA0–U+1EF9.
bool isVietnamese(char32_t c) noexcept
{
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || (c >= 0x1A0 && c <= 0x1A1) ||
           (c >= 0x1AF && c <= 0x1B0);
}

int utf8Bytes(char32_t c) noexcept
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

struct Census
{
    qint64 cjk = 0;
    qint64 others = 0;     //!< characters that are not CJK
    qint64 otherBytes = 0; //!< their bytes in UTF-8
    bool vietnamese = false;

    void count(char32_t c) noexcept
    {
        if (c >= 0x80 && isCjk(c)) {
            ++cjk;
            return;
        }
        ++others;
        otherBytes += utf8Bytes(c);
        vietnamese = vietnamese || isVietnamese(c);
    }
};

Census censusOf(QStringView text) noexcept
{
    Census census;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        census.count(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()));
        i += pair ? 1 : 0;
    }
    return census;
}

} // namespace

qint64 Usage::cachedInPrompt() const noexcept
{
    return std::clamp<qint64>(cachedTokens, 0, std::max<qint64>(0, promptTokens));
}

qint64 Usage::outputTokens(bool* inferred) const noexcept
{
    const qint64 known = clamped(promptTokens) + clamped(completionTokens);
    const qint64 reasoning = clamped(reasoningTokens);
    const qint64 total = clamped(totalTokens);
    const bool reasoningApart = reasoning > 0 && total == known + reasoning;
    const bool guess = !reasoningApart && total > known;
    if (inferred)
        *inferred = guess;
    if (reasoningApart)
        return clamped(completionTokens) + reasoning;
    return guess ? total - clamped(promptTokens) : clamped(completionTokens);
}

qint64 estimateTokens(QStringView text) noexcept
{
    const Census census = censusOf(text);
    const qint64 rest = census.vietnamese ? (census.otherBytes + 2) / 3 : (census.others + 3) / 4;
    return census.cjk + rest;
}

} // namespace bw::openai
