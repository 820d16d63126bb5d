// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptloop.h"
#include "gateway/call.h"
#include "gateway/chatreader.h"
#include "gateway/clientstate.h"
#include "gateway/spendguard.h"

namespace bw::gateway {

//! A chat request through the loop of attempts: stamps its deltas, counts its tokens and money.
class ChatCall final : public Call, private Operation, private DeltaSink
{
    Q_OBJECT

public:
    //! Stamps of so many deltas are kept; later ones are only counted.
    static constexpr qsizetype MaxDeltaTimes = 10'000;
    static constexpr qsizetype MaxRawBytes = 8 * 1024 * 1024;

    ChatCall(ClientState& client, const CallSpec& spec, QObject* parent);

    void start();
    void cancel() override;

private:
    [[nodiscard]] net::HttpRequest request(const Endpoint& endpoint) override;
    [[nodiscard]] ResponseReader& newReader() override;
    [[nodiscard]] bool adapt(const ResponseReader& reader) override;
    void headReceived(const net::ResponseHead& head) override;
    void bytesReceived(const QByteArray& bytes) override;
    void attemptEnded(const record::Attempt& attempt) override;
    void ended(record::RequestRecord record) override;
    void receive(const QList<openai::ChatDelta>& deltas) override;

    [[nodiscard]] static LoopSettings settingsOf(const CallSpec& spec);
    [[nodiscard]] record::RequestRecord begin() const;
    [[nodiscard]] QString memoryKey() const;
    void refuse();
    void stamp(const openai::ChatDelta& delta);
    void describe(record::RequestRecord& record, const openai::ChatCompletion& completion) const;

    ClientState& m_client;
    CallSpec m_spec;
    SpendGuard m_spend;
    AttemptLoop m_loop;
    std::optional<ChatReader> m_reader;
    RawExchange m_raw;
    Instant m_firstDelta = NoInstant;
    Instant m_firstOutputDelta = NoInstant;
    Instant m_lastDelta = NoInstant;
    QList<Instant> m_deltaTimes;
    qint64 m_deltaCount = 0;
};

} // namespace bw::gateway
