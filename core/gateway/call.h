// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "gateway/guards.h"
#include "gateway/rawcapture.h"
#include "openai/chatcompletion.h"
#include "openai/chatrequest.h"
#include "record/requestrecord.h"
#include "spend/budgets.h"

#include <QObject>

namespace bw::gateway {

//! What to ask of whom. Values only: may cross threads.
struct CallSpec
{
    GatewayProfile profile;
    secrets::KeyRing keys; //!< under the ids that the profile and its endpoints name
    openai::ChatRequest request;
    record::Source source = record::Source::Cli;
    Instant intended = NoInstant; //!< press of Send, or the planned instant; NoInstant: now
    bool keepRaw = false;         //!< keep raw request and response in the result (capped at 8 MB)
    cache::CacheControls cacheControls;
    QString note;       //!< why this gateway, for the record; for people
    QString cacheScope; //!< whose answers are shared; empty: the profile's
    bool splitThinkTags = false; //!< a leading <think>…</think> of the answer is reasoning
    net::Headers headers; //!< of the conversation; win over those of the profile, but for its secret ones
    Guards guards;
};

struct CallResult
{
    record::RequestRecord record;
    openai::ChatCompletion completion; //!< partial after a failure
    RawExchange raw;                   //!< empty unless keepRaw
};

//! One request from start to end, all attempts included. Lives in the network worker's thread; deletes itself after
//! finished(). Ends exactly once and never hangs past its timeouts.
class Call : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    Q_INVOKABLE virtual void cancel() = 0; //!< ends with `cancelled`, keeping the partial answer

signals:
    void headReceived(int status, bw::Instant at);
    //! Every content-bearing event, as it comes: up to many thousand a second. For screens use LiveCall.
    void delta(const bw::openai::ChatDelta& delta);
    //! When one ends, and when an endpoint is passed over (record::wasMade() tells them apart).
    void attemptEnded(const bw::record::Attempt& attempt);
    void finished(const bw::gateway::CallResult& result);
};

} // namespace bw::gateway
