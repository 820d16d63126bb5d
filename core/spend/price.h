// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace bw::spend {

//! What replaces the row's prices for the whole request when its prompt is longer than a threshold.
struct PriceTier
{
    qint64 abovePromptTokens = 0;
    PicoUsd input;
    PicoUsd output;
    std::optional<PicoUsd> cachedInput; //!< unset: as input
    std::optional<PicoUsd> cacheWrite;  //!< unset: as input

    bool operator==(const PriceTier&) const = default;
};

//! Prices of one model, a token ($/MTok × 10⁶ in 10⁻¹² dollars). Amounts of a row in another currency are in that
//! currency; inUsd() turns them into dollars.
struct Price
{
    QString model; //!< as listed; look-up also tries it without date suffix and provider prefix
    PicoUsd input;
    PicoUsd output;
    std::optional<PicoUsd> cachedInput; //!< unset: as input
    std::optional<PicoUsd> cacheWrite;  //!< unset: as input
    PicoUsd perRequest;
    QList<PriceTier> tiers;                   //!< by threshold, ascending
    QString currency = QStringLiteral("USD"); //!< ISO 4217
    std::optional<PicoUsd> usdPerUnit; //!< dollars for one unit; only, and always, with another currency than USD
    QDate validFrom;                   //!< invalid: since ever
    QString source;                    //!< where the number is from
    QDate sourceDate;                  //!< when it stood there
    std::optional<PicoUsd> listInput, listOutput, listCachedInput; //!< the maker's list price, for savings
    qint64 context = 0; //!< tokens that the model takes, prompt and answer together; 0: not known. No price, but known by the same names.
    QString contextSource; //!< where that number is from

    //! The same prices in dollars, to the nearest 10⁻¹² a token. nullopt: another currency and no rate.
    [[nodiscard]] std::optional<Price> inUsd() const;
    //! The row as it holds for a prompt of so many tokens, without tiers.
    [[nodiscard]] Price forPrompt(qint64 promptTokens) const;

    bool operator==(const Price&) const = default;
};

} // namespace bw::spend
