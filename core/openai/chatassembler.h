// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/apierror.h"
#include "openai/chatcompletion.h"
#include "openai/chunkscratch.h"
#include "openai/thinksplitter.h"
#include "openai/toolcallmerger.h"

#include <QCoreApplication>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace bw::openai {

//! An event of text/event-stream, as the parser on the same floor gives it. Views need to live during the call only.
struct StreamEvent
{
    std::string_view type; //!< empty: "message"
    std::string_view data;
    std::string_view error; //!< of the `error:` field
    bool unterminated = false;
};

//! How a stream ended, as far as its own content tells.
enum class StreamOutcome {
    Complete,  //!< [DONE], every choice finished, or usage after the text
    Truncated, //!< text came, but no end of it: a warning, or stream_cut if the connection broke
    Empty,     //!< nothing came: a protocol error
    Failed,    //!< see error()
};

struct AssemblerOptions
{
    bool splitThinkTags = false; //!< a leading <think>…</think> is reasoning
};

//! Makes one answer of the events of a stream, or of a body that was not streamed, in whichever dialect. One answer,
//! one thread; allocates for text only.
//!
//! A refusal (`delta.refusal`) is taken as content: an empty answer would hide it. `reasoning_details` repeats
//! `reasoning` and is not read. An event that is not JSON is a protocol error, unless it is the cut-off last one.
class ChatAssembler
{
    Q_DECLARE_TR_FUNCTIONS(ChatAssembler)

public:
    //! `scratch`: of the thread; null: its own.
    explicit ChatAssembler(AssemblerOptions options = {}, std::shared_ptr<ChunkScratch> scratch = {});

    //! What the event added, one delta for each choice that grew; valid until the next call. `null` and blank data are
    //! keep-alives. Delta and usage of a chunk that carries an error are applied before the error.
    const QList<ChatDelta>& addEvent(const StreamEvent& event, Instant at);

    //! A whole JSON body: `stream: false`, or a server that ignored `stream: true`.
    const QList<ChatDelta>& addBody(std::string_view body, Instant at);

    //! Once, at the end of the answer: sets `truncated`, the finish reason of choices that called tools, and may give
    //! out last text that was held back as a possible tag.
    [[nodiscard]] StreamOutcome finish(Instant at);
    [[nodiscard]] const QList<ChatDelta>& deltas() const noexcept { return m_deltas; } //!< of the last call

    [[nodiscard]] bool sawDone() const noexcept { return m_done; }
    //! Every choice seen has its finish_reason, and none has grown since: some send one with every chunk.
    [[nodiscard]] bool sawFinish() const;
    [[nodiscard]] const std::optional<ApiError>& error() const noexcept { return m_error; } //!< the first
    [[nodiscard]] const ChatCompletion& completion() const noexcept { return m_completion; }
    [[nodiscard]] ChatCompletion takeCompletion() noexcept { return std::move(m_completion); }

private:
    //! What is known of a choice besides its text; same order as m_completion.choices.
    struct ChoiceState
    {
        ToolCallMerger tools;
        ThinkSplitter think;
        bool ended = false;     //!< its finish_reason came, and it has not grown since
        bool endedSoon = false; //!< it has grown after a finish_reason: only one without text ends it
    };

    //! Where a chunk was read from.
    struct Source
    {
        std::string_view text;
        qsizetype item; //!< of its array
    };

    void addData(const StreamEvent& event, std::string_view data, Instant at);
    [[nodiscard]] bool addBodyLines(std::string_view rest, Instant at);
    void addLines(const StreamEvent& event, std::string_view data, Instant at);
    [[nodiscard]] bool takeData(const StreamEvent& event, std::string_view data, Instant at);
    void refuseData(const StreamEvent& event, std::string_view data);
    [[nodiscard]] bool addJson(std::string_view text, bool errorEvent, Instant at);
    [[nodiscard]] bool readJson(std::string_view text, qsizetype& objects);
    void addArray(std::string_view text, bool errorEvent, Instant at);
    void addChunk(const Source& source, bool errorEvent, Instant at);
    void applyChunk(Instant at);
    void applyUsage(const Chunk& chunk, bool grew);
    void applyChoice(ChunkChoice& choice, Instant at);
    static void applyFinish(ChatChoice& choice, ChoiceState& state, QString& finish, bool grew);
    void applyText(ChatChoice& choice, ChoiceState& state, ChatDelta& delta);
    void judgeChunk(const Source& source, bool errorEvent);
    [[nodiscard]] static ApiError errorIn(const Source& source);
    void fail(ApiError error);
    [[nodiscard]] qsizetype choiceAt(qint64 index);
    void settleFinish(ChatChoice& choice) const;
    [[nodiscard]] StreamOutcome outcome() const;
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool hasText() const;

    AssemblerOptions m_options;
    std::shared_ptr<ChunkScratch> m_scratch;
    ChatCompletion m_completion;
    std::vector<ChoiceState> m_states;
    QList<ChatDelta> m_deltas;
    std::optional<ApiError> m_error;
    std::optional<ApiError> m_remark; //!< a message where a chunk should be, and no text after it: the error, if the answer has no end
    qint64 m_objects = 0;             //!< JSON objects read
    bool m_done = false;
    bool m_usageEnds = false;       //!< the last that came was usage
    bool m_usageBesideText = false; //!< it came with a chunk that brought text
    bool m_body = false;            //!< a whole body gave choices
};

} // namespace bw::openai
