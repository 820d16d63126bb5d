// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/errorreply.h"

#include "sim/httphead.h"
#include "sim/httprequest.h"
#include "sim/jsontext.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bw::sim {

namespace {

struct KnownProblem
{
    int status;
    const char* type;
    const char* code;
    const char* message;
};

// Status, type and code as OpenAI sends them.
constexpr std::array<KnownProblem, 13> KnownProblems = {{
    {400, "invalid_request_error", "", "The request could not be understood."},
    {401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided. Check the key and the base URL."},
    {402, "insufficient_quota", "insufficient_quota", "The account has no credit left."},
    {403, "invalid_request_error", "unsupported_country_region_territory", "This key may not use the API from here."},
    {404, "invalid_request_error", "not_found", "There is nothing at this address."},
    {408, "server_error", "request_timeout", "The request took too long."},
    {409, "invalid_request_error", "conflict", "The resource was changed by another request."},
    {429, "requests", "rate_limit_exceeded", "Rate limit reached for requests. Wait before the next one."},
    {500, "server_error", "", "The server had an error while processing your request."},
    {502, "server_error", "bad_gateway", "The upstream server gave no valid answer."},
    {503, "server_error", "service_unavailable", "The engine is overloaded. Try again later."},
    {504, "server_error", "gateway_timeout", "The upstream server did not answer in time."},
    {529, "overloaded_error", "overloaded", "The model is overloaded."},
}};

void appendTextOrNull(QByteArray& out, const QByteArray& text)
{
    if (text.isEmpty())
        out.append("null");
    else
        appendJsonString(out, std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

} // namespace

tl::unexpected<ApiProblem> badRequest(QByteArray message, QByteArray param, QByteArray code)
{
    return tl::unexpected(ApiProblem{400, std::move(message), "invalid_request_error", std::move(code), std::move(param), {}});
}

QByteArray errorBody(const ApiProblem& problem)
{
    QByteArray body;
    appendTextOrNull(body.append(R"({"error":{"message":)"), problem.message);
    appendTextOrNull(body.append(R"(,"type":)"), problem.type);
    appendTextOrNull(body.append(R"(,"param":)"), problem.param);
    appendTextOrNull(body.append(R"(,"code":)"), problem.code);
    return body.append("}}");
}

std::unique_ptr<Answer> errorAnswer(const HttpRequest& request, const ApiProblem& problem, Instant due)
{
    const QByteArray body = errorBody(problem);
    QByteArray bytes;
    appendHead(bytes, request, problem.status, "application/json", {body.size()}, problem.headers);
    return std::make_unique<FixedAnswer>(due, bytes + body);
}

ApiProblem problemForStatus(int status)
{
    const auto known = std::ranges::find(KnownProblems, status, &KnownProblem::status);
    if (known != KnownProblems.end())
        return {status, known->message, known->type, known->code, {}, {}};
    const char* type = status >= 500 ? "server_error" : "invalid_request_error";
    return {status, "The request failed: " + reasonPhrase(status).toByteArray() + ".", type, {}, {}, {}};
}

ApiProblem protocolProblem(int status)
{
    ApiProblem problem = problemForStatus(status);
    problem.message = status == 400 ? QByteArray("This is not a valid HTTP/1.1 request.")
                                    : "The request was refused: " + reasonPhrase(status).toByteArray() + ".";
    return problem;
}

} // namespace bw::sim
