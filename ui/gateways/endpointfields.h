// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/profilefield.h"

namespace bw::ui {

// Settings of one endpoint; for one that is gone they read nothing and have no problem.

[[nodiscard]] ProfileField endpointWeightField(const EndpointId& endpoint);
[[nodiscard]] ProfileField endpointModelsField(const EndpointId& endpoint);

//! By an id as the makers above and modelNamesTable() give it.
[[nodiscard]] std::optional<ProfileField> findEndpointField(const QString& id);

} // namespace bw::ui
