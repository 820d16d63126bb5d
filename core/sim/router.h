// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/chatresponder.h"
#include "sim/modelcatalog.h"

#include <memory>
#include <optional>

namespace bw::sim {

//! Decides what a request gets: checks path, method, key and model, and asks the responder of the endpoint.
class Router
{
public:
    //! `scenario` must outlive the router.
    explicit Router(const Scenario& scenario);

    [[nodiscard]] std::unique_ptr<Answer> answer(const HttpRequest& request);

private:
    using Handler = std::unique_ptr<Answer> (Router::*)(const HttpRequest&);
    struct Route
    {
        std::string_view path;
        std::string_view method;
        Handler handler;
        bool needsKey;
    };
    static const Route Routes[];

    [[nodiscard]] std::unique_ptr<Answer> health(const HttpRequest& request);
    [[nodiscard]] std::unique_ptr<Answer> models(const HttpRequest& request);
    [[nodiscard]] std::unique_ptr<Answer> chat(const HttpRequest& request);
    [[nodiscard]] std::unique_ptr<Answer> legacyCompletion(const HttpRequest& request);
    [[nodiscard]] std::unique_ptr<Answer> completion(const HttpRequest& request, Dialect dialect);
    [[nodiscard]] std::unique_ptr<Answer> embeddings(const HttpRequest& request);

    [[nodiscard]] std::optional<ApiProblem> keyProblem(const HttpRequest& request) const;

    const Scenario& m_scenario;
    ModelCatalog m_models;
    AnswerCorpus m_corpus;
    ChatResponder m_chat;
    QByteArray m_requiredKey;
};

} // namespace bw::sim
