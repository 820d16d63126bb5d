// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "record/recordbus.h"

#include <QSignalSpy>
#include <QTest>

namespace bw::test {

//! A profile of one endpoint with short waits, as the tests need it.
[[nodiscard]] inline gateway::GatewayProfile profileFor(const QUrl& baseUrl, int maxAttempts = 1)
{
    gateway::GatewayProfile profile;
    profile.name = QStringLiteral("test");
    profile.endpoints = {{EndpointId(QStringLiteral("e")), QStringLiteral("primary"), baseUrl}};
    profile.retry.maxAttempts = maxAttempts;
    profile.network.proxy = net::NetworkConfig::Proxy::None;
    return profile;
}

[[nodiscard]] inline gateway::CallSpec specFor(const gateway::GatewayProfile& profile, bool stream = true)
{
    gateway::CallSpec spec;
    spec.profile = profile;
    spec.keys = secrets::KeyRing(SecretString("hs_test_key_of_forty_characters_0123456789"));
    spec.request.model = QStringLiteral("gpt-4.1");
    openai::ChatMessage message;
    message.text = QStringLiteral("Hello");
    spec.request.messages = {message};
    spec.request.stream = stream;
    return spec;
}

//! A client as a network worker has it.
struct Rig
{
    explicit Rig(gateway::ClientContext context = {})
    {
        context.bus = &bus;
        context.prices = spend::PriceBook::builtIn();
        client = std::make_unique<gateway::GatewayClient>(context);
    }

    record::RecordBus bus;
    std::unique_ptr<gateway::GatewayClient> client;
};

//! The verdicts of a record, in words: "retry_same next_endpoint ok".
[[nodiscard]] inline QString verdicts(const record::RequestRecord& record)
{
    QStringList words;
    for (const record::Attempt& attempt : record.attempts)
        words.append(verdictId(attempt.verdict));
    return words.join(u' ');
}

//! Runs a call to its end and keeps everything that it signalled.
class CallProbe
{
public:
    explicit CallProbe(gateway::Call* call)
    {
        QObject::connect(call, &gateway::Call::delta, call, [this](const openai::ChatDelta& delta) { text += delta.content; ++deltas; });
        QObject::connect(call, &gateway::Call::finished, call, [this](const gateway::CallResult& ended) {
            result = ended;
            ++finished;
        });
    }

    [[nodiscard]] bool wait(int ms = 10'000)
    {
        return QTest::qWaitFor([this] { return finished > 0; }, ms);
    }

    [[nodiscard]] const record::RequestRecord& record() const { return result.record; }
    [[nodiscard]] QString errorClass() const { return errorClassId(result.record.failure.errorClass); }

    QString text;
    int deltas = 0;
    int finished = 0;
    gateway::CallResult result;
};

} // namespace bw::test
