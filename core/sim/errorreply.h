// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/answer.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <memory>

namespace bw::sim {

struct HttpRequest;

//! Why a request is refused, in the words of OpenAI's error object.
struct ApiProblem
{
    int status = 400;
    QByteArray message;
    QByteArray type = "invalid_request_error";
    QByteArray code;  //!< empty: null
    QByteArray param; //!< empty: null
    QByteArray headers; //!< further lines of the head, each with its CRLF
};

[[nodiscard]] tl::unexpected<ApiProblem> badRequest(QByteArray message, QByteArray param = {}, QByteArray code = {});

//! {"error": {"message", "type", "param", "code"}}
[[nodiscard]] QByteArray errorBody(const ApiProblem& problem);

[[nodiscard]] std::unique_ptr<Answer> errorAnswer(const HttpRequest& request, const ApiProblem& problem, Instant due);

//! What providers answer with a status, in their usual words.
[[nodiscard]] ApiProblem problemForStatus(int status);

//! A request that is no good HTTP, or too large.
[[nodiscard]] ApiProblem protocolProblem(int status);

} // namespace bw::sim
