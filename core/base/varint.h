// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace bw {

//! LEB128: seven bits a byte, the lowest first.
inline void appendVarint(QByteArray& out, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        out.append(static_cast<char>((value & 0x7f) | 0x80));
    out.append(static_cast<char>(value));
}

//! Reads one at `at` and moves on; nullopt at the end or for more than 64 bits.
[[nodiscard]] inline std::optional<quint64> readVarint(QByteArrayView in, qsizetype& at)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && at < in.size(); shift += 7) {
        const auto byte = static_cast<quint8>(in[at++]);
        value |= static_cast<quint64>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

//! Small numbers of either sign take few bytes.
[[nodiscard]] constexpr quint64 zigZag(qint64 value) noexcept
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

[[nodiscard]] constexpr qint64 unZigZag(quint64 bits) noexcept
{
    return static_cast<qint64>(bits >> 1) ^ -static_cast<qint64>(bits & 1);
}

} // namespace bw
