// SPDX-License-Identifier: GPL-3.0-or-later
#include "sse/eventstreamparser.h"

#include "sse/utf8.h"

#include <algorithm>
#include <cstring>

namespace bw::sse {

namespace {

constexpr std::string_view Bom = "\xEF\xBB\xBF";

//! Finds line ends of one read. Each kind is searched for once per byte: a stream with bare CRs stays linear.
class LineEnds
{
public:
    explicit LineEnds(std::string_view bytes) : m_bytes(bytes) {}

    //! Offset of the first CR or LF at or after `from`; the size if there is none.
    [[nodiscard]] size_t next(size_t from)
    {
        m_lf = m_known && m_lf >= from ? m_lf : find('\n', from);
        m_cr = m_known && m_cr >= from ? m_cr : find('\r', from);
        m_known = true;
        return std::min(m_lf, m_cr);
    }

private:
    [[nodiscard]] size_t find(char what, size_t from) const
    {
        return std::min(m_bytes.find(what, from), m_bytes.size());
    }

    std::string_view m_bytes;
    size_t m_lf = 0;
    size_t m_cr = 0;
    bool m_known = false;
};

} // namespace

Result<void> EventStreamParser::feed(std::string_view bytes, EventSink sink)
{
    skipBom(bytes);
    LineEnds ends(bytes);
    size_t from = 0;
    while (from < bytes.size() && !m_tooLong) {
        if (std::exchange(m_skipLf, false) && bytes[from] == '\n') {
            ++from;
            continue;
        }
        const size_t end = ends.next(from);
        if (end == bytes.size())
            break;
        endLine(bytes.substr(from, end - from), sink);
        m_skipLf = bytes[end] == '\r';
        from = end + 1;
    }
    keepRest(bytes.substr(from));
    keepData();
    return outcome();
}

Result<void> EventStreamParser::finish(EventSink sink)
{
    if (!m_line.empty() && !m_tooLong)
        endLine({}, sink);
    if (!m_tooLong)
        dispatch(sink, true);
    return outcome();
}

//! The bytes of a BOM wait in m_line, because a read may end inside it and it may turn out to be none.
void EventStreamParser::skipBom(std::string_view& bytes)
{
    while (m_bomBytes < Bom.size() && !bytes.empty()) {
        if (bytes.front() != Bom[m_bomBytes]) {
            m_bomBytes = Bom.size();
            return;
        }
        m_line += bytes.front();
        bytes.remove_prefix(1);
        if (++m_bomBytes == Bom.size())
            m_line.clear();
    }
}

void EventStreamParser::keepRest(std::string_view rest)
{
    if (m_line.size() + rest.size() > MaxBytes)
        m_tooLong = true;
    if (m_tooLong)
        m_line = {};
    else
        m_line.append(rest);
}

//! `text` is the line, or its last part when its begin came with earlier reads.
void EventStreamParser::endLine(std::string_view text, EventSink sink)
{
    if (m_line.size() + text.size() > MaxBytes) {
        m_tooLong = true;
    } else if (m_line.empty()) {
        takeLine(text, Where::Read, sink);
    } else {
        m_line.append(text);
        takeLine(m_line, Where::Buffer, sink);
        m_line.clear();
    }
}

void EventStreamParser::takeLine(std::string_view line, Where where, EventSink sink)
{
    if (line.empty())
        dispatch(sink, false);
    else if (line.front() == ':')
        ++m_counters.comments;
    else
        takeField(line, where);
}

void EventStreamParser::takeField(std::string_view line, Where where)
{
    const size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    if (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    if (name == "data")
        addData(value, where);
    else if (name == "event")
        m_type = repaired(value);
    else if (name == "error")
        m_error = repaired(value);
    else if (isUnframed(line, name))
        addData(line, where);
}

//! JSON without `data:` before it, as some add their error to a stream that has begun; of several lines, up to the blank one.
bool EventStreamParser::isUnframed(std::string_view line, std::string_view name)
{
    const bool begun = m_counters.events + m_counters.comments > 0 || m_dataLines > 0;
    if (begun && line.front() == '{')
        m_unframed = true;
    return m_unframed && name != "id" && name != "retry";
}

void EventStreamParser::addData(std::string_view value, Where where)
{
    const std::string_view valid = repaired(value);
    if (++m_dataLines == 1) {
        m_dataInRead = where == Where::Read && valid.data() == value.data();
        if (m_dataInRead)
            m_read = valid;
        else
            m_data = valid;
        return;
    }
    keepData();
    if (m_data.size() + 1 + valid.size() > MaxBytes) {
        m_tooLong = true;
        return;
    }
    m_data += '\n';
    m_data += valid;
}

//! The bytes being fed are gone after this call: what is still needed of them moves to the buffer.
void EventStreamParser::keepData()
{
    if (std::exchange(m_dataInRead, false))
        m_data = m_read;
    m_read = {};
}

void EventStreamParser::dispatch(EventSink sink, bool unterminated)
{
    const std::string_view data = m_dataInRead ? m_read : std::string_view(m_data);
    if (!data.empty() || !m_error.empty()) {
        ++m_counters.events;
        sink(Event{m_type, data, m_error, unterminated});
    }
    m_data.clear();
    m_type.clear();
    m_error.clear();
    m_read = {};
    m_dataLines = 0;
    m_dataInRead = false;
    m_unframed = false;
}

std::string_view EventStreamParser::repaired(std::string_view value)
{
    if (isValidUtf8(value))
        return value;
    ++m_counters.invalidUtf8;
    m_repaired = repairedUtf8(value);
    return m_repaired;
}

Result<void> EventStreamParser::outcome() const
{
    if (!m_tooLong)
        return {};
    return failure(ErrorCode::Unsupported,
                   tr("The gateway sent one event of more than 64 MB. Bellwether stopped reading the answer there."));
}

} // namespace bw::sse
