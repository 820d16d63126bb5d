// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/faultinjector.h"

#include "sim/errorreply.h"
#include "sim/httphead.h"
#include "sim/httprequest.h"
#include "base/seededrandom.h"

namespace bw::sim {

namespace {

using Kind = FaultRule::Kind;

// What a reverse proxy says when the gateway behind it is gone.
constexpr QByteArrayView BadGatewayPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                                          "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>proxy</center>\r\n"
                                          "</body>\r\n</html>\r\n";

bool resetsBeforeHeaders(const FaultRule& rule) noexcept
{
    return rule.kind == Kind::Reset && rule.when == FaultRule::When::BeforeHeaders;
}

std::unique_ptr<Answer> statusAnswer(const FaultRule& rule, const HttpRequest& request, Instant due)
{
    ApiProblem problem = problemForStatus(rule.status);
    for (const auto& [name, value] : rule.headers)
        problem.headers += name + ": " + value + "\r\n";
    return errorAnswer(request, problem, due);
}

std::unique_ptr<Answer> htmlAnswer(const HttpRequest& request, Instant due)
{
    QByteArray bytes;
    appendHead(bytes, request, 502, "text/html", {BadGatewayPage.size()});
    return std::make_unique<FixedAnswer>(due, bytes.append(BadGatewayPage));
}

} // namespace

const FaultRule* FaultInjector::pick(Nanoseconds scenarioTime, SeededRandom& random) const
{
    const QList<FaultRule>* rules = &m_scenario.errors;
    for (const FaultPhase& phase : m_scenario.phases) {
        if (phase.from <= scenarioTime)
            rules = &phase.errors;
    }
    double left = random.unit();
    for (const FaultRule& rule : *rules) {
        if (left < rule.p)
            return &rule;
        left -= rule.p;
    }
    return nullptr;
}

std::unique_ptr<Answer> faultAnswer(const FaultRule& rule, const HttpRequest& request)
{
    const Instant due = request.received + request.setupDelay;
    if (rule.kind == Kind::Status)
        return statusAnswer(rule, request, due);
    if (rule.kind == Kind::Html502)
        return htmlAnswer(request, due);
    if (rule.kind == Kind::Silent)
        return std::make_unique<FixedAnswer>(Instant::max(), QByteArray());
    if (resetsBeforeHeaders(rule))
        return std::make_unique<FixedAnswer>(due, QByteArray(), AfterWrite::Reset);
    return nullptr;
}

StreamFault streamFault(const FaultRule& rule) noexcept
{
    switch (rule.kind) {
    case Kind::Reset:
        return StreamFault::Reset;
    case Kind::MalformedSse:
        return StreamFault::Malformed;
    case Kind::ErrorInStream:
        return StreamFault::ErrorEvent;
    default:
        return StreamFault::None;
    }
}

QByteArrayView faultName(const FaultRule& rule) noexcept
{
    switch (rule.kind) {
    case Kind::Status:
        return "status";
    case Kind::Html502:
        return "html502";
    case Kind::Reset:
        return "reset";
    case Kind::Silent:
        return "silent";
    case Kind::MalformedSse:
        return "malformed_sse";
    case Kind::ErrorInStream:
        return "error_in_stream";
    case Kind::SlowHeaders:
        return "slow_headers";
    }
    return {};
}

int faultStatus(const FaultRule& rule) noexcept
{
    if (rule.kind == Kind::Status)
        return rule.status;
    if (rule.kind == Kind::Html502)
        return 502;
    return rule.kind == Kind::Silent || resetsBeforeHeaders(rule) ? 0 : 200;
}

} // namespace bw::sim
