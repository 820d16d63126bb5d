// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answerprinter.h"

#include "cli/output.h"
#include "cli/clitext.h"
#include "gateway/attemptwords.h"

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

QString summary(const record::RequestRecord& record)
{
    QStringList parts{record.servedBy};
    if (!record.finishRaw.isEmpty())
        parts.append(record.finishRaw);
    if (record.usage) {
        parts.append(CliText::tr("%1%2 tokens in, %3 out")
                         .arg(record.usage->estimated ? u"~"_s : QString())
                         .arg(record.usage->promptTokens)
                         .arg(record::tokensOut(record)));
    }
    if (const auto ttft = record::ttft(record))
        parts.append(CliText::tr("first token after %1").arg(gateway::spanInWords(*ttft)));
    if (const auto rate = record::tokensPerSecond(record))
        parts.append(CliText::tr("%1 tokens/s").arg(*rate, 0, 'f', 1));
    if (record.attempts.size() > 1)
        parts.append(gateway::attemptsInWords(record.attempts));
    parts.append(CliText::tr("%1 in all").arg(gateway::spanInWords(record::total(record).value_or(Nanoseconds(0)))));
    const std::optional<PicoUsd> cost = record::paid(record);
    parts.append(cost ? u'$' + cost->toDecimal() : CliText::tr("price unknown"));
    return parts.join(u" · "_s);
}

//! As a program would call it; the arguments as they came.
QString callText(const openai::ToolCall& call)
{
    return u"%1(%2)"_s.arg(call.name, call.arguments.trimmed());
}

} // namespace

bool AnswerPrinter::print(const openai::ChatDelta& delta)
{
    if (delta.choice != 0)
        return true;
    if (!delta.reasoning.isEmpty())
        reason(delta.reasoning);
    if (delta.content.isEmpty())
        return true;
    endReasoning();
    m_printed = true;
    return printOut(m_encoder.encode(forStdout(delta.content)));
}

void AnswerPrinter::reason(const QString& part)
{
    if (!std::exchange(m_reasoning, true))
        say(CliText::tr("Reasoning:"));
    sayPart(m_reasoningEncoder.encode(forStderr(part)));
}

void AnswerPrinter::endReasoning()
{
    if (std::exchange(m_reasoning, false))
        sayPart("\n");
}

void AnswerPrinter::finish(const gateway::CallResult& result)
{
    const record::RequestRecord& record = result.record;
    endReasoning();
    if (m_printed)
        printOut("\n");
    for (const openai::ChatChoice& choice : result.completion.choices) {
        for (const openai::ToolCall& call : choice.toolCalls) {
            if (choice.index == 0)
                printLine(callText(call));
        }
    }
    if (record.failure.errorClass != ErrorClass::Ok)
        sayFailure(record.failure);
    else if (record.truncated)
        say(CliText::tr("The stream ended without saying why: the answer may be cut short."));
    say(summary(record));
}

} // namespace bw::cli
