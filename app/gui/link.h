// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::app {

inline constexpr QLatin1StringView LinkScheme("bellwether");

//! What a bellwether: link asks for. Anybody may have written it, so following one only fills a form in: nothing is sent,
//! started or saved before the person says so.
struct Link
{
    enum class Kind { NewChat, Stress, Import };

    Kind kind = Kind::NewChat;
    QString prompt;                  //!< NewChat: for the input
    gateway::GatewayProfile profile; //!< Import: under new ids, without a key

    bool operator==(const Link&) const = default;
};

[[nodiscard]] bool isLink(const QString& text);

//! bellwether:new-chat?prompt=…, bellwether:stress, bellwether:import?url=https://…&name=…&model=…; a browser's "//"
//! behind the colon is fine. InvalidInput with a sentence; one with a key in it is refused, for by then the key stands in
//! the history of the browser.
[[nodiscard]] Result<Link> parseLink(const QString& text);

} // namespace bw::app
