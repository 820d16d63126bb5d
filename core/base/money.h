// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace bw {

//! An exact amount of money in 10⁻¹² US dollars. $1/MTok is 1 000 000 a token; ±9.2 million dollars fit.
//! Sums saturate instead of wrapping, so a broken usage block cannot turn a cost negative.
class PicoUsd
{
public:
    constexpr PicoUsd() = default;
    constexpr explicit PicoUsd(qint64 value) noexcept : m_value(value) {}

    //! "0.000123" → 123 000 000. At most 12 decimal places count; more, or anything that is no plain decimal
    //! number (an exponent is allowed: "7.159e-05"), gives nullopt.
    [[nodiscard]] static std::optional<PicoUsd> fromDecimal(QStringView text);

    [[nodiscard]] constexpr qint64 value() const noexcept { return m_value; }

    //! The nearest amount to so many dollars; saturates, and NaN is nothing.
    [[nodiscard]] static PicoUsd fromUsd(double dollars) noexcept;
    //! In dollars, rounded to what a double holds: for charts, statistics and text, never for sums of money.
    [[nodiscard]] constexpr double toUsd() const noexcept { return static_cast<double>(m_value) * 1e-12; }

    //! Exact, no exponent, no trailing zeros: "0.000123", "12", "-0.5".
    [[nodiscard]] QString toDecimal() const;

    auto operator<=>(const PicoUsd&) const = default;
    [[nodiscard]] PicoUsd operator+(PicoUsd other) const noexcept;
    [[nodiscard]] PicoUsd operator-(PicoUsd other) const noexcept;
    [[nodiscard]] PicoUsd operator*(qint64 factor) const noexcept;
    PicoUsd& operator+=(PicoUsd other) noexcept { return *this = *this + other; }

private:
    qint64 m_value = 0;
};

} // namespace bw
