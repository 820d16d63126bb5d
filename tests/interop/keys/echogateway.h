// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rawserver.h"

namespace bw::test {

//! How a careless gateway gives back the key that it was sent.
enum class Echo {
    ErrorMessage,   //!< 401 with the key in every field of the error
    EncodedMessage, //!< 400 with it percent-encoded and in base64
    Page,           //!< 502 with an HTML page
    PlainText,      //!< 429 with the key as text and in the header
    StreamFields,   //!< a good stream whose id, model and fingerprint are the key
    BodyFields,     //!< the same in one piece
    StreamError,    //!< an error event after some text
    Redirect,       //!< 302 to an address with it
    StatusLine,     //!< 400 with it as the reason
};

//! The key of a request: after "Bearer ".
[[nodiscard]] QByteArray keyOf(const RawRequest& request);

[[nodiscard]] RawReply echoed(Echo how, const RawRequest& request);

} // namespace bw::test
