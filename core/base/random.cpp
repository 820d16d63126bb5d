// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QRandomGenerator>

namespace bw {

Random systemRandom()
{
    return [generator = QRandomGenerator::securelySeeded()]() mutable { return generator.generateDouble(); };
}

} // namespace bw
