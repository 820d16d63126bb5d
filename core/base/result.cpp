// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace bw {

tl::unexpected<Error> failure(ErrorCode code, QString message)
{
    return tl::unexpected(Error{code, std::move(message)});
}

} // namespace bw
