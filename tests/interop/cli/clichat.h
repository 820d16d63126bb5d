// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "climachine.h"

#include "support/rawserver.h"

namespace bw::test {

// What the tests of the command line say and expect again and again.

inline const QByteArray Key = "hs_interop_key_of_forty_characters_012345";

//! The arguments of a chat with --json.
[[nodiscard]] QStringList chat(const QUrl& base, const QStringList& more = {});

[[nodiscard]] RawReply answer(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {});
[[nodiscard]] QByteArray chunk(const QByteArray& bytes); //!< of a chunked body
inline const QByteArray StreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
inline const QByteArray Hello = "data: {\"model\":\"gpt-4.1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\n";

//! The keys that the documentation promises for `chat --json`, all of them and no other.
[[nodiscard]] QJsonObject chatShape();
//! The same for one result: what is null or empty in it is so in the shape.
[[nodiscard]] QJsonObject chatShapeFor(const QJsonObject& json);

} // namespace bw::test
