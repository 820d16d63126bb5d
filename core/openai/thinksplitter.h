// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::openai {

//! Moves a leading `<think>…</think>` of a streamed answer from content to reasoning. Tags may be cut anywhere; what
//! may be the begin of one is held back until it is clear.
class ThinkSplitter
{
public:
    //! Takes the new text out of `content`; what is decided is left in `content` and appended to `reasoning`.
    void split(QString& content, QString& reasoning);

    //! At the end of the stream: gives out what was held back.
    void flush(QString& content, QString& reasoning);

private:
    enum class State { Start, Thinking, AfterTag, Answer };

    void start();
    void think(QString& reasoning);

    State m_state = State::Start;
    QString m_held;
};

} // namespace bw::openai
