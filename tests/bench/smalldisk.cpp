// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalldisk.h"

#include <QStorageInfo>

#include <unistd.h>

namespace bw::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 LargestDisk = 128 * 1024 * 1024;

} // namespace

SmallDisk::SmallDisk(const QString& folder) : m_folder(folder), m_filler(folder + u"/filler"_s) {}

SmallDisk::~SmallDisk()
{
    free();
}

bool SmallDisk::isSmall() const
{
    const QStorageInfo disk(m_folder);
    return disk.isValid() && disk.bytesTotal() > 0 && disk.bytesTotal() <= LargestDisk;
}

//! In ever smaller pieces until not even one byte more goes in; and again when all of it has its place on the disk, which
//! takes less than was put by for it.
void SmallDisk::leave(qint64 bytes)
{
    if (!m_filler.isOpen() && !m_filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    for (int round = 0; round < 3; ++round) {
        for (const qsizetype piece : {qsizetype(256 * 1024), qsizetype(4'096), qsizetype(1)}) {
            const QByteArray zeros(piece, '\0');
            while (m_filler.write(zeros) == piece) {
            }
        }
        ::fsync(m_filler.handle());
    }
    m_filler.resize(std::max<qint64>(0, m_filler.size() - bytes));
    ::fsync(m_filler.handle());
}

void SmallDisk::free()
{
    m_filler.close();
    m_filler.remove();
}

} // namespace bw::bench
