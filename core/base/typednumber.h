// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace bw {

//! What a person typed as a number, with a point for decimals and without space around it. A lone comma is the decimal
//! point, as much of the world writes it: "2,50" → "2.50". But "1,000" is a thousand to some and one to others, and a
//! wrong guess costs money: an error that says so. Anything else comes back as it is; whether it is a number is for the
//! reader to say.
[[nodiscard]] Result<QString> typedNumber(QStringView text);

} // namespace bw
