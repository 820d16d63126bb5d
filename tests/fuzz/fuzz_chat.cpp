// SPDX-License-Identifier: GPL-3.0-or-later
// A stream of any bytes gives an answer whose parts agree, the same however it is cut.
#include "fuzz/fuzzinput.h"
#include "openai/chatassembler.h"
#include "openai/logprobs.h"
#include "support/transcript.h"

using namespace bw;

namespace {

test::Transcript read(const std::string& body, qsizetype step, openai::AssemblerOptions options)
{
    const QByteArray bytes = QByteArray::fromStdString(body);
    test::TranscriptReader reader(options);
    for (qsizetype at = 0; at < bytes.size(); at += step)
        reader.feed(bytes.mid(at, step));
    return reader.finish();
}

void checkAnswer(const test::Transcript& transcript)
{
    const auto& choices = transcript.completion.choices;
    for (qsizetype i = 1; i < choices.size(); ++i)
        fuzz::require(choices[i - 1].index < choices[i].index);
    if (!choices.isEmpty() && choices[0].index == 0) {
        fuzz::require(transcript.deltaContent == choices[0].content);
        fuzz::require(transcript.deltaReasoning == choices[0].reasoning);
    }
    for (const openai::ChatChoice& choice : choices) {
        for (const QJsonValue& entry : choice.logprobs)
            fuzz::require(entry.isObject());
    }
    if (const auto& usage = transcript.completion.usage)
        fuzz::require(usage->outputTokens() >= 0 && usage->cachedTokens >= 0 && usage->promptTokens >= 0);
    fuzz::require(transcript.error.has_value() == (transcript.outcome == openai::StreamOutcome::Failed));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string body = fuzz::textOf(data, size);
    const test::Transcript whole = read(body, qsizetype(size) + 1, {});
    checkAnswer(whole);
    fuzz::require(read(body, 5, {}) == whole);
    checkAnswer(read(body, 64, {.splitThinkTags = true}));
    for (const QJsonValue& entry : openai::logprobsOf(body))
        fuzz::require(entry.isObject());
    return 0;
}
