// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portable.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace bw::app {

QString folderOfProgram(const QString& programDir, const QString& appImage)
{
    if (!appImage.isEmpty())
        return QFileInfo(appImage).absolutePath(); // the program itself is in a file system that cannot be written
    const QString dir = QDir::cleanPath(programDir);
    if (dir.endsWith(".app/Contents/MacOS"_L1))
        return QDir::cleanPath(dir + u"/../../.."_s);
    return dir.endsWith("/bin"_L1) ? dir.chopped(4) : dir;
}

bool isMarkedPortable(const QString& folder)
{
    return QFileInfo::exists(folder + u"/portable.txt"_s);
}

} // namespace bw::app
