// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "net/exchange.h"
#include "openai/chatrequest.h"

#include <QJsonObject>

namespace bw::report {

//! A header as code shows it: its value, or the variable of the environment that holds it.
struct CodeHeader
{
    QString name;
    QString value;
    QString variable; //!< not empty: a secret
    QString prefix;   //!< before a secret: "Bearer "
};

//! What every language needs of a profile and a request.
struct CodeContext
{
    QString baseUrl; //!< with its version segment, no slash at the end, no query
    QJsonObject query; //!< of the base URL: Azure's api-version
    QString url;     //!< of the completions, with the query
    openai::Api api = openai::Api::Chat;
    QList<CodeHeader> headers; //!< the profile's and the key's, not Content-Type
    QJsonObject body;
    bool stream = true;
    bool bearerKey = true; //!< the key goes out as Authorization: Bearer
    gateway::GatewayProfile profile;

    [[nodiscard]] Milliseconds total() const; //!< of a whole answer; 0: none (streams)
    [[nodiscard]] QStringList variables() const; //!< of the environment, that must be set
    //! "http://user@host:port" without the password; empty: the system's proxy settings, which every client reads.
    [[nodiscard]] QString proxyUrl() const;
    [[nodiscard]] bool proxyHasPassword() const;
    [[nodiscard]] bool needsCaFile() const;
};

inline constexpr QLatin1StringView KeyVariable("BELLWETHER_API_KEY");
inline constexpr QLatin1StringView CaVariable("BELLWETHER_CA_FILE");
inline constexpr QLatin1StringView ProxyPasswordVariable("BELLWETHER_PROXY_PASSWORD");

[[nodiscard]] CodeContext codeContext(const gateway::GatewayProfile& profile, const openai::ChatRequest& request,
                                      const net::Headers& own);

// One a language; see CodeLanguage.
[[nodiscard]] QString curlCode(const CodeContext& context);
[[nodiscard]] QString pythonHttpxCode(const CodeContext& context);
[[nodiscard]] QString pythonOpenAiCode(const CodeContext& context);
[[nodiscard]] QString nodeCode(const CodeContext& context);

} // namespace bw::report
