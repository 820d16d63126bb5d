// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/distribution.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace bw::sim {

//! A model the gateway offers. Prices are PicoUsd a token ($/MTok × 10⁶).
struct SimModel
{
    QString id;
    PicoUsd priceIn;
    PicoUsd priceOut;
    int context = 128'000; //!< tokens
    QStringList refuses{}; //!< parameters that are answered with 400, as reasoning models do

    bool operator==(const SimModel&) const = default;
};

//! gpt-4.1, claude-sonnet-4.5, gemini-2.5-flash, deepseek-v3.2 and text-embedding-3-small, at the gateway's prices.
[[nodiscard]] QList<SimModel> defaultModels();

//! Something that goes wrong with probability `p`. At most one fault happens to a request.
struct FaultRule
{
    enum class Kind {
        Status,        //!< `status` with an OpenAI error body and `headers`
        Html502,       //!< 502 with a proxy's HTML page
        Reset,         //!< the connection is reset at `when`
        Silent,        //!< the request is taken and never answered
        MalformedSse,  //!< one event (or the whole JSON body) is cut short
        ErrorInStream, //!< 200, some tokens, then an error event and no [DONE]
        SlowHeaders,   //!< everything comes `delay` later
    };
    enum class When { BeforeHeaders, MidStream };

    double p = 0;
    Kind kind = Kind::Status;
    int status = 500;
    QList<std::pair<QByteArray, QByteArray>> headers;
    When when = When::BeforeHeaders;
    Milliseconds delay{0};

    bool operator==(const FaultRule&) const = default;
};

//! A time without a single byte written. Counted from the first request.
struct Stall
{
    Nanoseconds at{0};
    Nanoseconds length{0};

    bool operator==(const Stall&) const = default;
};

//! From `from` on (counted from the first request) these faults take the place of the earlier ones.
struct FaultPhase
{
    Nanoseconds from{0};
    QList<FaultRule> errors;

    bool operator==(const FaultPhase&) const = default;
};

//! The server's certificate and key, PEM.
struct TlsIdentity
{
    QByteArray certificatePem;
    QByteArray privateKeyPem;

    bool operator==(const TlsIdentity&) const = default;
};

//! What the simulated gateway does; read from a scenario file (scenariojson.h), or filled in by a test.
struct Scenario
{
    QList<SimModel> models = defaultModels();
    QString requiredKey; //!< empty: every key is good, and none too
    std::optional<TlsIdentity> tls; //!< set: https
    Milliseconds tlsDelay{0};       //!< before the server's TLS flight

    Distribution ttftMs = Distribution::constant(20);
    Distribution gapMs = Distribution::constant(5); //!< a token
    Distribution tokens = Distribution::constant(60); //!< of the visible answer
    Distribution reasoningTokens; //!< before it, as reasoning_content
    int tokensPerChunk = 1;

    Milliseconds setup{0}; //!< before the TLS flight, or the first answer of a plain connection
    std::optional<std::chrono::seconds> keepAliveTimeout; //!< unset: 75 s, not told
    std::optional<int> maxRequestsPerConnection;          //!< unset: no limit
    std::optional<int> rpm; //!< requests a minute and key
    std::optional<int> tpm; //!< tokens a minute and key

    QList<FaultRule> errors;
    QList<Stall> stalls;
    QList<FaultPhase> phases;
    bool stamp = false; //!< "sim_ns" in every chunk: std::chrono::steady_clock at the write
    QString logFile;    //!< one JSON line a request; empty: none
    quint64 seed = 1;

    bool operator==(const Scenario&) const = default;
};

} // namespace bw::sim
