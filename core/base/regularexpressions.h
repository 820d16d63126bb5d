// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw {

//! For main(), before the first regular expression. Built with MinGW, a thread that matched one with PCRE's just-in-time
//! code falls at its end: Qt keeps a thread_local stack for that code, and MinGW frees what is thread_local before it runs
//! the destructors of it. There, expressions are interpreted instead; elsewhere this does nothing.
void keepRegularExpressionsSafe();

} // namespace bw
