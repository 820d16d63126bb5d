// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw {
struct Paths;
}

namespace bw::app {

//! That another one runs with the same data and does not answer: in a window, for a start from a menu has no terminal, and in the
//! language of the settings there. Returns when it was read; at once where nobody can see a window.
void sayUnanswered(const Paths& paths);

} // namespace bw::app
