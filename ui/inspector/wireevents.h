// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspection.h"

namespace bw::ui {

//! One event of a streamed answer.
struct WireEvent
{
    std::optional<Nanoseconds> at;  //!< since the request was sent; nullopt: it carried no text, so nobody stamped it
    std::optional<Nanoseconds> gap; //!< since the event before that has a time, or since the request was sent
    QString data;                   //!< as it came; empty where the response was not kept

    bool operator==(const WireEvent&) const = default;
};

//! The events of a stream with the time of each: the raw response is read again, and what carried text takes the stamps
//! of the record in order. Without a raw response only the times. A body that was no stream is one event.
[[nodiscard]] QList<WireEvent> wireEvents(const Inspection& inspection);

} // namespace bw::ui
