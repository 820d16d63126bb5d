// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace bw {

//! RFC 9562, 5.4: all bits random but for the version and the variant.
QString newUuid()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::global()->fillRange(words.data(), qsizetype(words.size()));
    const auto byteOf = [&words](int word, int shift) { return uchar(words[size_t(word)] >> shift); };
    const quint16 version = quint16((words[1] & 0x0fff) | 0x4000);
    const uchar variant = uchar((byteOf(2, 0) & 0x3f) | 0x80);
    return QUuid(words[0], quint16(words[1] >> 16), version, variant, byteOf(2, 8), byteOf(2, 16), byteOf(2, 24), byteOf(3, 0),
                 byteOf(3, 8), byteOf(3, 16), byteOf(3, 24))
        .toString(QUuid::WithoutBraces);
}

} // namespace bw
