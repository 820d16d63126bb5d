// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"

#include <QString>

namespace bw::gateway {

//! Whole sentences for people, translated.
struct Explanation
{
    QString what;   //!< what happened
    QString cause;  //!< the usual cause
    QString advice; //!< what to do
};

[[nodiscard]] Explanation explain(const Failure& failure);

} // namespace bw::gateway
