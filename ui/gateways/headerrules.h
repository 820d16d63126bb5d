// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::ui {

// The headers of a gateway as the rows of a form. An empty row is no header and no problem.

//! The first problem of all headers, those that stand there twice included: a whole sentence; empty: nothing is wrong.
[[nodiscard]] QString headersProblem(const gateway::GatewayProfile& profile);

//! What is odd about them and yet allowed, likewise.
[[nodiscard]] QString headersAdvice(const gateway::GatewayProfile& profile);

//! Without the rows that nobody filled in.
void dropEmptyHeaders(gateway::GatewayProfile& profile);

} // namespace bw::ui
