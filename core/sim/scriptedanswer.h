// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bw::sim {

//! A part of a scripted answer that leaves as one token.
struct ScriptedPiece
{
    size_t call = 0;       //!< which call it belongs to; of a text: 0
    bool opening = false;  //!< id and name of the call, no arguments yet
    std::string_view text; //!< of the text, or of the arguments

    bool operator==(const ScriptedPiece&) const = default;
};

//! An answer whose form the request asks for: calls of tools, or JSON. Made once; its pieces point into it.
struct ScriptedAnswer
{
    struct Call
    {
        std::string name;
        std::string arguments;
    };

    std::vector<Call> calls; //!< empty: it is `text`
    std::string text;
    std::vector<ScriptedPiece> pieces;
};

//! What a body with `tools` or `response_format` is answered with; null: with a text like any other. Tools are called when
//! the last message is the user's and tool_choice does not forbid it: the function it names, else every tool whose name is
//! in that message, else the first; only one without parallel_tool_calls. Arguments, and the JSON that a response_format
//! asks for, are the simplest that the schema allows.
[[nodiscard]] std::shared_ptr<const ScriptedAnswer> scriptedAnswer(const QJsonObject& body);

//! The simplest value that a JSON schema allows, as far as its types, enums and required properties say.
[[nodiscard]] QJsonValue sampleOf(const QJsonValue& schema, int depth = 0);

} // namespace bw::sim
