// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptloop.h"
#include "gateway/bodyreader.h"
#include "gateway/clientstate.h"
#include "gateway/spendguard.h"

namespace bw::gateway {

//! A request whose answer is one JSON body: models, embeddings.
struct BodyOrder
{
    GatewayProfile profile;
    secrets::KeyRing keys;
    record::Source source = record::Source::Cli;
    record::Operation operation = record::Operation::Models;
    Instant intended = NoInstant; //!< NoInstant: now
    QByteArray method = "GET";
    QString path;
    QByteArray body; //!< names the model by the asked name; an endpoint's own name takes its place
    QString model; //!< asked for; may be empty
    Guards guards;
    BodyReader::Parse parse;
    //! May add what the body says to the record (usage, model) before it is priced and published.
    std::function<void(record::RequestRecord&)> describe;
    bool keepRaw = false; //!< publish what was said with the record
    QString prompt;       //!< of what is published: what was asked, as text
    std::function<void(const record::RequestRecord&)> done;
};

//! Sends the order, calls `done` once, deletes itself. Lives in the thread of its client.
class BodyCall final : public QObject, private Operation
{
    Q_OBJECT

public:
    BodyCall(ClientState& client, BodyOrder order, QObject* parent);
    void start();

private:
    [[nodiscard]] net::HttpRequest request(const Stop& stop) override;
    [[nodiscard]] std::unique_ptr<ResponseReader> newReader() override;
    [[nodiscard]] std::optional<QString> adapt(const ResponseReader&, const Stop&) override { return std::nullopt; }
    void headReceived(const net::ResponseHead&) override {}
    void attemptEnded(const record::Attempt&) override {}
    void ended(record::RequestRecord record, Remains remains) override;

    [[nodiscard]] static LoopSettings settingsOf(const BodyOrder& order);

    [[nodiscard]] record::RequestRecord begin() const;
    void refuse();
    [[nodiscard]] QByteArray bodyFor(const Stop& stop) const;

    ClientState& m_client;
    BodyOrder m_order;
    SpendGuard m_spend;
    AttemptLoop m_loop;
};

} // namespace bw::gateway
