// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>
#include <vector>

namespace bw::sim {

//! Tokens of one answer, in order. They point into the corpus.
using Pieces = std::vector<std::string_view>;

//! The texts a simulated model answers with: Markdown on running AI gateways, in English and Vietnamese. A value the
//! answers' pieces point into: it must outlive them. Reading it is thread-safe.
class AnswerCorpus
{
public:
    AnswerCorpus();
    ~AnswerCorpus();
    Q_DISABLE_COPY_MOVE(AnswerCorpus)

    //! An answer of exactly `tokens` pieces in the language of the prompt, on its topic where a keyword says one.
    //! It ends with a sentence where the length allows. `variant` picks among the texts when nothing else does.
    [[nodiscard]] Pieces answer(std::string_view prompt, quint64 variant, size_t tokens) const;

    //! What a model thinks before such an answer.
    [[nodiscard]] Pieces reasoning(std::string_view prompt, size_t tokens) const;

private:
    struct Article;
    class Shelf;

    std::unique_ptr<Shelf> m_english;
    std::unique_ptr<Shelf> m_vietnamese;
};

//! Whether a text's accents are those of Vietnamese: letters only it uses, or shared ones and none it lacks.
[[nodiscard]] bool looksVietnamese(std::string_view text);

} // namespace bw::sim
