// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/endpointchoice.h"

#include "net/origin.h"

#include <algorithm>
#include <iterator>

namespace bw::diagnose {

namespace {

using gateway::Endpoint;
using record::Attempt;

template <typename Fits> qsizetype firstOf(const gateway::GatewayProfile& profile, Fits fits)
{
    const auto found = std::ranges::find_if(profile.endpoints, fits);
    return found == profile.endpoints.end() ? -1 : found - profile.endpoints.begin();
}

} // namespace

qsizetype endpointFor(const gateway::GatewayProfile& profile, const Lead& lead)
{
    const auto isOfHost = [&](const Endpoint& each) {
        return !lead.url.host().isEmpty() && each.baseUrl.host().compare(lead.url.host(), Qt::CaseInsensitive) == 0;
    };
    const auto isMeant = [&](const Endpoint& each) { return isOfHost(each) && net::portOf(each.baseUrl) == net::portOf(lead.url); };
    const auto isInUse = [](const Endpoint& each) { return each.enabled; };
    for (const qsizetype found : {firstOf(profile, isMeant), firstOf(profile, isOfHost), firstOf(profile, isInUse)}) {
        if (found >= 0)
            return found;
    }
    return 0;
}

EndpointId endpointToBlame(const record::RequestRecord& record)
{
    const auto failed = [](const Attempt& each) { return each.failure.errorClass != ErrorClass::Ok; };
    const auto failedThere = [&](const Attempt& each) { return failed(each) && record::wasMade(each); };
    const std::reverse_iterator last(record.attempts.cend());
    const std::reverse_iterator end(record.attempts.cbegin());
    for (const auto& found : {std::find_if(last, end, failedThere), std::find_if(last, end, failed)}) {
        if (found != end)
            return found->endpoint;
    }
    return record.servedByEndpoint;
}

} // namespace bw::diagnose
