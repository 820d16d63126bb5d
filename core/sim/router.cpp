// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/router.h"

#include "sim/embeddingsresponder.h"
#include "sim/httphead.h"
#include "sim/random.h"

#include <algorithm>
#include <iterator>

namespace bw::sim {

namespace {

constexpr std::string_view OneModel = "/v1/models/";

std::unique_ptr<Answer> json(const HttpRequest& request, const QByteArray& body, Nanoseconds delay, const QByteArray& headers = {})
{
    QByteArray bytes;
    appendHead(bytes, request, 200, "application/json", {body.size()}, headers);
    return std::make_unique<FixedAnswer>(request.received + request.setupDelay + delay, bytes + body);
}

std::unique_ptr<Answer> refusal(const HttpRequest& request, const ApiProblem& problem)
{
    return errorAnswer(request, problem, request.received + request.setupDelay);
}

ApiProblem unknownModel(const std::string& model)
{
    return {404, "The model '" + QByteArray::fromStdString(model) + "' does not exist or you do not have access to it.",
            "invalid_request_error", "model_not_found", "model", {}};
}

ApiProblem unknownPath(const HttpRequest& request)
{
    return {404, "Invalid URL (" + QByteArray::fromStdString(request.method + ' ' + request.path) + ")", "invalid_request_error", {}, {}, {}};
}

ApiProblem wrongMethod(const HttpRequest& request, std::string_view allowed)
{
    const QByteArray allow(allowed.data(), static_cast<qsizetype>(allowed.size()));
    return {405, "Not allowed to " + QByteArray::fromStdString(request.method) + " here. Use " + allow + ".",
            "invalid_request_error", "method_not_supported", {}, "Allow: " + allow + "\r\n"};
}

} // namespace

const Router::Route Router::Routes[] = {
    {"/v1/chat/completions", "POST", &Router::chat, true},
    {"/v1/completions", "POST", &Router::legacyCompletion, true},
    {"/v1/embeddings", "POST", &Router::embeddings, true},
    {"/v1/models", "GET", &Router::models, true},
    {"/health", "GET", &Router::health, false},
};

Router::Router(const Scenario& scenario)
    : m_scenario(scenario), m_models(scenario.models), m_chat(scenario, m_corpus),
      m_requiredKey(scenario.requiredKey.toUtf8())
{
}

std::unique_ptr<Answer> Router::answer(const HttpRequest& request)
{
    const std::string_view path = request.path.starts_with(OneModel) ? OneModel.substr(0, OneModel.size() - 1) : std::string_view(request.path);
    const auto route = std::ranges::find(Routes, path, &Route::path);
    if (route == std::end(Routes))
        return refusal(request, unknownPath(request));
    if (request.method != route->method)
        return refusal(request, wrongMethod(request, route->method));
    if (route->needsKey) {
        if (const auto problem = keyProblem(request))
            return refusal(request, *problem);
    }
    return (this->*route->handler)(request);
}

std::optional<ApiProblem> Router::keyProblem(const HttpRequest& request) const
{
    static constexpr std::string_view Bearer = "Bearer ";
    if (m_requiredKey.isEmpty())
        return {};
    const std::string_view given = request.authorization;
    if (given.empty())
        return ApiProblem{401, "You didn't provide an API key. Send it in an Authorization header: 'Bearer YOUR_KEY'.",
                          "invalid_request_error", {}, {}, {}};
    if (given.starts_with(Bearer) && QByteArrayView(given.substr(Bearer.size())) == m_requiredKey)
        return {};
    return problemForStatus(401);
}

std::unique_ptr<Answer> Router::health(const HttpRequest& request)
{
    return json(request, R"({"status":"ok"})", {});
}

std::unique_ptr<Answer> Router::models(const HttpRequest& request)
{
    if (!request.path.starts_with(OneModel))
        return json(request, m_models.listing(), {});
    const std::string id = request.path.substr(OneModel.size());
    const QByteArray body = m_models.one(id);
    return body.isEmpty() ? refusal(request, unknownModel(id)) : json(request, body, {});
}

std::unique_ptr<Answer> Router::chat(const HttpRequest& request)
{
    return completion(request, Dialect::Chat);
}

std::unique_ptr<Answer> Router::legacyCompletion(const HttpRequest& request)
{
    return completion(request, Dialect::Legacy);
}

std::unique_ptr<Answer> Router::completion(const HttpRequest& request, Dialect dialect)
{
    auto& known = m_chat.read(request, dialect);
    if (!known.order)
        return refusal(request, known.order.error());
    if (!m_models.find(known.order->model))
        return refusal(request, unknownModel(known.order->model));
    Random random(m_scenario.seed, request.ordinal);
    return m_chat.answer(request, dialect, known, drawPlan(m_scenario, *known.order, random), {});
}

std::unique_ptr<Answer> Router::embeddings(const HttpRequest& request)
{
    const auto order = readEmbeddingsOrder(request.body);
    if (!order)
        return refusal(request, order.error());
    if (!m_models.find(order->model))
        return refusal(request, unknownModel(order->model));
    Random random(m_scenario.seed, request.ordinal);
    const double delayMs = m_scenario.ttftMs.draw(random);
    return json(request, embeddingsBody(*order), std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::milli>(delayMs)));
}

} // namespace bw::sim
