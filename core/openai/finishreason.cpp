// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatcompletion.h"

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

struct Spelling
{
    QLatin1StringView raw;
    FinishReason reason;
};

constexpr Spelling Spellings[] = {
    {"stop"_L1, FinishReason::Stop},
    {"end"_L1, FinishReason::Stop},
    {"eos"_L1, FinishReason::Stop},
    {"end_turn"_L1, FinishReason::Stop},
    {"STOP"_L1, FinishReason::Stop},
    {"completed"_L1, FinishReason::Stop},
    {"length"_L1, FinishReason::Length},
    {"max_tokens"_L1, FinishReason::Length},
    {"MAX_TOKENS"_L1, FinishReason::Length},
    {"tool_calls"_L1, FinishReason::ToolCalls},
    {"function_call"_L1, FinishReason::ToolCalls},
    {"tool_use"_L1, FinishReason::ToolCalls},
    {"content_filter"_L1, FinishReason::ContentFilter},
    {"sensitive"_L1, FinishReason::ContentFilter},
    {"SAFETY"_L1, FinishReason::ContentFilter},
    {"error"_L1, FinishReason::Error},
    {"network_error"_L1, FinishReason::Error},
    {"abort"_L1, FinishReason::Error},
    {"insufficient_system_resource"_L1, FinishReason::Error},
    {"null"_L1, FinishReason::None}, // the word in quotes, with every chunk
};

} // namespace

QString finishReasonId(FinishReason reason)
{
    switch (reason) {
    case FinishReason::Stop:
        return u"stop"_s;
    case FinishReason::Length:
        return u"length"_s;
    case FinishReason::ToolCalls:
        return u"tool_calls"_s;
    case FinishReason::ContentFilter:
        return u"content_filter"_s;
    case FinishReason::Error:
        return u"error"_s;
    case FinishReason::Unknown:
        return u"unknown"_s;
    case FinishReason::None:
        break;
    }
    return {};
}

FinishReason finishReasonFromRaw(QStringView raw)
{
    if (raw.isEmpty())
        return FinishReason::None;
    for (const Spelling& spelling : Spellings) {
        if (raw == spelling.raw)
            return spelling.reason;
    }
    return FinishReason::Unknown;
}

} // namespace bw::openai
