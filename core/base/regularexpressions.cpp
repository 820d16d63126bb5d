// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regularexpressions.h"

#include <QtGlobal>

namespace bw {

void keepRegularExpressionsSafe()
{
#ifdef __MINGW32__
    qputenv("QT_ENABLE_REGEXP_JIT", "0"); // what Qt looks at once, with its first expression
#endif
}

} // namespace bw
