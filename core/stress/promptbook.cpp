// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/promptbook.h"

#include "base/seededrandom.h"
#include "gateway/requestplan.h"
#include "openai/usage.h"
#include "stress/prompttext.h"

#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

const QString DefaultText = u"Say hello in one short sentence."_s;

//! What is drawn for a request, each from a stream of its own.
enum Stream : quint64 { PoolStream = 11, LengthStream, TextStream, OutputStream, VariableStream };

constexpr qint64 SampleSize = 200; //!< requests looked at for a mean

bool isAlwaysTheSame(const Plan& plan)
{
    const bool text = plan.prompt.kind == Prompt::Kind::Fixed && plan.load.kind != Load::Kind::Replay;
    return text && (!plan.maxTokens || plan.maxTokens->kind == Distribution::Kind::Constant);
}

} // namespace

PromptBook::PromptBook(const Plan& plan)
    : m_plan(plan), m_template(plan.prompt.text.isEmpty() ? DefaultText : plan.prompt.text)
{
    const Prompt& prompt = plan.prompt;
    if (prompt.kind == Prompt::Kind::Generated && prompt.sharedPrefix > 0)
        m_prefix = words(std::llround(prompt.tokens.first * prompt.sharedPrefix), draw(0, TextStream)) + u' ';
}

Result<std::shared_ptr<const PromptBook>> PromptBook::make(const Plan& plan)
{
    std::shared_ptr<PromptBook> book(new PromptBook(plan));
    if (plan.prompt.kind == Prompt::Kind::Dataset) {
        auto entries = readDatasetFile(plan.prompt.file);
        if (!entries)
            return tl::unexpected(entries.error());
        book->m_dataset = std::move(*entries);
    }
    if (plan.load.kind == Load::Kind::Replay) {
        auto trace = readTraceFile(plan.load.trace);
        if (!trace)
            return tl::unexpected(trace.error());
        book->m_trace = std::move(*trace);
    }
    const int pool = plan.prompt.pool > 0 ? plan.prompt.pool : isAlwaysTheSame(plan) ? 1 : 0;
    for (int i = 0; i < pool; ++i)
        book->m_pool.push_back(book->made(i));
    return std::shared_ptr<const PromptBook>(std::move(book));
}

openai::ChatRequest PromptBook::request(qint64 number) const
{
    if (m_pool.empty())
        return made(number);
    return m_pool.size() == 1 ? m_pool.front() : m_pool[draw(number, PoolStream) % m_pool.size()];
}

openai::ChatRequest PromptBook::made(qint64 number) const
{
    openai::ChatRequest request;
    request.model = m_plan.model;
    request.stream = m_plan.stream;
    request.parameters = parameters(number);
    if (!m_plan.prompt.system.isEmpty())
        request.messages.append(openai::textMessage(openai::Role::System, m_plan.prompt.system));
    if (m_dataset.empty())
        request.messages.append(openai::textMessage(openai::Role::User, text(number)));
    else
        request.messages += m_dataset[size_t(number) % m_dataset.size()].messages;
    return request;
}

QJsonObject PromptBook::parameters(qint64 number) const
{
    QJsonObject parameters = m_plan.parameters;
    if (const qint64 tokens = maxTokens(number); tokens > 0)
        parameters.insert(u"max_tokens"_s, tokens);
    return parameters;
}

QString PromptBook::text(qint64 number) const
{
    if (!m_trace.empty())
        return traceText(m_trace[size_t(number) % m_trace.size()], m_plan.seed, number);
    if (m_plan.prompt.kind == Prompt::Kind::Generated)
        return generated(number);
    if (m_plan.prompt.kind == Prompt::Kind::Template)
        return fromTemplate(number);
    const QString text = m_plan.prompt.text.isEmpty() ? DefaultText : m_plan.prompt.text;
    return m_plan.prompt.pool > 1 ? u"%1 (%2)"_s.arg(text).arg(number + 1) : text;
}

QString PromptBook::generated(qint64 number) const
{
    SeededRandom random(draw(number, LengthStream));
    const qint64 tokens = std::max<qint64>(1, std::llround(m_plan.prompt.tokens.draw(random)));
    const qint64 shared = std::llround(m_plan.prompt.tokens.first * m_plan.prompt.sharedPrefix);
    return m_prefix + words(std::max<qint64>(1, tokens - shared), draw(number + 1, TextStream));
}

QString PromptBook::fromTemplate(qint64 number) const
{
    quint64 stream = VariableStream;
    return m_template.filled([&](const QString& name) {
        if (name == "n"_L1)
            return QString::number(number + 1);
        if (name == "id"_L1)
            return QString::number(draw(number, VariableStream), 36);
        const QStringList values = m_plan.prompt.variables.value(name);
        return values.isEmpty() ? QString() : values[qsizetype(draw(number, ++stream) % quint64(values.size()))];
    });
}

QString PromptBook::followUp(qint64 number, int turn) const
{
    if (turn >= m_plan.prompt.turns)
        return {};
    if (!m_dataset.empty())
        return m_dataset[size_t(number) % m_dataset.size()].followUps.value(turn - 1);
    if (m_plan.prompt.kind == Prompt::Kind::Fixed)
        return u"Go on. (%1)"_s.arg(turn + 1);
    return text(number * m_plan.prompt.turns + turn);
}

qint64 PromptBook::maxTokens(qint64 number) const
{
    if (!m_trace.empty() && m_trace[size_t(number) % m_trace.size()].outputTokens > 0)
        return m_trace[size_t(number) % m_trace.size()].outputTokens;
    if (!m_dataset.empty() && m_dataset[size_t(number) % m_dataset.size()].maxTokens > 0)
        return m_dataset[size_t(number) % m_dataset.size()].maxTokens;
    if (!m_plan.maxTokens)
        return 0;
    SeededRandom random(draw(number, OutputStream));
    return std::max<qint64>(1, std::llround(m_plan.maxTokens->draw(random)));
}

quint64 PromptBook::draw(qint64 number, quint64 stream) const
{
    return SeededRandom(m_plan.seed + stream * 0x9e3779b97f4a7c15ULL, quint64(number)).next();
}

double PromptBook::meanPromptTokens() const
{
    constexpr qint64 TokensAroundAMessage = 4;
    const qint64 sample = m_pool.empty() ? SampleSize : std::min<qint64>(SampleSize, qint64(m_pool.size()));
    qint64 sum = 0;
    for (qint64 i = 0; i < sample; ++i) {
        const openai::ChatRequest asked = m_pool.empty() ? made(i) : m_pool[size_t(i)];
        for (const openai::ChatMessage& each : asked.messages)
            sum += openai::estimateTokens(each.text) + TokensAroundAMessage;
    }
    return double(sum) / double(sample);
}

//! In doubles: what a file asks for may be any number.
std::optional<double> PromptBook::meanMaxTokens(const gateway::GatewayProfile& profile, const QString& model) const
{
    openai::ChatRequest asked;
    asked.model = model;
    double sum = 0;
    for (qint64 i = 0; i < SampleSize; ++i) {
        asked.parameters = parameters(i);
        const openai::OutputLimit limit = openai::outputLimit(gateway::withExtraBody(profile, asked).parameters);
        if (!limit.tokens)
            return std::nullopt;
        sum += double(*limit.tokens) * double(limit.answers);
    }
    return sum / double(SampleSize);
}

} // namespace bw::stress
