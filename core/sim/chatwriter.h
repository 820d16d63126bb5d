// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/chatorder.h"
#include "sim/chatplan.h"

#include <QByteArray>

#include <span>
#include <string_view>

namespace bw::sim {

//! Tokens of one answer, all choices together.
struct TokenCounts
{
    int prompt = 0;
    int completion = 0; //!< with reasoning
    int reasoning = 0;
};

//! Writes the JSON of one answer: the chunks of a stream, or the whole. Knows nothing of HTTP or time.
class ChatWriter
{
public:
    //! `stamped`: every object carries "sim_ns", the steady clock at the writing.
    ChatWriter(const ChatOrder& order, Dialect dialect, quint64 ordinal, qint64 created, bool stamped);

    enum class Field { Role, Content, Reasoning, Call, Nothing };

    //! `data: {…}` with one choice's delta. `finish` and `logprobs` empty: null.
    void appendChunk(QByteArray& out, size_t choice, Field field, std::string_view text, std::string_view finish = {},
                     const QByteArray& logprobs = {}) const;
    void appendCallChunk(QByteArray& out, size_t choice, const ScriptedPiece& piece, const ScriptedAnswer::Call& call) const;
    //! The `logprobs` of these tokens, with `top` alternatives for each. The same token always has the same.
    [[nodiscard]] QByteArray logprobs(std::span<const std::string_view> tokens, int top) const;
    void appendUsageChunk(QByteArray& out, const TokenCounts& counts) const;

    //! The whole answer as one object, in two parts: what differs from request to request, and the rest, which does
    //! not and may be kept by the caller.
    void appendBodyStart(QByteArray& out) const;
    [[nodiscard]] static QByteArray bodyRest(const ChatOrder& order, Dialect dialect,
                                             const std::vector<PlannedChoice>& choices, std::string_view finish,
                                             const TokenCounts& counts);
    void appendBodyEnd(QByteArray& out) const;

private:
    void appendChunkStart(QByteArray& out) const;
    void appendChunkEnd(QByteArray& out) const;
    void appendStamp(QByteArray& out) const;

    void appendChoiceStart(QByteArray& out, size_t choice) const;
    void appendChoiceEnd(QByteArray& out, std::string_view finish, const QByteArray& logprobs) const;

    QByteArray m_start; //!< of a chunk, up to and with `"choices":[`
    QByteArray m_identity; //!< id and created
    Dialect m_dialect;
    bool m_usageNull = false; //!< OpenAI sends `usage: null` in the other chunks when usage was asked for
    bool m_stamped = false;
};

} // namespace bw::sim
