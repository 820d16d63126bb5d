// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bw {

namespace {

using namespace Qt::StringLiterals;

constexpr int Places = 12;
constexpr qint64 Max = std::numeric_limits<qint64>::max();

qint64 saturated(bool overflow, bool negative, qint64 value) noexcept
{
    return overflow ? (negative ? -Max : Max) : value;
}

//! Digits without a point, and how many of them stand behind it (may be negative after an exponent).
struct Digits
{
    QString digits;
    int scale = 0;
    bool negative = false;
};

std::optional<Digits> split(QStringView text)
{
    static const QRegularExpression pattern(u"^(-?)(\\d{1,30})(?:\\.(\\d{1,40}))?(?:[eE]([+-]?\\d{1,3}))?$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return Digits{match.captured(2) + match.captured(3),
                  static_cast<int>(match.captured(3).size()) - match.captured(4).toInt(),
                  !match.captured(1).isEmpty()};
}

} // namespace

std::optional<PicoUsd> PicoUsd::fromDecimal(QStringView text)
{
    std::optional<Digits> number = split(text.trimmed());
    if (!number)
        return std::nullopt;
    QString& digits = number->digits;
    for (; number->scale > Places; --number->scale) {
        if (!digits.endsWith(u'0') && digits.size() > 0)
            return std::nullopt;
        digits.chop(1);
    }
    digits += QString(Places - number->scale, u'0');
    bool ok = digits.isEmpty();
    const qint64 value = ok ? 0 : digits.toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    return PicoUsd(number->negative ? -value : value);
}

PicoUsd PicoUsd::fromUsd(double dollars) noexcept
{
    const double pico = dollars * 1e12;
    if (std::isnan(pico))
        return PicoUsd();
    if (std::abs(pico) >= static_cast<double>(Max))
        return PicoUsd(saturated(true, pico < 0, 0));
    return PicoUsd(std::llround(pico));
}

QString PicoUsd::toDecimal() const
{
    const quint64 magnitude = m_value < 0 ? 0 - static_cast<quint64>(m_value) : static_cast<quint64>(m_value);
    QString digits = QString::number(magnitude).rightJustified(Places + 1, u'0');
    digits.insert(digits.size() - Places, u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return m_value < 0 ? u'-' + digits : digits;
}

PicoUsd PicoUsd::operator+(PicoUsd other) const noexcept
{
    qint64 sum = 0;
    const bool overflow = qAddOverflow(m_value, other.m_value, &sum);
    return PicoUsd(saturated(overflow, other.m_value < 0, sum));
}

PicoUsd PicoUsd::operator-(PicoUsd other) const noexcept
{
    qint64 difference = 0;
    const bool overflow = qSubOverflow(m_value, other.m_value, &difference);
    return PicoUsd(saturated(overflow, other.m_value > 0, difference));
}

PicoUsd PicoUsd::operator*(qint64 factor) const noexcept
{
    qint64 product = 0;
    const bool overflow = qMulOverflow(m_value, factor, &product);
    return PicoUsd(saturated(overflow, (m_value < 0) != (factor < 0), product));
}

} // namespace bw
