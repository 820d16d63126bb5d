// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"
#include "gateway/vendors.h"

namespace bw::gateway {

//! A gateway of this vendor without a key: one endpoint, one key reference, the template's settings.
[[nodiscard]] ImportedGateway newImport(const Vendor& vendor);

//! Puts the key beside the profile under a new reference, if it is one: a placeholder, a variable nobody knows or a
//! broken key leaves a note instead, and the reference stays for the person to fill.
[[nodiscard]] KeyRef takeKey(ImportedGateway& gateway, const QString& typed, const QString& label, const VariableLookup& environment);

//! A header of the gateway's requests. What a credential is goes beside the profile; what Bellwether writes itself
//! (Content-Type, …) and what only a browser sends is dropped silently.
void takeHeader(ImportedGateway& gateway, const QByteArray& name, const QByteArray& value, const VariableLookup& environment);

//! Makes `model` the default and a favourite.
void takeModel(ImportedGateway& gateway, const QString& model);

} // namespace bw::gateway
