// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <string>

namespace bw::sim {

//! A request as it came in. Text is bytes off the wire.
struct HttpRequest
{
    std::string method;
    std::string path;          //!< without the query
    std::string authorization; //!< the header's value
    std::string body;
    bool keepAlive = true; //!< as the client asked
    bool http10 = false;
    bool expectsContinue = false;

    Instant received = NoInstant;  //!< when the head was complete
    quint64 ordinal = 0;           //!< 1 for the server's first request
    qint64 bytes = 0;              //!< head and body as on the wire
    Nanoseconds scenarioTime{0};   //!< since the server's first request
    Nanoseconds setupDelay{0};     //!< what is left of the connection's setup delay
    QByteArray connectionHeaders;  //!< lines the answer's head must carry, each with its CRLF

    //! Empties the texts and keeps their memory.
    void clear();
};

} // namespace bw::sim
