// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"

#include <QNetworkReply>

namespace bw::net {

//! What to do with a 3xx, as QNetworkRequest's redirect policies are documented.
struct Redirect
{
    enum class Action { Deliver, Follow, Ask, Refuse };

    Action action = Action::Deliver; //!< Deliver: the response itself is the answer
    QUrl target;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; //!< of Refuse

    [[nodiscard]] static Redirect decide(const ResponseHead& head, const QUrl& from,
                                         QNetworkRequest::RedirectPolicy policy, int followed, int allowed);
};

//! The request to send next: 303, and 301 and 302 as browsers do it, become GET without body; HEAD stays; 307 and 308 keep
//! everything. To another origin goes no header that might be a credential.
[[nodiscard]] HttpRequest redirected(HttpRequest request, int status, const QUrl& target);

} // namespace bw::net
