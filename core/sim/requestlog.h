// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/result.h"
#include "sim/scenario.h"

#include <QFile>

#include <string>
#include <vector>

namespace bw::sim {

struct HttpRequest;

//! How a request ended, seen from the gateway.
enum class Outcome { Finished, Reset, ClientLeft };

//! What the gateway knows of one request: the truth a client's numbers are checked against.
struct RequestFacts
{
    quint64 ordinal = 0; //!< 0: refused before its head was complete
    qint64 connection = 0; //!< 1 for the server's first
    std::string method;
    std::string path;
    std::string model; //!< empty: none was read
    bool stream = false;
    int status = 200;      //!< 0: nothing is answered
    QByteArrayView fault;  //!< of static life; empty: none

    Nanoseconds setup{0};
    Nanoseconds extraDelay{0};      //!< slow headers
    Nanoseconds firstToken{0};      //!< as drawn
    std::vector<Nanoseconds> gaps;  //!< as drawn
    int promptTokens = 0;
    int completionTokens = 0; //!< as planned, with reasoning
    int reasoningTokens = 0;
    int tokensSent = 0;
    PicoUsd priceIn; //!< a token
    PicoUsd priceOut;

    Instant received = NoInstant;
    Instant firstWrite = NoInstant;
    Instant lastWrite = NoInstant;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
};

//! What the request itself says: its number, method, path, size and time.
[[nodiscard]] RequestFacts factsOf(const HttpRequest& request);

//! Appends one JSON line a request to the scenario's log file. One thread.
class RequestLog
{
public:
    //! `path` empty: no log.
    explicit RequestLog(const QString& path);

    [[nodiscard]] bool isOn() const noexcept { return !m_file.fileName().isEmpty(); }
    [[nodiscard]] Result<void> open();
    void write(const RequestFacts& facts, Outcome outcome);

private:
    QFile m_file;
};

//! The line, without its end. What a request costs is reckoned from the tokens sent, as the providers do.
[[nodiscard]] QByteArray logLine(const RequestFacts& facts, Outcome outcome);

} // namespace bw::sim
