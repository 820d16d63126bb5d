// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/wordpieces.h"

#include <algorithm>

namespace bw::sim {

namespace {

enum class Kind { Space, LineEnd, Digit, Letter, Other };

// English words average 1.3 tokens, Vietnamese syllables 1 to 2: parts of seven bytes come near to both.
constexpr size_t LongestWordPart = 7;
constexpr size_t LongestNumberPart = 3;
constexpr size_t LongestRun = 4;

constexpr Kind kindOf(char c) noexcept
{
    if (c == ' ' || c == '\t')
        return Kind::Space;
    if (c == '\n' || c == '\r')
        return Kind::LineEnd;
    if (c >= '0' && c <= '9')
        return Kind::Digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80)
        return Kind::Letter;
    return Kind::Other;
}

constexpr size_t longest(Kind kind) noexcept
{
    switch (kind) {
    case Kind::Letter:
        return LongestWordPart;
    case Kind::Digit:
        return LongestNumberPart;
    default:
        return LongestRun;
    }
}

constexpr bool continuesCharacter(char c) noexcept
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

//! The length of the first piece of a text that is not empty.
size_t firstPiece(std::string_view text) noexcept
{
    size_t i = text.size() > 1 && text[0] == ' ' && kindOf(text[1]) != Kind::Space ? 1 : 0;
    const Kind kind = kindOf(text[i]);
    if (kind == Kind::LineEnd)
        i = 0;
    const size_t limit = i + longest(kind);
    while (i < text.size() && kindOf(text[i]) == kind && (i < limit || continuesCharacter(text[i])))
        ++i;
    return std::max<size_t>(i, 1);
}

//! Where to cut a piece in two; 0: it is a single character.
size_t middleOf(std::string_view piece) noexcept
{
    size_t middle = (piece.size() + 1) / 2;
    while (middle < piece.size() && continuesCharacter(piece[middle]))
        ++middle;
    if (middle < piece.size())
        return middle;
    middle = piece.size() / 2;
    while (middle > 0 && continuesCharacter(piece[middle]))
        --middle;
    return middle;
}

//! Spreads `wanted` changes evenly over `count` places: is there one at `index`?
constexpr bool fallsOn(size_t index, size_t wanted, size_t count) noexcept
{
    return (index + 1) * wanted / count != index * wanted / count;
}

std::vector<std::string_view> joined(const std::vector<std::string_view>& pieces, size_t joins)
{
    std::vector<std::string_view> result;
    result.reserve(pieces.size());
    const size_t pairs = pieces.size() / 2;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const bool join = i % 2 == 0 && i + 1 < pieces.size() && fallsOn(i / 2, joins, pairs);
        result.push_back(join ? std::string_view(pieces[i].data(), pieces[i].size() + pieces[i + 1].size()) : pieces[i]);
        i += join ? 1 : 0;
    }
    return result;
}

std::vector<std::string_view> split(const std::vector<std::string_view>& pieces, size_t splits)
{
    std::vector<std::string_view> result;
    result.reserve(pieces.size() + splits);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const size_t cut = fallsOn(i, splits, pieces.size()) ? middleOf(pieces[i]) : 0;
        if (cut > 0)
            result.push_back(pieces[i].substr(0, cut));
        result.push_back(pieces[i].substr(cut));
    }
    return result;
}

} // namespace

std::vector<std::string_view> wordPieces(std::string_view text)
{
    std::vector<std::string_view> pieces;
    pieces.reserve(text.size() / 4 + 1);
    while (!text.empty()) {
        const size_t length = firstPiece(text);
        pieces.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return pieces;
}

int countWordPieces(std::string_view text)
{
    int count = 0;
    for (; !text.empty(); ++count)
        text.remove_prefix(firstPiece(text));
    return count;
}

void fitPieces(std::vector<std::string_view>& pieces, size_t count)
{
    while (pieces.size() > count && pieces.size() > 1)
        pieces = joined(pieces, std::min(pieces.size() - count, pieces.size() / 2));
    for (size_t before = 0; pieces.size() < count && pieces.size() != before;) {
        before = pieces.size();
        // Single characters cannot be cut: ask for every piece when the even spread found too few.
        std::vector<std::string_view> next = split(pieces, std::min(count - before, before));
        if (next.size() == before)
            next = split(pieces, before);
        if (next.size() > count)
            fitPieces(next, count);
        pieces = std::move(next);
    }
}

} // namespace bw::sim
