// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"

#include <QDateTime>
#include <QString>

// Numbers as people read them, the same on every screen. Unknown is "—", never 0.
namespace bw::record {
struct Spent;
}

namespace bw::ui {

[[nodiscard]] QString durationText(Nanoseconds span); //!< "0.4 ms", "412 ms", "1.82 s", "1 m 12 s"
[[nodiscard]] QString durationText(std::optional<Nanoseconds> span);
[[nodiscard]] QString moneyText(PicoUsd amount); //!< "$12.30", "$0.214", "$0.0042", "< $0.0001"
[[nodiscard]] QString moneyText(std::optional<PicoUsd> amount);
//! Money of some requests: "$1.84", "$1.84 + ~$0.05" where tokens of some were counted by us, "≥ $1.84" where the price
//! of some is not known, "—" where that of none is.
[[nodiscard]] QString amountText(const record::Spent& spent);
[[nodiscard]] QString percentText(double ratio); //!< 0 … 1 → "< 0.01 %", "0.04 %", "0.3 %", "98 %", "99.6 %"; 0 and 100 only of none and all
[[nodiscard]] QString percentText(std::optional<double> ratio);
[[nodiscard]] QString countText(qint64 count);   //!< "18 422", with the narrow space of SI in every language
[[nodiscard]] QString daysUnit(int days); //!< behind a number, with the space before it: " day", " days"
[[nodiscard]] QString bytesText(qint64 bytes);   //!< "12.3 KB"
[[nodiscard]] QString bytesText(std::optional<qint64> bytes);
[[nodiscard]] QString unknownText();             //!< "—"
//! "28 Nov 14:05" for the pattern "d MMM HH:mm"; days are written as the language does it. In the zone of `at`.
[[nodiscard]] QString dateText(const QDateTime& at, const QString& pattern);

//! Somebody else's text as a tool tip: shown as it is, never read as HTML.
[[nodiscard]] QString plainTip(const QString& text);

} // namespace bw::ui
