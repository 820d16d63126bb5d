// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/router.h"

#include "sim/embeddingsresponder.h"
#include "sim/httphead.h"

#include <algorithm>
#include <iterator>

namespace bw::sim {

namespace {

constexpr std::string_view ModelList = "/v1/models";
constexpr std::string_view OneModel = "/v1/models/";

std::unique_ptr<Answer> json(const HttpRequest& request, const QByteArray& body, Nanoseconds delay = {},
                             const AnswerConditions& conditions = {})
{
    const bool reset = conditions.fault == StreamFault::Reset;
    QByteArray bytes;
    appendHead(bytes, request, 200, "application/json", {body.size()}, conditions.headers);
    bytes.append(body.first(reset ? body.size() / 2 : body.size()));
    return std::make_unique<FixedAnswer>(request.received + request.setupDelay + conditions.extraDelay + delay, bytes,
                                         reset ? AfterWrite::Reset : AfterWrite::Finished);
}

template <typename Visit>
std::unique_ptr<Answer> refuse(Visit& visit, const ApiProblem& problem)
{
    visit.facts.status = problem.status;
    visit.facts.promptTokens = 0; // what is refused costs nothing
    return errorAnswer(visit.request, problem, visit.request.received + visit.request.setupDelay);
}

ApiProblem unknownModel(const std::string& model)
{
    return {404, "The model '" + QByteArray::fromStdString(model) + "' does not exist or you do not have access to it.",
            "invalid_request_error", "model_not_found", "model", {}};
}

ApiProblem unknownPath(const HttpRequest& request)
{
    return {404, "Invalid URL (" + QByteArray::fromStdString(request.method + ' ' + request.path) + ")",
            "invalid_request_error", {}, {}, {}};
}

ApiProblem wrongMethod(const HttpRequest& request, std::string_view allowed)
{
    const QByteArray allow(allowed.data(), static_cast<qsizetype>(allowed.size()));
    return {405, "Not allowed to " + QByteArray::fromStdString(request.method) + " here. Use " + allow + ".",
            "invalid_request_error", "method_not_supported", {}, "Allow: " + allow + "\r\n"};
}

ApiProblem tooLong(const SimModel& model, int promptTokens)
{
    return {400, "This model's maximum context length is " + QByteArray::number(model.context) + " tokens, but your messages have " +
                QByteArray::number(promptTokens) + " tokens.",
            "invalid_request_error", "context_length_exceeded", "messages", {}};
}

ApiProblem limitReached(const RateLimits::Decision& decision)
{
    ApiProblem problem = problemForStatus(429);
    problem.type = decision.forTokens ? "tokens" : "requests";
    problem.message = "Rate limit reached for " + problem.type + ". Try again in " + RateLimits::resetText(decision.retryAfter) + ".";
    problem.headers = decision.headers;
    return problem;
}

} // namespace

const Router::Route Router::Routes[] = {
    {"/v1/chat/completions", "POST", &Router::chat, true},
    {"/v1/completions", "POST", &Router::legacyCompletion, true},
    {"/v1/embeddings", "POST", &Router::embeddings, true},
    {ModelList, "GET", &Router::models, true},
    {"/health", "GET", &Router::health, false},
};

Router::Router(const Scenario& scenario)
    : m_scenario(scenario), m_models(scenario.models), m_chat(scenario, m_corpus), m_faults(scenario),
      m_limits(scenario.rpm, scenario.tpm), m_requiredKey(scenario.requiredKey.toUtf8())
{
}

std::unique_ptr<Answer> Router::answer(const HttpRequest& request)
{
    const bool logged = !m_scenario.logFile.isEmpty();
    Visit visit{request, SeededRandom(m_scenario.seed, request.ordinal), {}, logged ? factsOf(request) : RequestFacts()};
    auto answer = route(visit);
    if (!logged)
        return answer;
    visit.facts.extraDelay = visit.conditions.extraDelay;
    answer->setFacts(std::make_unique<RequestFacts>(std::move(visit.facts)));
    return answer;
}

std::unique_ptr<Answer> Router::route(Visit& visit)
{
    const HttpRequest& request = visit.request;
    const std::string_view path = request.path.starts_with(OneModel) ? ModelList : std::string_view(request.path);
    const auto found = std::ranges::find(Routes, path, &Route::path);
    if (found == std::end(Routes))
        return refuse(visit, unknownPath(request));
    if (request.method != found->method)
        return refuse(visit, wrongMethod(request, found->method));
    if (found->needsKey) {
        if (const auto problem = keyProblem(request))
            return refuse(visit, *problem);
    }
    if (auto struck = found->method == "POST" ? strike(visit) : nullptr)
        return struck;
    return (this->*found->handler)(visit);
}

//! Lets a fault happen; nullptr: the request goes on, perhaps to a changed answer.
std::unique_ptr<Answer> Router::strike(Visit& visit)
{
    const FaultRule* rule = m_faults.pick(visit.request.scenarioTime, visit.random);
    if (!rule)
        return nullptr;
    visit.facts.fault = faultName(*rule);
    visit.facts.status = faultStatus(*rule);
    visit.conditions.fault = streamFault(*rule);
    visit.conditions.extraDelay = rule->delay;
    return faultAnswer(*rule, visit.request);
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

std::optional<ApiProblem> Router::orderProblem(Visit& visit, const std::string& model, int promptTokens) const
{
    const SimModel* known = m_models.find(model);
    if (!known)
        return unknownModel(model);
    visit.facts.priceIn = known->priceIn;
    visit.facts.priceOut = known->priceOut;
    visit.facts.promptTokens = promptTokens;
    if (promptTokens > known->context)
        return tooLong(*known, promptTokens);
    return {};
}

//! In the words of OpenAI's reasoning models.
std::optional<ApiProblem> Router::parameterProblem(const ChatOrder& order) const
{
    const SimModel& model = *m_models.find(order.model);
    for (const QString& name : model.refuses) {
        const QByteArray param = name.toUtf8();
        if (std::ranges::find(order.parameters, param.toStdString()) == order.parameters.end())
            continue;
        if (param == "max_tokens")
            return ApiProblem{400, "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
                              "invalid_request_error", "unsupported_parameter", param, {}};
        return ApiProblem{400, "Unsupported value: '" + param + "' does not support this value with this model. Only the default is supported.",
                          "invalid_request_error", "unsupported_value", param, {}};
    }
    return {};
}

std::optional<ApiProblem> Router::limitProblem(Visit& visit, int tokens)
{
    const RateLimits::Decision decision = m_limits.admit(visit.request.authorization, tokens, visit.request.received);
    visit.conditions.headers = decision.headers;
    if (decision.admitted)
        return {};
    return limitReached(decision);
}

std::unique_ptr<Answer> Router::health(Visit& visit)
{
    return json(visit.request, R"({"status":"ok"})");
}

std::unique_ptr<Answer> Router::models(Visit& visit)
{
    const std::string& path = visit.request.path;
    if (!path.starts_with(OneModel))
        return json(visit.request, m_models.listing());
    const std::string id = path.substr(OneModel.size());
    const QByteArray body = m_models.one(id);
    return body.isEmpty() ? refuse(visit, unknownModel(id)) : json(visit.request, body);
}

std::unique_ptr<Answer> Router::chat(Visit& visit)
{
    return completion(visit, Dialect::Chat);
}

std::unique_ptr<Answer> Router::legacyCompletion(Visit& visit)
{
    return completion(visit, Dialect::Legacy);
}

std::unique_ptr<Answer> Router::completion(Visit& visit, Dialect dialect)
{
    ChatResponder::Known& known = m_chat.read(visit.request, dialect);
    if (!known.order)
        return refuse(visit, known.order.error());
    const ChatOrder& order = *known.order;
    if (const auto problem = orderProblem(visit, order.model, order.promptTokens))
        return refuse(visit, *problem);
    if (const auto problem = parameterProblem(order))
        return refuse(visit, *problem);
    const ChatPlan plan = drawPlan(m_scenario, order, visit.random);
    if (const auto problem = limitProblem(visit, order.promptTokens + plan.tokens() * order.choices))
        return refuse(visit, *problem);
    if (!m_scenario.logFile.isEmpty())
        note(visit, order, plan);
    return m_chat.answer(visit.request, dialect, known, plan, visit.conditions);
}

void Router::note(Visit& visit, const ChatOrder& order, const ChatPlan& plan) const
{
    RequestFacts& facts = visit.facts;
    facts.model = order.model;
    facts.stream = order.stream;
    facts.firstToken = plan.times.first;
    facts.gaps = plan.times.gaps;
    facts.completionTokens = plan.tokens() * order.choices;
    facts.reasoningTokens = plan.reasoningTokens * order.choices;
}

std::unique_ptr<Answer> Router::embeddings(Visit& visit)
{
    const auto order = readEmbeddingsOrder(visit.request.body);
    if (!order)
        return refuse(visit, order.error());
    if (const auto problem = orderProblem(visit, order->model, order->promptTokens))
        return refuse(visit, *problem);
    if (const auto problem = limitProblem(visit, order->promptTokens))
        return refuse(visit, *problem);
    visit.facts.model = order->model;
    visit.facts.firstToken = drawMs(m_scenario.ttftMs, visit.random);
    QByteArray body = embeddingsBody(*order);
    if (visit.conditions.fault == StreamFault::ErrorEvent)
        body = errorBody(problemForStatus(503));
    else if (visit.conditions.fault == StreamFault::Malformed)
        body.truncate(body.size() / 2);
    return json(visit.request, body, visit.facts.firstToken, visit.conditions);
}

} // namespace bw::sim
