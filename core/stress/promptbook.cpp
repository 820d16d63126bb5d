// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/promptbook.h"

#include "base/seededrandom.h"

#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

const QString DefaultText = u"Say hello in one short sentence."_s;

openai::ChatMessage message(openai::Role role, const QString& text)
{
    openai::ChatMessage message;
    message.role = role;
    message.text = text;
    return message;
}

openai::ChatRequest requestOf(const Plan& plan, const QString& text)
{
    openai::ChatRequest request;
    request.model = plan.model;
    request.stream = plan.stream;
    request.parameters = plan.parameters;
    if (plan.maxTokens)
        request.parameters.insert(u"max_tokens"_s, std::llround(plan.maxTokens->first));
    if (!plan.prompt.system.isEmpty())
        request.messages.append(message(openai::Role::System, plan.prompt.system));
    request.messages.append(message(openai::Role::User, text));
    return request;
}

} // namespace

Result<std::shared_ptr<const PromptBook>> PromptBook::make(const Plan& plan)
{
    std::shared_ptr<PromptBook> book(new PromptBook);
    book->m_seed = plan.seed;
    const QString text = plan.prompt.text.isEmpty() ? DefaultText : plan.prompt.text;
    const int pool = std::max(1, plan.prompt.pool);
    for (int i = 0; i < pool; ++i)
        book->m_pool.push_back(requestOf(plan, pool == 1 ? text : u"%1 (%2)"_s.arg(text).arg(i + 1)));
    return std::shared_ptr<const PromptBook>(std::move(book));
}

openai::ChatRequest PromptBook::request(qint64 number) const
{
    if (m_pool.size() == 1)
        return m_pool.front();
    return m_pool[SeededRandom(m_seed, quint64(number)).next() % m_pool.size()];
}

} // namespace bw::stress
