// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/markdownblocks.h"

#include <QJsonArray>

namespace bw::ui {

//! A token of an answer and how sure the model was of it.
struct TokenOdds
{
    struct Other
    {
        QString text;
        double logprob = 0;
    };

    QString text;
    std::optional<double> logprob; //!< natural logarithm; nullopt: not said
    QList<Other> others;           //!< likeliest first; may hold the token itself
};

[[nodiscard]] QList<TokenOdds> oddsOf(const QJsonArray& logprobs);

[[nodiscard]] double probabilityOf(double logprob); //!< 0 … 1
[[nodiscard]] QString visibleToken(const QString& text); //!< line ends and blanks as signs

//! The answer as plain blocks whose tokens have a ground by their probability: none from 90 %, then warmer, and below 50 %
//! also underlined.
[[nodiscard]] QList<MarkdownBlock> tokenBlocks(const QJsonArray& logprobs);

//! "“word”: 87 %", then "or “other”: 9 %" for each alternative: of the token at a place of those blocks.
[[nodiscard]] QString tokenHint(const QJsonArray& logprobs, const QList<MarkdownBlock>& blocks, int block, int offset);

} // namespace bw::ui
