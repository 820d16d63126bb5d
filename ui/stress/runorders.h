// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/engine.h"

namespace bw::ui {

struct Services;

//! The gateways that the plan names, without their keys: enough to say what a run would cost. NotFound if the book has not
//! all of them.
[[nodiscard]] Result<stress::RunOrder> orderWithoutKeys(const Services& services, const stress::Plan& plan);

//! Fills in the keys, which may ask the keychain. In the GUI thread; not called if the receiver is gone.
void addKeys(Services& services, stress::RunOrder order, QObject* receiver, std::function<void(Result<stress::RunOrder>)> done);

} // namespace bw::ui
