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
    QByteArray method = "GET";
    QString path;
    QByteArray body;
    QString model; //!< asked for; may be empty
    BodyReader::Parse parse;
    //! May add what the body says to the record (usage, model) before it is priced and published.
    std::function<void(record::RequestRecord&)> describe;
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
    [[nodiscard]] net::HttpRequest request(const Endpoint& endpoint) override;
    [[nodiscard]] ResponseReader& newReader() override { return m_reader.emplace(m_order.parse, m_client.clock); }
    [[nodiscard]] bool adapt(const ResponseReader&) override { return false; }
    void headReceived(const net::ResponseHead&) override {}
    void bytesReceived(const QByteArray&) override {}
    void attemptEnded(const record::Attempt&) override {}
    void ended(record::RequestRecord record) override;

    [[nodiscard]] record::RequestRecord begin() const;
    void refuse();

    ClientState& m_client;
    BodyOrder m_order;
    SpendGuard m_spend;
    AttemptLoop m_loop;
    std::optional<BodyReader> m_reader;
};

} // namespace bw::gateway
