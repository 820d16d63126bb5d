// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/nextstep.h"

#include "resilience/classrules.h"

#include <algorithm>
#include <array>

namespace bw::gateway {

namespace {

constexpr std::array MissingModelCodes = {
    QLatin1StringView("model_not_found"),     QLatin1StringView("model_not_exist"), QLatin1StringView("model_not_available"),
    QLatin1StringView("invalid_model"),       QLatin1StringView("unknown_model"),   QLatin1StringView("model_not_supported"),
    QLatin1StringView("deploymentnotfound"), // Azure
};
//! They name a model only together with the status 404.
constexpr std::array NotFoundCodes = {
    QLatin1StringView("notfounderror"), // vLLM, as the type beside the code 404
    QLatin1StringView("not_found_error"),
};
constexpr std::array LongContextCodes = {
    QLatin1StringView("context_length_exceeded"),
    QLatin1StringView("exceed_context_size_error"), // llama.cpp, as the type beside the code 400
    QLatin1StringView("context_window_exceeded"),
};

template <size_t Size>
bool isOneOf(const std::array<QLatin1StringView, Size>& codes, const Failure& failure)
{
    const QStringList names = failure.names();
    return std::ranges::any_of(codes, [&names](QLatin1StringView each) { return names.contains(each, Qt::CaseInsensitive); });
}

//! Where else such a failure may be overcome, best first.
QList<Onward> waysOn(const Failure& failure, bool contentFilterFallsBack)
{
    switch (failure.errorClass) {
    case ErrorClass::Auth:
        return {Onward::NextKey, Onward::NotRefusedKey};
    case ErrorClass::Quota:
        return {Onward::NextKey, Onward::NextHop};
    case ErrorClass::RateLimited: // limits are a key's, as ours are
    case ErrorClass::LimiterTimeout:
        return {Onward::NextGoodKey, Onward::NextHop};
    case ErrorClass::ContentFilter:
        return contentFilterFallsBack ? QList{Onward::NextHop} : QList<Onward>();
    case ErrorClass::BadRequest:
        if (isModelMissing(failure))
            return {Onward::NextHop};
        return isContextTooLong(failure) ? QList{Onward::OtherModel} : QList<Onward>();
    default:
        return resilience::ruleOf(failure.errorClass).fallBack ? QList{Onward::NextHop} : QList<Onward>();
    }
}

Verdict verdictOf(Onward way)
{
    return way == Onward::NextKey || way == Onward::NextGoodKey ? Verdict::NextKey : Verdict::NextEndpoint;
}

NextStep elsewhere(const StepQuestion& question, Verdict otherwise)
{
    if (question.end.delivered)
        return {otherwise, {}, {}};
    for (const Onward way : waysOn(question.end.failure, question.contentFilterFallsBack)) {
        if (question.canGo(way))
            return {verdictOf(way), {}, way};
    }
    return {otherwise, {}, {}};
}

} // namespace

NextStep nextStep(const StepQuestion& question)
{
    if (question.retry.verdict == Verdict::Ok)
        return {Verdict::Ok, {}, {}};
    if (question.retry.verdict != Verdict::RetrySame)
        return elsewhere(question, question.retry.verdict);
    if (question.isShutAfter(question.retry.wait))
        return elsewhere(question, Verdict::BreakerOpen);
    if (!question.mayRetry())
        return elsewhere(question, Verdict::BudgetExhausted);
    return {Verdict::RetrySame, question.retry.wait, {}};
}

NextStep pastShutDoor(ErrorClass why, const std::function<bool(Onward)>& canGo)
{
    StepQuestion question;
    question.end.failure.errorClass = why;
    question.canGo = canGo;
    return elsewhere(question, why == ErrorClass::BreakerOpen ? Verdict::BreakerOpen : Verdict::Exhausted);
}

bool isModelMissing(const Failure& failure)
{
    return failure.errorClass == ErrorClass::BadRequest
        && (isOneOf(MissingModelCodes, failure) || (failure.httpStatus == 404 && isOneOf(NotFoundCodes, failure)));
}

bool isContextTooLong(const Failure& failure)
{
    return failure.errorClass == ErrorClass::BadRequest && isOneOf(LongContextCodes, failure);
}

} // namespace bw::gateway
