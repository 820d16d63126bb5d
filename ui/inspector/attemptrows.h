// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"
#include "widgets/pill.h"

namespace bw::ui {

//! One attempt in words.
struct AttemptRow
{
    QString status; //!< "429", "200", "breaker open"
    Pill::Kind kind = Pill::Kind::Neutral;
    QString where;   //!< endpoint, and key or model where they differ from the attempt before
    QString outcome; //!< what was decided: "Retry-After 2 s", "next endpoint", or how long it took
    QString detail;  //!< whole sentences, for the tool tip

    bool operator==(const AttemptRow&) const = default;
};

[[nodiscard]] QList<AttemptRow> attemptRows(const record::RequestRecord& record);

//! What became of the whole request, in a word: "ok", "retried", "from cache", "429", "stopped".
struct OutcomeWord
{
    QString text;
    Pill::Kind kind = Pill::Kind::Neutral;
};
[[nodiscard]] OutcomeWord outcomeWord(const record::RequestRecord& record);

} // namespace bw::ui
