// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

namespace bw::sse {

//! One event. The views point into the parser or the fed bytes and die with the callback.
struct Event
{
    std::string_view type;     //!< of `event:`; empty: "message"
    std::string_view data;     //!< `data:` lines joined with "\n"; valid UTF-8 (U+FFFD where it was not)
    std::string_view error;    //!< of the non-standard `error:` field (llama.cpp); then data may be empty
    bool unterminated = false; //!< the stream ended without the blank line
};

//! Refers to any callable taking `const Event&`; does not own it and never allocates. For arguments only.
class EventSink
{
public:
    template <typename Callable>
    requires(!std::is_same_v<std::remove_cvref_t<Callable>, EventSink>) EventSink(Callable&& callable)
    noexcept // NOLINT: implicit, so that a lambda can be passed
        : m_object(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
          m_call([](void* object, const Event& event) {
              (*static_cast<std::remove_reference_t<Callable>*>(object))(event);
          })
    {
    }

    void operator()(const Event& event) const { m_call(m_object, event); }

private:
    void* m_object = nullptr;
    void (*m_call)(void*, const Event&) = nullptr;
};

struct Counters
{
    qint64 events = 0;      //!< handed to the sink
    qint64 comments = 0;    //!< lines that begin with a colon
    qint64 invalidUtf8 = 0; //!< lines in which something had to be replaced

    bool operator==(const Counters&) const = default;
};

//! text/event-stream, bytes in, events out (WHATWG HTML, 9.2.6), however the bytes are cut. Differs from the standard
//! where gateways do: an `error:` field makes an event, a block without data makes none even with `data:` in it, what
//! stands before the end of the stream without a blank line still counts, and a line of a stream that begins with "{" is
//! data.
//! Linear in the bytes; allocates only for a line or block that is cut by the end of a read. One stream, one thread.
class EventStreamParser
{
    Q_DECLARE_TR_FUNCTIONS(EventStreamParser)

public:
    //! A line, or the joined data of a block, longer than this ends the parsing.
    static constexpr size_t MaxBytes = size_t{64} * 1024 * 1024;

    //! Fails with ErrorCode::Unsupported when something is longer than MaxBytes; every later call fails the same way.
    [[nodiscard]] Result<void> feed(std::string_view bytes, EventSink sink);

    //! Once, at the end of the stream.
    [[nodiscard]] Result<void> finish(EventSink sink);

    [[nodiscard]] const Counters& counters() const noexcept { return m_counters; }

private:
    enum class Where { Read, Buffer }; //!< where a line's bytes stand

    void skipBom(std::string_view& bytes);
    void keepRest(std::string_view rest);
    void endLine(std::string_view text, EventSink sink);
    void takeLine(std::string_view line, Where where, EventSink sink);
    void takeField(std::string_view line, Where where);
    [[nodiscard]] bool isUnframed(std::string_view line, std::string_view name);
    void addData(std::string_view value, Where where);
    void keepData();
    void dispatch(EventSink sink, bool unterminated);
    [[nodiscard]] std::string_view repaired(std::string_view value);
    [[nodiscard]] Result<void> outcome() const;

    Counters m_counters;
    std::string m_line;      //!< begin of a line whose end is not here yet
    std::string m_data;      //!< the block's data, unless m_read stands for it
    std::string_view m_read; //!< the block's only data line, still in the bytes being fed
    std::string m_type;
    std::string m_error;
    std::string m_repaired;
    size_t m_dataLines = 0;
    size_t m_bomBytes = 0; //!< of the BOM seen so far; 3: past it
    bool m_dataInRead = false;
    bool m_unframed = false; //!< the block holds JSON without `data:`
    bool m_skipLf = false; //!< the last byte was a CR
    bool m_tooLong = false;
};

} // namespace bw::sse
