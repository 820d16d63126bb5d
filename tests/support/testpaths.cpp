// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testpaths.h"

namespace bw::test {

QString dataPath(const QString& relative)
{
    return sourcePath(QStringLiteral("tests/data/") + relative);
}

QString sourcePath(const QString& relative)
{
    return QStringLiteral(BELLWETHER_SOURCE_DIR "/") + relative;
}

} // namespace bw::test
