// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::ui {

// What headers of a gateway may be. Whole sentences; empty: nothing is wrong. An empty row is no header and no problem.

[[nodiscard]] QString headerNameProblem(const QByteArray& name);
[[nodiscard]] QString headerValueProblem(const QByteArray& value);

//! The first problem of all headers, those that stand there twice included.
[[nodiscard]] QString headersProblem(const gateway::GatewayProfile& profile);

//! Without the rows that nobody filled in.
void dropEmptyHeaders(gateway::GatewayProfile& profile);

} // namespace bw::ui
