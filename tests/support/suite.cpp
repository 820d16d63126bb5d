// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"

#include "base/regularexpressions.h"

#include <QRegularExpression>

namespace bw::test {

Suite::Suite()
{
    keepRegularExpressionsSafe();
}

void Suite::init()
{
    // The offscreen platform says of every window that it has no window manager.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

} // namespace bw::test
