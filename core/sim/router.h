// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/chatresponder.h"
#include "sim/faultinjector.h"
#include "sim/modelcatalog.h"
#include "base/seededrandom.h"
#include "sim/ratelimits.h"
#include "sim/requestlog.h"

#include <memory>
#include <optional>

namespace bw::sim {

//! Decides what a request gets: checks path, method and key, lets faults strike, checks model and limits, and asks the
//! responder of the endpoint.
class Router
{
public:
    //! `scenario` must outlive the router.
    explicit Router(const Scenario& scenario);

    [[nodiscard]] std::unique_ptr<Answer> answer(const HttpRequest& request);

private:
    //! A request on its way through the router.
    struct Visit
    {
        const HttpRequest& request;
        SeededRandom random;
        AnswerConditions conditions;
        RequestFacts facts;
    };
    using Handler = std::unique_ptr<Answer> (Router::*)(Visit&);
    struct Route
    {
        std::string_view path;
        std::string_view method;
        Handler handler;
        bool needsKey;
    };
    static const Route Routes[];

    [[nodiscard]] std::unique_ptr<Answer> route(Visit& visit);
    [[nodiscard]] std::unique_ptr<Answer> strike(Visit& visit);

    [[nodiscard]] std::unique_ptr<Answer> health(Visit& visit);
    [[nodiscard]] std::unique_ptr<Answer> models(Visit& visit);
    [[nodiscard]] std::unique_ptr<Answer> chat(Visit& visit);
    [[nodiscard]] std::unique_ptr<Answer> legacyCompletion(Visit& visit);
    [[nodiscard]] std::unique_ptr<Answer> completion(Visit& visit, Dialect dialect);
    [[nodiscard]] std::unique_ptr<Answer> embeddings(Visit& visit);

    [[nodiscard]] std::optional<ApiProblem> keyProblem(const HttpRequest& request) const;
    [[nodiscard]] std::optional<ApiProblem> orderProblem(Visit& visit, const std::string& model, int promptTokens) const;
    [[nodiscard]] std::optional<ApiProblem> parameterProblem(const ChatOrder& order) const;
    [[nodiscard]] std::optional<ApiProblem> limitProblem(Visit& visit, int tokens);
    void note(Visit& visit, const ChatOrder& order, const ChatPlan& plan) const;

    const Scenario& m_scenario;
    ModelCatalog m_models;
    AnswerCorpus m_corpus;
    ChatResponder m_chat;
    FaultInjector m_faults;
    RateLimits m_limits;
    QByteArray m_requiredKey;
};

} // namespace bw::sim
