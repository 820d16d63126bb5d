// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "record/requestrecord.h"

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

//! Of a whole request: an answer that came without a failure may still have been cut short.
[[nodiscard]] Explanation explain(const record::RequestRecord& record);

} // namespace bw::gateway
