// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::gateway {

//! What became of one attempt, in a few words for people: "429", "no first token in time", "answered".
[[nodiscard]] QString outcomeInWords(const record::Attempt& attempt);

//! What the attempts of a request did one after the other: "429 → waited 2 s → backup answered". The endpoint is named
//! where it changes. Empty for a request without attempts (an answer from the cache).
[[nodiscard]] QString attemptsInWords(const QList<record::Attempt>& attempts);

//! A span as people say it: "2 s", "1.5 s", "350 ms", "0.8 ms".
[[nodiscard]] QString spanInWords(Nanoseconds span);

} // namespace bw::gateway
