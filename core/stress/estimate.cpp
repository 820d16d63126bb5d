// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/estimate.h"

#include "gateway/loopback.h"
#include "spend/pricebook.h"
#include "stress/arrivalschedule.h"
#include "stress/parts.h"
#include "stress/promptbook.h"

#include <cmath>

namespace bw::stress {

namespace {

constexpr double GuessedOutput = 256; //!< tokens of an answer that nobody limits

//! Requests of one variant; nullopt in a closed loop that ends by the time.
std::optional<double> requestsOf(const Plan& plan, const PromptBook& prompts)
{
    std::optional<double> requests;
    if (plan.requests > 0)
        requests = double(plan.requests);
    const auto length = std::chrono::round<Nanoseconds>(plan.duration);
    const auto limit = [&requests](double most) { requests = std::min(requests.value_or(most), most); };
    if (plan.load.kind == Load::Kind::Rate && length > Nanoseconds(0))
        limit(levelCurve(plan.load).countAt(length));
    if (plan.load.kind == Load::Kind::Burst && length > Nanoseconds(0))
        limit(std::ceil(plan.duration / plan.load.burstEvery) * plan.load.burstSize);
    if (plan.load.kind == Load::Kind::Replay)
        limit(double(prompts.trace().size()));
    return requests ? std::optional(*requests * plan.prompt.turns) : std::nullopt;
}

//! How often the plan's load is run for one variant.
int repetitions(const Plan& plan)
{
    return plan.search.kind == Search::Kind::None ? 1 : makeParts(plan)->partCount();
}

void addHosts(PlanEstimate& estimate, const gateway::GatewayProfile& profile)
{
    for (const gateway::Endpoint& endpoint : profile.endpoints) {
        const QString host = endpoint.baseUrl.host();
        if (!gateway::isLoopback(host) && !estimate.foreignHosts.contains(host))
            estimate.foreignHosts.append(host);
    }
}

} // namespace

Result<PlanEstimate> estimatePlan(const RunOrder& order)
{
    const Plan& plan = order.plan;
    const auto prompts = PromptBook::make(plan);
    if (!prompts)
        return tl::unexpected(prompts.error());
    PlanEstimate estimate;
    estimate.promptTokens = (*prompts)->meanPromptTokens();
    const auto output = (*prompts)->meanMaxTokens();
    estimate.outputGuessed = !output && plan.target == Target::Chat;
    estimate.outputTokens = plan.target == Target::Embeddings ? 0 : output.value_or(GuessedOutput);
    const auto requests = requestsOf(plan, **prompts);
    double sum = 0;
    for (const Variant& variant : variantsOf(plan)) {
        const RunTarget* const target = order.targetOf(variant);
        if (!target)
            continue;
        addHosts(estimate, target->profile);
        const QString model = variant.model.isEmpty() ? plan.model : variant.model;
        const auto price = spend::findPrice(target->profile.prices, order.prices, model, {});
        if (!price && !estimate.unpriced.contains(model))
            estimate.unpriced.append(model);
        if (price && requests)
            sum += *requests * (estimate.promptTokens * double(price->input.value()) + estimate.outputTokens * double(price->output.value())
                                + double(price->perRequest.value()));
    }
    if (requests)
        estimate.requests = *requests * double(variantsOf(plan).size()) * repetitions(plan);
    if (requests && estimate.unpriced.isEmpty())
        estimate.cost = PicoUsd(std::llround(std::min(sum * repetitions(plan), 9e18)));
    return estimate;
}

} // namespace bw::stress
