// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/distribution.h"
#include "base/money.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace bw::stress {

using Seconds = std::chrono::duration<double>;

//! How the gaps between requests of an open loop vary, at the same mean rate.
enum class ArrivalProcess {
    Constant, //!< all alike
    Poisson,  //!< as people who know nothing of each other
    Gamma,    //!< `shape` < 1: in clumps; > 1: more even than Poisson
};

//! A level held for some time, or reached at its end from the level before.
struct LoadStage
{
    Seconds length{0};
    double level = 0;
    bool ramp = false;

    bool operator==(const LoadStage&) const = default;
};

//! When requests are sent.
struct Load
{
    enum class Kind {
        Closed, //!< `level` requests in flight: the next is sent when one ends
        Rate,   //!< `level` requests a second, whatever the gateway does
        Burst,  //!< `burstSize` at once every `burstEvery`
        Replay, //!< at the times of a trace, `speed` times as fast
    };

    Kind kind = Kind::Closed;
    double level = 10;
    ArrivalProcess arrival = ArrivalProcess::Constant;
    double shape = 1;        //!< of Gamma
    Seconds rampUp{0};       //!< from nothing to the first level
    QList<LoadStage> stages{}; //!< Closed and Rate: levels over time, in place of `level`; the last one stays
    int burstSize = 10;
    Seconds burstEvery{1};
    QString trace{}; //!< file: Mooncake JSONL, Azure CSV, or records of ours as JSONL
    double speed = 1;
    int maxInFlight = 0; //!< 0: as many as the level in a closed loop, else 100

    bool operator==(const Load&) const = default;
};

//! What is asked.
struct Prompt
{
    enum class Kind {
        Fixed,     //!< `text`
        Template,  //!< `text` with {{name}} from `variables`, {{n}} the number of the request, {{id}} a unique word
        Generated, //!< so many `tokens` of plain words
        Dataset,   //!< lines of `file`: {"prompt": …}, {"messages": […]}, ShareGPT conversations, or plain text
    };

    Kind kind = Kind::Fixed;
    QString text;
    QString system;
    QMap<QString, QStringList> variables;
    Distribution tokens = Distribution::constant(128);
    double sharedPrefix = 0; //!< Generated: share of the tokens that all prompts begin with, 0 – 1
    QString file;
    int pool = 0;  //!< so many different prompts, drawn at random; 0: each request its own (Fixed: one)
    int turns = 1; //!< > 1: conversations; the next turn is sent when the answer came
    Seconds thinkTime{0}; //!< between an answer and the next turn

    bool operator==(const Prompt&) const = default;
};

enum class Target { Chat, Embeddings };

//! The resilience that is switched on: none of it by default, so that the gateway is measured and not the client.
struct Guards
{
    bool retries = false;
    bool breaker = false;
    bool limiter = false;
    bool cache = false;
    bool polite = false; //!< sends nothing while the server asked to wait

    bool operator==(const Guards&) const = default;
};

//! One side of a comparison within a run; what is unset is the plan's.
struct Variant
{
    QString name;
    bool cold = false;             //!< every request opens a connection of its own
    std::optional<bool> cache;     //!< on: from an empty scope of its own, sampled answers too
    std::optional<bool> http2;
    QString gateway;               //!< id or name of another profile
    QString model;

    bool operator==(const Variant&) const = default;

    [[nodiscard]] static std::optional<Variant> named(QStringView name); //!< "cold", "pooled", "pooled+cache"
};

//! Looks for what a gateway can take.
struct Search
{
    enum class Kind {
        None,
        Sweep,   //!< every level from `from` to `to`, in `steps`
        Highest, //!< the highest level that meets the thresholds, by bisection
    };

    Kind kind = Kind::None;
    double from = 1;
    double to = 100;
    int steps = 5;              //!< Sweep
    double precision = 0.05;    //!< Highest: of the answer, as a share of it
    int confirmations = 1;      //!< Highest: the answer must hold so often again

    bool operator==(const Search&) const = default;
};

//! When a run ends before its time.
struct StopRules
{
    std::optional<PicoUsd> maxSpend;
    std::optional<double> maxErrorRate; //!< 0 – 1, of the last 100 requests at least
    std::optional<double> knownWithin;  //!< when p95 of TTFT (E2E without streams) is known to ± this share
    bool overSaturated = false;         //!< the rate is not held any more and what waits only grows

    bool operator==(const StopRules&) const = default;
};

//! Everything that a run is made of except gateways and keys; saved with its result. A value.
struct Plan
{
    QString name;
    QString gateway; //!< id or name of the profile, to find it again; a base URL from the command line
    QString model;
    Target target = Target::Chat;
    bool stream = true;
    Prompt prompt;
    std::optional<Distribution> maxTokens;
    QJsonObject parameters; //!< of the request, as they are sent
    Load load;
    qint64 requests = 0; //!< of each variant; 0: no limit
    Seconds duration{0}; //!< of each variant, warm-up and cool-down included; 0: no limit
    Seconds warmUp{0};   //!< cut by the time of sending
    Seconds coolDown{0}; //!< same; needs a duration
    QList<Variant> variants; //!< empty: one, pooled
    int rounds = 0;          //!< of each variant, in turn; 0: 10 with several variants, else 1
    Search search;
    double cancelShare = 0;  //!< of requests that the client gives up, 0 – 1 …
    Distribution cancelAfterMs = Distribution::constant(0); //!< … so long after they were sent
    Guards guards;
    StopRules stop;
    QStringList thresholds; //!< "ttft_p95<400ms", see threshold.h
    QStringList slos;       //!< "ttft<400ms": what every good request keeps
    int workers = 0;        //!< network threads; 0: half the cores, at least two
    QString recordsFile;    //!< one JSON line a request; empty: none
    quint64 seed = 1;

    bool operator==(const Plan&) const = default;
};

//! Answers come token by token, so that there is a TTFT.
[[nodiscard]] inline bool hasStreams(const Plan& plan) noexcept { return plan.stream && plan.target == Target::Chat; }

//! How many may be in flight at once.
[[nodiscard]] int inFlightCap(const Load& load);

//! At any time of the run, whatever level a search tries.
[[nodiscard]] int mostInFlight(const Plan& plan);

[[nodiscard]] bool isOpenLoop(const Load& load);

} // namespace bw::stress
