// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::net {

//! Asks the system to run the calling thread in short slices: when its sockets wake it, it then takes the processor from a
//! thread in a longer slice at once instead of waiting for that to end, up to 3 ms. It gets no larger share. Linux 6.12 and
//! later; false where there is no such thing.
bool askForShortSlices();

} // namespace bw::net
