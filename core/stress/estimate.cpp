// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/estimate.h"

#include "gateway/loopback.h"
#include "gateway/requestplan.h"
#include "spend/pricebook.h"
#include "stress/arrivalschedule.h"
#include "stress/parts.h"
#include "stress/promptbook.h"
#include "stress/search.h"

#include <cmath>

namespace bw::stress {

namespace {

constexpr double GuessedOutput = 256; //!< tokens of an answer that nobody limits

//! Requests of one variant under one load; nullopt in a closed loop that ends by the time.
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

//! Of all steps of a search, at most.
std::optional<double> requestsInAll(const Plan& plan, const PromptBook& prompts)
{
    if (plan.search.kind == Search::Kind::None)
        return requestsOf(plan, prompts);
    double sum = 0;
    for (const double level : levelsAtMost(plan)) {
        Plan step = plan;
        step.load.level = level;
        step.load.stages.clear();
        const auto requests = requestsOf(step, prompts);
        if (!requests)
            return std::nullopt;
        sum += *requests;
    }
    return sum;
}

//! Of one request on average: each turn of a conversation sends again what was said before.
double promptTokensOf(const Plan& plan, double prompt, double output)
{
    const double turns = std::max(1, plan.prompt.turns);
    return prompt * (turns + 1) / 2 + output * (turns - 1) / 2;
}

qint64 counted(double count)
{
    constexpr double Most = 9e15; // beyond that a double is no count any more
    return std::llround(std::min(count, Most));
}

//! One request of a variant, on average.
struct Usual
{
    double promptTokens = 0;
    double outputTokens = 0;
    bool guessed = false; //!< nobody limits the answers
};

//! What the gateway adds to each body limits the answers, too, or asks for more of them.
Usual usualOf(const Plan& plan, const PromptBook& prompts, const gateway::GatewayProfile& profile, const QString& model)
{
    Usual usual;
    if (plan.target == Target::Chat) {
        openai::ChatRequest asked;
        asked.model = model;
        asked.parameters = plan.parameters;
        const auto limit = prompts.meanMaxTokens(profile, model);
        usual.guessed = !limit;
        usual.outputTokens = limit.value_or(GuessedOutput * double(openai::outputLimit(gateway::withExtraBody(profile, asked).parameters).answers));
    }
    usual.promptTokens = promptTokensOf(plan, prompts.meanPromptTokens(), usual.outputTokens);
    return usual;
}

//! Of one variant. Prompts are taken to be as long as the mean one, where the price depends on that.
PicoUsd costOf(const Usual& usual, double requests, const spend::Price& price)
{
    openai::Usage sum;
    sum.promptTokens = counted(requests * usual.promptTokens);
    sum.completionTokens = counted(requests * usual.outputTokens);
    return spend::costOfMany(sum, counted(requests), price.forPrompt(counted(usual.promptTokens)));
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

Result<PlanEstimate> estimatePlan(const RunOrder& order, QDate today)
{
    const Plan& plan = order.plan;
    const auto prompts = PromptBook::make(plan);
    if (!prompts)
        return tl::unexpected(prompts.error());
    PlanEstimate estimate;
    const QList<Variant> variants = variantsOf(plan);
    const auto requests = requestsInAll(plan, **prompts);
    PicoUsd sum;
    for (const Variant& variant : variants) {
        const RunTarget* const target = order.targetOf(variant);
        const QString model = variant.model.isEmpty() ? plan.model : variant.model;
        const Usual usual = usualOf(plan, **prompts, target ? target->profile : gateway::GatewayProfile(), model);
        estimate.promptTokens += usual.promptTokens / double(variants.size());
        estimate.outputTokens += usual.outputTokens / double(variants.size());
        estimate.outputGuessed = estimate.outputGuessed || usual.guessed;
        if (!target)
            continue;
        addHosts(estimate, target->profile);
        const auto price = spend::findPrice(target->profile.prices, order.prices, model, today);
        if (!price && !estimate.unpriced.contains(model))
            estimate.unpriced.append(model);
        if (price && requests)
            sum += costOf(usual, *requests, *price);
    }
    if (requests)
        estimate.requests = *requests * double(variants.size());
    if (requests && estimate.unpriced.isEmpty())
        estimate.cost = sum;
    return estimate;
}

} // namespace bw::stress
