// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spend/price.h"

#include <QJsonObject>

namespace bw::spend {

//! What is wrong with one field of a row.
struct FieldProblem
{
    QString field;   //!< its key in JSON; of a tier "tiers.1.input"
    QString message; //!< a whole sentence for people

    bool operator==(const FieldProblem&) const = default;
};

struct PriceReading
{
    Price price;
    QList<FieldProblem> problems; //!< empty: the row is fine
};

// A row as JSON: prices are decimal strings of dollars per million tokens, the fee of a request and the rate are
// dollars, dates are ISO 8601, a context is a whole number of tokens. Absent and empty fields are unset.

[[nodiscard]] PriceReading readPrice(const QJsonObject& row);      //!< all problems, for an editor
[[nodiscard]] Result<Price> priceFromJson(const QJsonObject& row); //!< the first problem, with the model's name
[[nodiscard]] QJsonObject toJson(const Price& price);
//! What is written of it can be read again. Not so an amount that is too large for "per million tokens".
[[nodiscard]] bool isWritable(const Price& price);

//! A price as people type it, "0.0375" or "2,50": at least 0, at most 6 decimal places.
[[nodiscard]] Result<PicoUsd> parsePerMillion(const QString& text);
[[nodiscard]] QString perMillionText(PicoUsd perToken); //!< the same, exact

} // namespace bw::spend
