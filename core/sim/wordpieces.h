// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace bw::sim {

//! Cuts UTF-8 text as a model's tokenizer does, near enough: a word with its leading space, long words in parts,
//! numbers by three digits, runs of punctuation, runs of line ends. Never inside a character. Joined, the pieces are
//! the text again.
[[nodiscard]] std::vector<std::string_view> wordPieces(std::string_view text);

//! As wordPieces(text).size(), without the memory.
[[nodiscard]] int countWordPieces(std::string_view text);

//! Splits and joins neighbours until there are exactly `count` pieces, as far as the characters allow: the text stays
//! the same. All pieces must be neighbours in one text.
void fitPieces(std::vector<std::string_view>& pieces, size_t count);

} // namespace bw::sim
