// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"
#include "gateway/environmentswitches.h"
#include "net/connectionpool.h"
#include "openai/modellist.h"
#include "spend/budgets.h"
#include "spend/pricebook.h"

#include <memory>

namespace bw::record {
class RecordBus;
}

namespace bw::gateway {

class Caches;
class Safeguards;

//! What every request needs besides its spec.
struct ClientContext
{
    const Clock* clock = &systemClock();
    record::RecordBus* bus = nullptr; //!< may be null; must outlive the client
    spend::PriceBook prices;
    const net::Resolver* resolver = &net::systemResolver(); //!< must outlive the client
    //! The daily limits of the process: copies of a context share them. May be null: then none holds.
    std::shared_ptr<spend::DailyBudgets> budgets = std::make_shared<spend::DailyBudgets>();
    std::shared_ptr<Safeguards> safeguards; //!< shared by the clients of a process; null: the client's own
    std::shared_ptr<Caches> caches; //!< same; null: one with the file of the person's cache folder
    EnvironmentSwitches switches = EnvironmentSwitches::ofProcess();
    Random random; //!< of one client; unset: the system's
};

using ModelInfo = openai::ModelInfo; //!< with the prices that the gateway says; others: gateway/modelprices.h

struct ModelsResult
{
    QList<ModelInfo> models;
    record::RequestRecord record;
};

struct EmbeddingsResult
{
    QString model;
    QList<QList<double>> vectors; //!< in the order of the input
    record::RequestRecord record;
};

//! What to embed, and how to ask. Values only: may cross threads.
struct EmbeddingsSpec
{
    GatewayProfile profile;
    secrets::KeyRing keys;
    QString model;
    QStringList input;
    int dimensions = 0; //!< 0: the model's own
    record::Source source = record::Source::Cli;
    Instant intended = NoInstant; //!< the planned instant; NoInstant: now
    bool keepRaw = false;         //!< publish what was said with the record (capped at 8 MB)
    Guards guards;
};

enum class KeyState { Valid, Invalid, Unknown };

//! What the check of a key may cost. Only what a person asked for may cost something.
enum class KeyCheckCost { Nothing, OneToken };

struct KeyCheckResult
{
    KeyState state = KeyState::Unknown;
    record::RequestRecord record; //!< of the request that decided
    record::RequestRecord list;   //!< of GET /models, which came first and opened the connection
};

//! The only way from Bellwether to a gateway. One per network worker, in its thread. Owns the pool of that thread.
class GatewayClient : public QObject
{
    Q_OBJECT

public:
    explicit GatewayClient(ClientContext context, QObject* parent = nullptr);
    ~GatewayClient() override;
    Q_DISABLE_COPY_MOVE(GatewayClient)

    [[nodiscard]] Call* chat(CallSpec spec);

    // The others call `done` exactly once, in this thread, unless `receiver` is gone by then.
    void models(const GatewayProfile& profile, const secrets::KeyRing& keys, QObject* receiver,
                std::function<void(const ModelsResult&)> done, record::Source source = record::Source::Cli,
                const Guards& guards = {});
    void embeddings(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model,
                    const QStringList& input, QObject* receiver, std::function<void(const EmbeddingsResult&)> done);
    void embeddings(const EmbeddingsSpec& spec, QObject* receiver, std::function<void(const EmbeddingsResult&)> done);
    //! GET /models, then one token of `model` (empty: of the first in the list) if that proves nothing. At no cost a key
    //! can be proved wrong, but hardly right.
    void checkKey(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model, QObject* receiver,
                  std::function<void(const KeyCheckResult&)> done, KeyCheckCost cost = KeyCheckCost::OneToken);

    [[nodiscard]] net::ConnectionPool& pool();
    [[nodiscard]] const Clock& clock() const;
    [[nodiscard]] const net::Resolver& resolver() const;
    void setPrices(spend::PriceBook prices);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::gateway
