// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenario.h"

using namespace Qt::StringLiterals;

namespace bw::sim {

QList<SimModel> defaultModels()
{
    // $/MTok × 10⁶ = PicoUsd a token.
    return {
        {u"gpt-4.1"_s, PicoUsd(8'000'000), PicoUsd(16'000'000), 1'047'576},
        {u"claude-sonnet-4.5"_s, PicoUsd(15'000'000), PicoUsd(15'000'000), 200'000},
        {u"gemini-2.5-flash"_s, PicoUsd(2'500'000), PicoUsd(2'500'000), 1'048'576},
        {u"deepseek-v3.2"_s, PicoUsd(420'000), PicoUsd(420'000), 128'000},
        {u"text-embedding-3-small"_s, PicoUsd(20'000), PicoUsd(0), 8'191},
    };
}

} // namespace bw::sim
