// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/tokenodds.h"

#include "sim/jsontext.h"
#include "sim/texthash.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::sim {

namespace {

constexpr std::array<std::string_view, 20> Others = {
    " the", " a", " and", " so", " but", " one", " it", " each", " that", " this",
    " of",  " in", " for", " with", " on", " to", " as", " at", " by", " or",
};

//! The natural logarithm of a probability between 0.37 and 1, more often near 1.
double logprobOf(std::string_view token)
{
    return -std::pow(static_cast<double>(hashOf(token) % 1000) / 1000, 3);
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 4);
}

//! The token itself comes first, as it does at real gateways.
template <typename Append>
void forAlternatives(std::string_view token, int top, Append&& append)
{
    const double own = logprobOf(token);
    if (top < 1)
        return;
    double left = 1 - std::exp(own); // what all others have together
    append(0, token, own);
    for (int i = 1; i < top; ++i)
        append(i, Others[static_cast<size_t>(i)], std::log(std::max(1e-9, left /= 2)));
}

void appendEntry(QByteArray& out, std::string_view token, double logprob)
{
    appendJsonString(out.append(R"({"token":)"), token);
    out.append(R"(,"logprob":)").append(number(logprob)).append(R"(,"bytes":[)");
    for (size_t i = 0; i < token.size(); ++i)
        appendNumber(i > 0 ? out.append(',') : out, static_cast<unsigned char>(token[i]));
    out.append(']');
}

} // namespace

QByteArray chatLogprobs(std::span<const std::string_view> tokens, int top)
{
    QByteArray out = R"({"content":[)";
    for (const std::string_view token : tokens) {
        if (!out.endsWith('['))
            out.append(',');
        appendEntry(out, token, logprobOf(token));
        out.append(R"(,"top_logprobs":[)");
        forAlternatives(token, top, [&out](int i, std::string_view other, double logprob) {
            appendEntry(i > 0 ? out.append(',') : out, other, logprob);
            out.append('}');
        });
        out.append("]}");
    }
    return out.append(R"(],"refusal":null})");
}

QByteArray completionLogprobs(std::span<const std::string_view> tokens, int top)
{
    QByteArray texts = R"({"tokens":[)";
    QByteArray values = R"(],"token_logprobs":[)";
    QByteArray tops = R"(],"top_logprobs":[)";
    QByteArray offsets = R"(],"text_offset":[)";
    qint64 offset = 0;
    for (const std::string_view& token : tokens) {
        const char* const comma = &token == tokens.data() ? "" : ",";
        appendJsonString(texts.append(comma), token);
        values.append(comma).append(number(logprobOf(token)));
        tops.append(comma).append('{');
        forAlternatives(token, top, [&tops](int i, std::string_view other, double logprob) {
            appendJsonString(i > 0 ? tops.append(',') : tops, other);
            tops.append(':').append(number(logprob));
        });
        tops.append('}');
        appendNumber(offsets.append(comma), offset);
        offset += static_cast<qint64>(token.size());
    }
    return texts + values + tops + offsets + "]}";
}

} // namespace bw::sim
