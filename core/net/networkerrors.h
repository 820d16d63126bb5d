// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"

#include <QAbstractSocket>
#include <QNetworkReply>

namespace bw::net {

//! How much of the response is there.
enum class Received { Nothing, SomeBytes, Head };

//! The class of a failed stock reply. HTTP status errors are complete messages and do not come here.
[[nodiscard]] ErrorClass classOf(QNetworkReply::NetworkError error, Received received);

//! The class of a socket that failed while it was being connected.
[[nodiscard]] ErrorClass classOfConnecting(QAbstractSocket::SocketError error);

//! What became of a sent request when its fresh connection ended.
[[nodiscard]] ErrorClass classOfLost(Received received);

//! What QNetworkReply::error() says for a failed exchange of ours.
[[nodiscard]] QNetworkReply::NetworkError networkErrorOf(ErrorClass errorClass);

//! What QNetworkReply::error() says for a complete response with that status; NoError below 400.
[[nodiscard]] QNetworkReply::NetworkError networkErrorOfStatus(int status);

} // namespace bw::net
