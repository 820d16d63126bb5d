// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

#include <QFile>

namespace bw {

bool WholeFile::copy(const QString& from, const QString& to)
{
    QFile source(from);
    WholeFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return false;
    target.write(source.readAll());
    return source.error() == QFile::NoError && target.commit();
}

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
