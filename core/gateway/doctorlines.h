// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/doctorreport.h"

namespace bw::gateway {

//! One line of the doctor's report for people.
struct DoctorLine
{
    enum class State { Good, Note, Bad };

    QString part;  //!< "Name", "TCP 203.0.113.7", "Certificate", …
    QString found; //!< a few words or a sentence
    std::optional<Nanoseconds> took;
    State state = State::Good;

    bool operator==(const DoctorLine&) const = default;
};

//! The whole report from the name to the stream, in the order of a request.
[[nodiscard]] QList<DoctorLine> doctorLines(const DoctorReport& report);

} // namespace bw::gateway
