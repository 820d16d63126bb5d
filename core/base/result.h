// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace bw {

//! What kind of thing failed, for code that must decide; people read the message.
enum class ErrorCode {
    InvalidInput, //!< the caller's or the user's value is wrong
    NotFound,
    Unavailable, //!< a service (keychain, disk, database) is not there now
    Denied,      //!< it is there and said no
    Io,
    Parse,
    Conflict,
    Unsupported,
    Internal,
};

//! A failure of something that is not a request to a gateway (those carry a Failure, see errorclass.h).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; //!< a whole sentence for people; never a secret

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

//! `return failure(ErrorCode::Io, tr("…"));` in a function that returns any Result<T>.
[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, QString message);

} // namespace bw
