// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/classify.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

struct CodeRule
{
    QLatin1StringView code;
    ErrorClass errorClass;
};

//! Codes that mean the same whatever the status says.
constexpr CodeRule TellingCodes[] = {
    {"insufficient_quota"_L1, ErrorClass::Quota},
    {"billing_hard_limit_reached"_L1, ErrorClass::Quota},
    {"billing_not_active"_L1, ErrorClass::Quota},
    {"insufficient_balance"_L1, ErrorClass::Quota},
    {"insufficient_credits"_L1, ErrorClass::Quota},
    {"insufficient_user_quota"_L1, ErrorClass::Quota},        // one-api and its forks
    {"pre_consume_token_quota_failed"_L1, ErrorClass::Quota}, // same
    {"exceeded_current_quota_error"_L1, ErrorClass::Quota},   // Moonshot
    {"arrearage"_L1, ErrorClass::Quota},                      // Alibaba
    {"1113"_L1, ErrorClass::Quota},                           // Zhipu
    {"content_filter"_L1, ErrorClass::ContentFilter},
    {"content_policy_violation"_L1, ErrorClass::ContentFilter},
    {"responsibleaipolicyviolation"_L1, ErrorClass::ContentFilter}, // Azure
    {"data_inspection_failed"_L1, ErrorClass::ContentFilter},       // Alibaba
    {"sensitive_words_detected"_L1, ErrorClass::ContentFilter},     // one-api
    {"moderation"_L1, ErrorClass::ContentFilter},                   // OpenRouter
    {"moderation_blocked"_L1, ErrorClass::ContentFilter},
    {"1301"_L1, ErrorClass::ContentFilter}, // Zhipu
    {"context_length_exceeded"_L1, ErrorClass::BadRequest},
    {"exceed_context_size_error"_L1, ErrorClass::BadRequest}, // llama.cpp
    {"invalid_api_key"_L1, ErrorClass::Auth},
    {"api_key_invalid"_L1, ErrorClass::Auth}, // Google, with 400
    {"invalid_authentication_error"_L1, ErrorClass::Auth},
    {"authentication_error"_L1, ErrorClass::Auth},
};

//! Codes that decide only where no HTTP status does: inside a stream.
constexpr CodeRule StreamCodes[] = {
    {"rate_limit_exceeded"_L1, ErrorClass::RateLimited},
    {"rate_limit_error"_L1, ErrorClass::RateLimited},
    {"ratelimitreached"_L1, ErrorClass::RateLimited},
    {"ratelimiterror"_L1, ErrorClass::RateLimited},
    {"too_many_requests"_L1, ErrorClass::RateLimited},
    {"resource_exhausted"_L1, ErrorClass::RateLimited},
    {"overloaded_error"_L1, ErrorClass::Overloaded},
    {"engine_overloaded_error"_L1, ErrorClass::Overloaded},
    {"server_error"_L1, ErrorClass::Overloaded},
    {"internal_server_error"_L1, ErrorClass::Overloaded},
    {"internalservererror"_L1, ErrorClass::Overloaded},
    {"internal_error"_L1, ErrorClass::Overloaded},
    {"internal"_L1, ErrorClass::Overloaded},
    {"api_error"_L1, ErrorClass::Overloaded},
    {"service_unavailable"_L1, ErrorClass::Overloaded},
    {"unavailable"_L1, ErrorClass::Overloaded},
    {"timeout"_L1, ErrorClass::Overloaded},
    {"timeout_error"_L1, ErrorClass::Overloaded},
    {"deadline_exceeded"_L1, ErrorClass::Overloaded},
    {"network_error"_L1, ErrorClass::Overloaded},
    {"insufficient_system_resource"_L1, ErrorClass::Overloaded},
    {"permission_error"_L1, ErrorClass::Auth},
    {"permission_denied"_L1, ErrorClass::Auth},
    {"unauthenticated"_L1, ErrorClass::Auth},
    {"invalid_request_error"_L1, ErrorClass::BadRequest},
    {"badrequesterror"_L1, ErrorClass::BadRequest}, // vLLM
    {"notfounderror"_L1, ErrorClass::BadRequest},   // same
    {"not_found_error"_L1, ErrorClass::BadRequest},
    {"model_not_found"_L1, ErrorClass::BadRequest},
    {"invalid_argument"_L1, ErrorClass::BadRequest},
};

struct StatusRule
{
    int from;
    int to; //!< inclusive
    ErrorClass errorClass;
};

//! First match wins.
// clang-format off
constexpr StatusRule StatusRules[] = {
    {300, 399, ErrorClass::Protocol},
    {401, 401, ErrorClass::Auth},
    {402, 402, ErrorClass::Quota},
    {403, 403, ErrorClass::Auth},
    {408, 409, ErrorClass::Overloaded},
    {425, 425, ErrorClass::Overloaded},
    {429, 429, ErrorClass::RateLimited},
    {498, 498, ErrorClass::Overloaded}, // Groq: flex tier at capacity
    {400, 499, ErrorClass::BadRequest},
    {500, 599, ErrorClass::Overloaded},
};
// clang-format on

std::optional<ErrorClass> byCode(std::span<const CodeRule> rules, const ApiError& error)
{
    for (const QString& word : {error.code, error.reason, error.type}) {
        for (const CodeRule& rule : rules) {
            if (word.compare(rule.code, Qt::CaseInsensitive) == 0)
                return rule.errorClass;
        }
    }
    return std::nullopt;
}

std::optional<ErrorClass> byStatus(int status)
{
    for (const StatusRule& rule : StatusRules) {
        if (status >= rule.from && status <= rule.to)
            return rule.errorClass;
    }
    return std::nullopt;
}

//! Many write the HTTP status they meant into the error of a 200.
int ownStatus(const ApiError& error)
{
    const int status = error.code.toInt();
    return status >= 400 && status <= 599 ? status : 0;
}

} // namespace

ErrorClass classify(int status, const ApiError& error)
{
    if (error.protocol)
        return ErrorClass::Protocol;
    if (const auto telling = byCode(TellingCodes, error))
        return *telling;
    const bool failed = status >= 300;
    const int meant = failed ? status : ownStatus(error);
    if (meant == 400 && error.message.startsWith(u"Incorrect API key"_s))
        return ErrorClass::Auth;
    if (const auto found = byStatus(meant))
        return *found;
    return byCode(StreamCodes, error).value_or(ErrorClass::StreamError);
}

ErrorClass classifyStreamError(const ApiError& error, bool afterFirstDelta)
{
    return afterFirstDelta && !error.protocol ? ErrorClass::StreamError : classify(200, error);
}

ErrorClass classifyFinish(const ChatChoice& choice)
{
    if (choice.finish == FinishReason::ContentFilter)
        return ErrorClass::ContentFilter;
    if (choice.finish != FinishReason::Error)
        return ErrorClass::Ok;
    const bool theirs = choice.finishRaw == u"network_error" || choice.finishRaw == u"insufficient_system_resource";
    return theirs ? ErrorClass::Overloaded : ErrorClass::StreamError;
}

bool mayHaveWorked(int status) noexcept
{
    constexpr int Refusals[] = {501, 503, 505, 521, 522, 523, 525, 526, 529, 530};
    if (status < 300)
        return true;
    const bool gaveUp = status == 408 || status == 499;
    return gaveUp || (status >= 500 && std::ranges::find(Refusals, status) == std::end(Refusals));
}

} // namespace bw::openai
