// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/smokereport.h"
#include "secrets/keystore.h"

namespace bw::app {

// The looks of SmokeTest that need no window. Both spin the event loop.

//! Writes a random key under a name of its own, reads it back through another store, and removes it. Skipped on Linux
//! where there is no keychain service at all: servers and containers have none.
void lookAtKeyStore(SmokeStep& step, const std::function<std::unique_ptr<secrets::KeyStore>()>& makeKeys);

//! Shakes hands with a server on loopback whose certificate comes with the program. Skipped where the system's TLS
//! library will not be a server.
void lookAtHandshake(SmokeStep& step);

} // namespace bw::app
