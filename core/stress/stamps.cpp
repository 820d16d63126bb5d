// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/stamps.h"

#include "openai/chatassembler.h"
#include "sse/eventstreamparser.h"

#include <charconv>

namespace bw::stress {

namespace {

Instant stampOf(std::string_view json)
{
    constexpr std::string_view Name = "\"sim_ns\":";
    const size_t at = json.find(Name);
    if (at == std::string_view::npos)
        return NoInstant;
    qint64 value = 0;
    const char* const begin = json.data() + at + Name.size();
    const auto [end, error] = std::from_chars(begin, json.data() + json.size(), value);
    return error == std::errc() && end != begin ? Instant(Nanoseconds(value)) : NoInstant;
}

} // namespace

QList<Instant> writeStamps(const QByteArray& streamBody)
{
    QList<Instant> stamps;
    openai::ChatAssembler assembler; // decides which events bear content, as it did for the record
    const auto take = [&](const sse::Event& event) {
        if (!assembler.addEvent({event.type, event.data, event.error}, NoInstant).isEmpty())
            stamps.append(stampOf(event.data));
    };
    sse::EventStreamParser parser;
    const std::string_view bytes(streamBody.constData(), static_cast<size_t>(streamBody.size()));
    if (parser.feed(bytes, take))
        Q_UNUSED(parser.finish(take));
    return stamps;
}

} // namespace bw::stress
