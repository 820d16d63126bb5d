// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/classrules.h"

#include <array>

namespace bw::resilience {

namespace {

struct Row
{
    ErrorClass errorClass;
    ClassRule rule;
};

constexpr std::array<Row, 26> Rows = {{
    {ErrorClass::Ok, {SameEndpoint::Never, false, BreakerEffect::Success}},
    {ErrorClass::Offline, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::Dns, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::Connect, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::Tls, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::PoolTimeout, {SameEndpoint::Never, true, BreakerEffect::Neutral}},
    {ErrorClass::LimiterTimeout, {SameEndpoint::Never, true, BreakerEffect::Neutral}},
    {ErrorClass::BreakerOpen, {SameEndpoint::Never, true, BreakerEffect::Neutral}},
    {ErrorClass::StaleConnection, {SameEndpoint::Never, true, BreakerEffect::Neutral}}, // the transport sent it again already
    {ErrorClass::Reset, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::WriteTimeout, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::ReadTimeout, {SameEndpoint::Never, true, BreakerEffect::Failure}}, // it may be billed
    {ErrorClass::FirstTokenTimeout, {SameEndpoint::Never, true, BreakerEffect::Failure}},
    {ErrorClass::IdleTimeout, {SameEndpoint::Never, false, BreakerEffect::Failure}},
    {ErrorClass::StreamCut, {SameEndpoint::Never, false, BreakerEffect::Failure}},
    {ErrorClass::StreamError, {SameEndpoint::Never, false, BreakerEffect::Failure}},
    {ErrorClass::RateLimited, {SameEndpoint::Always, true, BreakerEffect::Neutral}},
    {ErrorClass::Quota, {SameEndpoint::Never, true, BreakerEffect::Neutral}},
    {ErrorClass::Overloaded, {SameEndpoint::Always, true, BreakerEffect::Failure}},
    {ErrorClass::Auth, {SameEndpoint::Never, true, BreakerEffect::Neutral}}, // with another key
    {ErrorClass::BadRequest, {SameEndpoint::Never, false, BreakerEffect::Success}},
    {ErrorClass::ContentFilter, {SameEndpoint::Never, false, BreakerEffect::Neutral}},
    {ErrorClass::Protocol, {SameEndpoint::Once, true, BreakerEffect::Failure}},
    {ErrorClass::Deadline, {SameEndpoint::Never, false, BreakerEffect::Neutral}},
    {ErrorClass::BudgetStop, {SameEndpoint::Never, false, BreakerEffect::Neutral}},
    {ErrorClass::Cancelled, {SameEndpoint::Never, false, BreakerEffect::Neutral}},
}};

constexpr bool inOrder()
{
    for (size_t i = 0; i < Rows.size(); ++i) {
        if (Rows[i].errorClass != static_cast<ErrorClass>(i))
            return false;
    }
    return true;
}

static_assert(Rows.size() == static_cast<size_t>(ErrorClass::Cancelled) + 1 && inOrder());

} // namespace

const ClassRule& ruleOf(ErrorClass errorClass) noexcept
{
    return Rows[static_cast<size_t>(errorClass)].rule;
}

BreakerEffect breakerEffect(const Failure& failure) noexcept
{
    return isCertificateFailure(failure) ? BreakerEffect::Neutral : ruleOf(failure.errorClass).breaker;
}

bool isCertificateFailure(const Failure& failure) noexcept
{
    return failure.errorClass == ErrorClass::Tls && failure.code.startsWith(CertificateRefused);
}

} // namespace bw::resilience
