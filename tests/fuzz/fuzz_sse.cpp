// SPDX-License-Identifier: GPL-3.0-or-later
// However a stream is cut, the parser gives the same events, and only valid UTF-8.
#include "fuzz/fuzzinput.h"
#include "sse/eventstreamparser.h"
#include "sse/utf8.h"

#include <vector>

using namespace bw;

namespace {

struct Outcome
{
    std::vector<std::string> events;
    sse::Counters counters;

    bool operator==(const Outcome&) const = default;
};

Outcome parsed(const std::string& body, size_t read)
{
    Outcome outcome;
    sse::EventStreamParser parser;
    const auto sink = [&outcome](const sse::Event& event) {
        fuzz::require(sse::isValidUtf8(event.data) && sse::isValidUtf8(event.type) && sse::isValidUtf8(event.error));
        fuzz::require(!event.data.empty() || !event.error.empty());
        outcome.events.push_back(std::string(event.type) + '\0' + std::string(event.data) + '\0' +
                                 std::string(event.error) + (event.unterminated ? "!" : "."));
    };
    for (size_t at = 0; at < body.size(); at += read)
        fuzz::require(parser.feed(std::string(body, at, read), sink).has_value());
    fuzz::require(parser.finish(sink).has_value());
    outcome.counters = parser.counters();
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string body = fuzz::textOf(data, size);
    const Outcome whole = parsed(body, body.size() + 1);
    fuzz::require(whole.counters.events == qint64(whole.events.size()));
    for (const size_t read : {1, 2, 3, 7, 64})
        fuzz::require(parsed(body, read) == whole);
    return 0;
}
