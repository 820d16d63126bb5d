// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/usage.h"

#include <QJsonArray>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace bw::openai {

//! A tool call, or the part of one that a chunk brings.
struct ToolFragment
{
    std::optional<qint64> index;
    QString id;
    QString name;
    QString arguments;
};

//! `delta` or `message` of a choice.
struct ChunkPart
{
    bool present = false; //!< the key was there and not null
    QString content;      //!< null if the key was missing or null
    QString refusal;
    QString reasoningContent; //!< `reasoning_content`
    QString reasoning;        //!< `reasoning`, if a string
    QString thinking;         //!< content parts of type thinking
    std::vector<ToolFragment> tools;
    bool hasTools = false; //!< `tool_calls` came
};

struct ChunkChoice
{
    qint64 index = 0;
    ChunkPart delta;
    ChunkPart message;
    QString text; //!< of /v1/completions; Together sends it beside the delta
    QString finish;
    QJsonArray logprobs;        //!< in the form of chat completions, whichever came
    std::optional<Usage> usage; //!< Moonshot
};

//! APIs that gateways also serve and people take for this one.
enum class ForeignFormat { None, Gemini, Anthropic, Ollama, Responses };

//! One JSON object of a stream, or the whole body of an answer that was not streamed. The views hold JSON string
//! tokens and die with the next read.
struct Chunk
{
    std::string_view id;
    std::string_view model;
    std::string_view fingerprint;
    std::vector<ChunkChoice> choices;
    std::optional<Usage> usage;
    ForeignFormat foreign = ForeignFormat::None;
    bool hasChoices = false; //!< the key was there, and not null
    bool hasError = false;   //!< a truthy `error`, here or in a choice, `object: "error"`, or MiniMax's own
    bool hasMessage = false; //!< a top-level `message` or `detail`: an error, when there are no choices
    bool hasRemark = false;  //!< a top-level `msg` or the like: an error, when nothing else comes

    //! Empty again, keeping the memory.
    void reset()
    {
        std::vector<ChunkChoice> kept = std::move(choices);
        kept.clear();
        *this = Chunk();
        choices = std::move(kept);
    }
};

} // namespace bw::openai
