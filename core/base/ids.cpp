// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

namespace bw {

//! RFC 9562, 5.4: all bits random but for the version and the variant.
QString newUuid()
{
    const quint64 high = (QRandomGenerator::global()->generate64() & ~quint64(0xf000)) | 0x4000;
    const quint64 low = (QRandomGenerator::global()->generate64() & ~(quint64(3) << 62)) | quint64(2) << 62;
    QUuid uuid;
    uuid.data1 = uint(high >> 32);
    uuid.data2 = ushort(high >> 16);
    uuid.data3 = ushort(high);
    qToBigEndian(low, uuid.data4);
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace bw
