// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/chatresponder.h"

#include "sim/httphead.h"
#include "sim/wholeanswer.h"

namespace bw::sim {

namespace {

constexpr size_t LargestKeptBody = 16 * 1024;
constexpr size_t MostKept = 512;

qint64 secondsSinceEpoch()
{
    using std::chrono::system_clock;
    return std::chrono::duration_cast<std::chrono::seconds>(system_clock::now().time_since_epoch()).count();
}

TokenCounts countsOf(const ChatOrder& order, const ChatPlan& plan)
{
    return {order.promptTokens, plan.tokens() * order.choices, plan.reasoningTokens * order.choices};
}

std::string_view finishOf(const ChatOrder& order, const ChatPlan& plan)
{
    const bool calls = order.scripted && !order.scripted->calls.empty();
    return plan.cutByLimit ? "length" : calls ? "tool_calls" : "stop";
}

} // namespace

ChatResponder::ChatResponder(const Scenario& scenario, const AnswerCorpus& corpus)
    : m_scenario(scenario), m_corpus(corpus)
{
}

ChatResponder::Known& ChatResponder::read(const HttpRequest& request, Dialect dialect)
{
    auto& kept = dialect == Dialect::Chat ? m_chats : m_completions;
    if (request.body.size() > LargestKeptBody)
        return m_large = Known{readChatOrder(request.body, dialect)};
    if (const auto found = kept.find(request.body); found != kept.end())
        return found->second;
    if (kept.size() >= MostKept)
        kept.clear();
    return kept.emplace(request.body, Known{readChatOrder(request.body, dialect)}).first->second;
}

std::unique_ptr<Answer> ChatResponder::answer(const HttpRequest& request, Dialect dialect, Known& known,
                                              const ChatPlan& plan, AnswerConditions conditions)
{
    const ChatOrder& order = *known.order;
    ChatWriter writer(order, dialect, request.ordinal, secondsSinceEpoch(), m_scenario.stamp);
    if (order.stream)
        return std::make_unique<ChatStream>(std::move(writer), script(request, order, plan, conditions));
    keepRest(known, dialect, plan);
    const Instant due = request.received + request.setupDelay + conditions.extraDelay + plan.times.total();
    return std::make_unique<WholeAnswer>(request, due, std::move(writer), known.rest, std::move(conditions.headers),
                                         conditions.fault);
}

StreamScript ChatResponder::script(const HttpRequest& request, const ChatOrder& order, const ChatPlan& plan,
                                   const AnswerConditions& conditions) const
{
    StreamScript script;
    script.start = request.received + request.setupDelay + conditions.extraDelay;
    appendHead(script.head, request, 200, "text/event-stream; charset=utf-8", {}, "Cache-Control: no-cache\r\n" + conditions.headers);
    script.times = plan.times;
    script.choices = writeChoices(m_corpus, plan, order, m_scenario.seed);
    script.scripted = order.scripted;
    script.topLogprobs = order.topLogprobs;
    script.finish = finishOf(order, plan);
    script.counts = countsOf(order, plan);
    script.tokensPerChunk = m_scenario.tokensPerChunk;
    script.includeUsage = order.includeUsage;
    script.chunked = !request.http10;
    script.fault = conditions.fault;
    return script;
}

void ChatResponder::keepRest(Known& known, Dialect dialect, const ChatPlan& plan) const
{
    if (known.shape == plan)
        return;
    const ChatOrder& order = *known.order;
    known.rest = ChatWriter::bodyRest(order, dialect, writeChoices(m_corpus, plan, order, m_scenario.seed), finishOf(order, plan),
                                      countsOf(order, plan));
    known.shape = plan;
}

} // namespace bw::sim
