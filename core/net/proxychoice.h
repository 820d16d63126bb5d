// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/networkconfig.h"

#include <QNetworkProxy>

class QUrl;

namespace bw::net {

//! The proxy that a configuration names; NoProxy for None, DefaultProxy for System (only a URL tells which that is).
[[nodiscard]] QNetworkProxy namedProxy(const NetworkConfig& config);

//! The proxy on the way to `url`: the configuration's own, or what the system (settings, http_proxy, https_proxy, no_proxy)
//! says for it. Type NoProxy: the way is direct. Asking the system may take some milliseconds.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl& url, const NetworkConfig& config);

} // namespace bw::net
