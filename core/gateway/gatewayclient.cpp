// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayclient.h"

#include "gateway/bodycall.h"
#include "gateway/chatcall.h"
#include "gateway/keycheck.h"
#include "gateway/usageestimate.h"
#include "openai/embeddings.h"
#include "openai/modellist.h"

#include <QPointer>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

BodyOrder orderFor(const GatewayProfile& profile, const secrets::KeyRing& keys, record::Operation operation, const QString& path)
{
    BodyOrder order;
    order.profile = profile;
    order.keys = keys;
    order.operation = operation;
    order.path = path;
    return order;
}

//! `done` while `receiver` lives.
template <typename Result>
std::function<void(const Result&)> guarded(QObject* receiver, std::function<void(const Result&)> done)
{
    return [receiver = QPointer<QObject>(receiver), done = std::move(done)](const Result& result) {
        if (receiver)
            done(result);
    };
}

} // namespace

class GatewayClient::Private
{
public:
    explicit Private(ClientContext context) : state(std::move(context)) {}

    void start(BodyOrder order) { (new BodyCall(state, std::move(order), &calls))->start(); }

    ClientState state;
    QObject calls; //!< parent of all that run; dies before the state they use
};

GatewayClient::GatewayClient(ClientContext context, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(context)))
{
}

GatewayClient::~GatewayClient() = default;

Call* GatewayClient::chat(CallSpec spec)
{
    auto* call = new ChatCall(d->state, std::move(spec), &d->calls);
    call->start();
    return call;
}

void GatewayClient::models(const GatewayProfile& profile, const secrets::KeyRing& keys, QObject* receiver,
                           std::function<void(const ModelsResult&)> done, record::Source source, const Guards& guards)
{
    const auto found = std::make_shared<ModelsResult>();
    BodyOrder order = orderFor(profile, keys, record::Operation::Models, u"models"_s);
    order.source = source;
    order.guards = guards;
    order.parse = [found](std::string_view body) -> std::optional<QString> {
        auto list = openai::parseModelList(body);
        if (!list)
            return list.error().message;
        found->models.append(*std::move(list));
        return std::nullopt;
    };
    order.done = [found, done = guarded(receiver, std::move(done))](const record::RequestRecord& record) {
        found->record = record;
        done(*found);
    };
    d->start(std::move(order));
}

void GatewayClient::embeddings(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model,
                               const QStringList& input, QObject* receiver,
                               std::function<void(const EmbeddingsResult&)> done)
{
    EmbeddingsSpec spec;
    spec.profile = profile;
    spec.keys = keys;
    spec.model = model;
    spec.input = input;
    embeddings(spec, receiver, std::move(done));
}

void GatewayClient::embeddings(const EmbeddingsSpec& spec, QObject* receiver, std::function<void(const EmbeddingsResult&)> done)
{
    const auto found = std::make_shared<openai::Embeddings>();
    BodyOrder order = orderFor(spec.profile, spec.keys, record::Operation::Embeddings, u"embeddings"_s);
    order.method = "POST";
    order.model = spec.model;
    order.source = spec.source;
    order.intended = spec.intended;
    order.guards = spec.guards;
    order.keepRaw = spec.keepRaw;
    order.prompt = spec.keepRaw ? spec.input.join(u'\n') : QString();
    order.body = openai::EmbeddingsRequest{.model = spec.model, .input = spec.input, .dimensions = spec.dimensions}.toJson();
    order.parse = [found](std::string_view body) -> std::optional<QString> {
        auto embeddings = openai::parseEmbeddings(body);
        if (!embeddings)
            return embeddings.error().message;
        *found = std::move(*embeddings);
        return std::nullopt;
    };
    order.describe = [found, input = spec.input](record::RequestRecord& record) {
        record.servedBy = found->model;
        record.usage = found->usage ? found->usage : estimatedUsage(input);
    };
    order.done = [found, done = guarded(receiver, std::move(done))](const record::RequestRecord& record) {
        done({found->model.isEmpty() ? record.model : found->model, found->vectors, record});
    };
    d->start(std::move(order));
}

void GatewayClient::checkKey(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model,
                             QObject* receiver, std::function<void(const KeyCheckResult&)> done, KeyCheckCost cost)
{
    (new KeyCheck(*this, {profile, keys, model, cost}, guarded(receiver, std::move(done)), &d->calls))->start();
}

net::ConnectionPool& GatewayClient::pool()
{
    return d->state.pool;
}

const Clock& GatewayClient::clock() const
{
    return d->state.clock;
}

const net::Resolver& GatewayClient::resolver() const
{
    return d->state.resolver;
}

void GatewayClient::setPrices(spend::PriceBook prices)
{
    d->state.prices = std::move(prices);
}

} // namespace bw::gateway
