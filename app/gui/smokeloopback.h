// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/smokereport.h"
#include "secrets/keystore.h"

namespace bw::app {

// The looks of SmokeTest that need no window. Both spin the event loop.

//! Writes a random key under a name of its own, reads it back through another store, and removes it. Skipped on Linux
//! where there is no keychain service at all: servers and containers have none.
void lookAtKeyStore(SmokeStep& step, const std::function<std::unique_ptr<secrets::KeyStore>()>& makeKeys);

//! Shakes hands with `server`, "host:port", that shows the certificate which comes with the program; empty: with one of its
//! own on loopback. Skipped where the system's TLS library will not be a server, as Wine's will not.
void lookAtHandshake(SmokeStep& step, const QString& server);

} // namespace bw::app
