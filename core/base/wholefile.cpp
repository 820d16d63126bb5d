// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

namespace bw {

bool WholeFile::commit()
{
    if (!isOpen())
        return false;
    if (!flush() || m_short)
        cancelWriting();
    return QSaveFile::commit();
}

qint64 WholeFile::writeData(const char* data, qint64 size)
{
    const qint64 written = QSaveFile::writeData(data, size);
    m_short = m_short || written != size;
    return written;
}

} // namespace bw
