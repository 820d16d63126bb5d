// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/heldfiles.h"

namespace bw::store {

QFile* HeldFiles::open(const QString& path, QString* error)
{
    std::unique_ptr<QFile>& file = m_files[path];
    if (!file)
        file = std::make_unique<QFile>(path);
    const bool ready = file->isOpen() ? file->seek(0) : file->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (ready)
        return file.get();
    if (error)
        *error = file->errorString();
    return nullptr;
}

} // namespace bw::store
