// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"

#include <QRegularExpression>

namespace bw::test {

void Suite::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

} // namespace bw::test
