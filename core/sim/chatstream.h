// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/answer.h"
#include "sim/chatplan.h"
#include "sim/chatwriter.h"

#include <optional>

namespace bw::sim {

//! What happens to a stream on its way, at its middle.
enum class StreamFault { None, Reset, Malformed, ErrorEvent };

//! What a stream is made of; see the members of ChatPlan.
struct StreamScript
{
    Instant start = NoInstant; //!< the times of the tokens count from here
    QByteArray head;
    TokenTimes times;
    std::vector<PlannedChoice> choices;
    std::string_view finish = "stop";
    TokenCounts counts;
    std::shared_ptr<const ScriptedAnswer> scripted; //!< that the choices point into; null: into the corpus
    std::optional<int> topLogprobs;
    int tokensPerChunk = 1;
    bool includeUsage = false;
    bool chunked = true; //!< HTTP/1.1 framing; HTTP/1.0 ends with the connection
    StreamFault fault = StreamFault::None;
};

//! An answer as server-sent events, each token at its own time. Late tokens leave together, every one still an event.
class ChatStream final : public Answer
{
public:
    ChatStream(ChatWriter writer, StreamScript script);

    [[nodiscard]] Instant due() const noexcept override { return m_due; }
    [[nodiscard]] AfterWrite write(Instant now, QByteArray& out) override;

private:
    //! Tokens of one event, the same of every choice.
    struct Step
    {
        Instant due = NoInstant;
        size_t first = 0; //!< in the reasoning, the content or the calls
        size_t count = 0;
        ChatWriter::Field field = ChatWriter::Field::Content;
    };

    void planSteps();
    void addSteps(size_t tokens, ChatWriter::Field field, size_t size);
    void appendCalls(QByteArray& out, const Step& step);
    void appendOpening(QByteArray& out);
    void appendStep(QByteArray& out, const Step& step);
    void appendEnding(QByteArray& out);
    [[nodiscard]] std::optional<AfterWrite> misbehave(Instant now, QByteArray& out);
    void frame(QByteArray& out); //!< appends m_event as one HTTP chunk

    ChatWriter m_writer;
    StreamScript m_script;
    std::vector<Step> m_steps;
    size_t m_next = 0;
    bool m_opened = false;
    Instant m_due;
    QByteArray m_event;
};

} // namespace bw::sim
