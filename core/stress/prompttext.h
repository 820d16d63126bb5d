// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/trace.h"

#include <QString>

namespace bw::stress {

//! About so many tokens of plain English words, each of three letters: one token each to the common tokenizers, and four
//! bytes with its space, as the estimate without a tokenizer counts. The same seed gives the same text.
[[nodiscard]] QString words(qint64 tokens, quint64 seed);

//! What a request of a trace asks: equal blocks give equal text, so that a prefix cache meets what it met in the trace.
[[nodiscard]] QString traceText(const TraceEntry& entry, quint64 seed, qint64 number);

} // namespace bw::stress
