// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::gateway {

//! What an option of curl means for a gateway.
enum class CurlOption {
    Nothing, //!< says nothing about the gateway
    Url,
    Header,
    Cookie,
    Bearer,
    Data,
    ConnectTimeout, //!< seconds
    MaxTime,        //!< seconds
    HttpProxy,
    SocksProxy,
    ProxyUser,
    Insecure,
    Http2,
    Pin,
    File, //!< names a file that matters
    Login,
};

struct CurlArgument
{
    CurlOption kind = CurlOption::Nothing;
    QString value; //!< empty for a switch

    bool operator==(const CurlArgument&) const = default;
};

//! The words after "curl" as curl would read them: "-H x", "-Hx", "--header x", "--header=x", "-sSk". Those that
//! mean nothing for a gateway are left out; `notes` gets a sentence for each that is not known.
[[nodiscard]] QList<CurlArgument> curlArguments(const QStringList& words, QStringList& notes);

} // namespace bw::gateway
