// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/prompttext.h"

#include "base/seededrandom.h"

namespace bw::stress {

namespace {

constexpr int WordLength = 3;
constexpr std::string_view Words =
    "theandforyounotarebutallanycanhadherwasoneouroutdaygethashimhowmannewnowoldseetwowayboywhoitsletputsaytooused"
    "adbigcarcutdogeareatendfarfewgothotjobkeylawlowmapmaynetofftenpayredrunsetsixskysuntaxteatoptryviawarwetwhyyes";
static_assert(Words.size() % WordLength == 0);
constexpr size_t WordCount = Words.size() / WordLength;

constexpr qint64 BlockTokens = 512; //!< of a Mooncake trace

} // namespace

QString words(qint64 tokens, quint64 seed)
{
    SeededRandom random(seed, 7);
    QString text;
    text.reserve(tokens * (WordLength + 1));
    for (qint64 i = 0; i < tokens; ++i) {
        const auto word = Words.substr(random.next() % WordCount * WordLength, WordLength);
        text += QLatin1StringView(word.data(), qsizetype(word.size()));
        text += u' ';
    }
    text.chop(1);
    return text;
}

QString traceText(const TraceEntry& entry, quint64 seed, qint64 number)
{
    QString text;
    qint64 left = entry.inputTokens;
    for (const qint64 block : entry.blocks) {
        const qint64 tokens = std::min(left, BlockTokens);
        if (tokens <= 0)
            break;
        text += words(tokens, SeededRandom(seed, quint64(block)).next()) + u' ';
        left -= tokens;
    }
    if (left > 0)
        text += words(left, SeededRandom(~seed, quint64(number)).next());
    return text.trimmed();
}

} // namespace bw::stress
