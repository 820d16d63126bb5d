// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "openai/usage.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace bw::spend {

//! Prices of one model. Per-token prices are PicoUsd a token ($/MTok × 10⁶).
struct Price
{
    QString model; //!< as listed; look-up also tries it without date suffix and provider prefix
    PicoUsd input;
    PicoUsd output;
    std::optional<PicoUsd> cachedInput; //!< unset: as input
    std::optional<PicoUsd> cacheWrite;  //!< unset: as input
    PicoUsd perRequest;
    QString currency; //!< ISO 4217
    QDate validFrom;
    QString source; //!< where the number is from
    std::optional<PicoUsd> listInput, listOutput; //!< the maker's list price, for savings

    bool operator==(const Price&) const = default;
};

//! Prices by model. A value: copy it to another thread freely.
class PriceBook
{
public:
    //! The prices shipped with the program (resources/prices.json compiled in).
    [[nodiscard]] static PriceBook builtIn();
    [[nodiscard]] static Result<PriceBook> fromJson(const QByteArray& json);

    void set(Price price); //!< replaces the row of the same model
    [[nodiscard]] const QList<Price>& prices() const noexcept { return m_prices; }

    //! Exact model; then less "-YYYY-MM-DD"; then less a "provider/" prefix. nullopt: unknown, shown as "—", never 0.
    [[nodiscard]] std::optional<Price> find(QStringView model) const;

private:
    QList<Price> m_prices;
};

//! The parts of a cost; they sum to total().
struct Cost
{
    PicoUsd uncachedInput;
    PicoUsd cachedInput;
    PicoUsd cacheWrite;
    PicoUsd output;
    PicoUsd perRequest;
    bool inferred = false;  //!< output tokens were inferred from the total
    bool estimated = false; //!< from an estimated usage

    [[nodiscard]] PicoUsd total() const noexcept;
    bool operator==(const Cost&) const = default;
};

//! The only place where usage becomes money. Never negative.
[[nodiscard]] Cost cost(const openai::Usage& usage, const Price& price) noexcept;

} // namespace bw::spend
