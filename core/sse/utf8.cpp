// SPDX-License-Identifier: GPL-3.0-or-later
#include "sse/utf8.h"

#include <simdjson.h>

#include <cstdint>

namespace bw::sse {

namespace {

//! Which second byte may follow a range of first bytes, and how long the sequence is (Unicode, table 3-7).
struct LeadRange
{
    uint8_t first = 0;
    uint8_t last = 0;
    uint8_t secondFrom = 0x80;
    uint8_t secondTo = 0xBF;
    uint8_t length = 0;
};

constexpr LeadRange LeadRanges[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

struct Sequence
{
    size_t length = 1; //!< bytes that belong together, ≥ 1
    bool complete = false;
};

uint8_t byteAt(std::string_view text, size_t i)
{
    return static_cast<uint8_t>(text[i]);
}

Sequence sequenceOf(const LeadRange& lead, std::string_view text)
{
    if (text.size() < 2 || byteAt(text, 1) < lead.secondFrom || byteAt(text, 1) > lead.secondTo)
        return {};
    size_t length = 2;
    while (length < lead.length && length < text.size() && (byteAt(text, length) & 0xC0) == 0x80)
        ++length;
    return {length, length == lead.length};
}

Sequence firstSequence(std::string_view text)
{
    const uint8_t first = byteAt(text, 0);
    if (first < 0x80)
        return {1, true};
    for (const LeadRange& lead : LeadRanges) {
        if (first >= lead.first && first <= lead.last)
            return sequenceOf(lead, text);
    }
    return {};
}

} // namespace

bool isValidUtf8(std::string_view text) noexcept
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::string repairedUtf8(std::string_view text)
{
    std::string repaired;
    repaired.reserve(text.size());
    while (!text.empty()) {
        const Sequence sequence = firstSequence(text);
        repaired.append(sequence.complete ? text.substr(0, sequence.length) : std::string_view("\xEF\xBF\xBD"));
        text.remove_prefix(sequence.length);
    }
    return repaired;
}

} // namespace bw::sse
