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
    {ErrorClass::Ok, {SameEndpoint::Never, false}},
    {ErrorClass::Offline, {SameEndpoint::Always, true}},
    {ErrorClass::Dns, {SameEndpoint::Always, true}},
    {ErrorClass::Connect, {SameEndpoint::Always, true}},
    {ErrorClass::Tls, {SameEndpoint::Always, true}},
    {ErrorClass::PoolTimeout, {SameEndpoint::Never, true}},
    {ErrorClass::LimiterTimeout, {SameEndpoint::Never, true}},
    {ErrorClass::BreakerOpen, {SameEndpoint::Never, true}},
    {ErrorClass::StaleConnection, {SameEndpoint::Never, true}}, // the transport sent it again already
    {ErrorClass::Reset, {SameEndpoint::Always, true}},
    {ErrorClass::WriteTimeout, {SameEndpoint::Always, true}},
    {ErrorClass::ReadTimeout, {SameEndpoint::Never, true}}, // it may be billed
    {ErrorClass::FirstTokenTimeout, {SameEndpoint::Never, true}},
    {ErrorClass::IdleTimeout, {SameEndpoint::Never, false}},
    {ErrorClass::StreamCut, {SameEndpoint::Never, false}},
    {ErrorClass::StreamError, {SameEndpoint::Never, false}},
    {ErrorClass::RateLimited, {SameEndpoint::Always, true}},
    {ErrorClass::Quota, {SameEndpoint::Never, true}},
    {ErrorClass::Overloaded, {SameEndpoint::Always, true}},
    {ErrorClass::Auth, {SameEndpoint::Never, false}},
    {ErrorClass::BadRequest, {SameEndpoint::Never, false}},
    {ErrorClass::ContentFilter, {SameEndpoint::Never, false}},
    {ErrorClass::Protocol, {SameEndpoint::Once, true}},
    {ErrorClass::Deadline, {SameEndpoint::Never, false}},
    {ErrorClass::BudgetStop, {SameEndpoint::Never, false}},
    {ErrorClass::Cancelled, {SameEndpoint::Never, false}},
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

bool isCertificateFailure(const Failure& failure) noexcept
{
    return failure.errorClass == ErrorClass::Tls && failure.code.startsWith(QLatin1StringView("certificate"));
}

} // namespace bw::resilience
