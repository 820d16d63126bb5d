// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/writewhole.h"

namespace bw {

bool writeWhole(QFileDevice& file, QByteArrayView bytes)
{
    Q_ASSERT(file.openMode() & QIODevice::Unbuffered);
    while (!bytes.isEmpty()) {
        // A disk that fills up takes a part first; only the next try has the cause.
        const qint64 written = file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace bw
