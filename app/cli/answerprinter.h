// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"

#include <QStringEncoder>

namespace bw::cli {

//! Writes an answer to stdout as it comes, with the tools it calls at its end; its reasoning and its numbers to stderr.
class AnswerPrinter
{
public:
    //! False: nobody takes it any more.
    bool print(const openai::ChatDelta& delta);
    void finish(const gateway::CallResult& result);

private:
    void reason(const QString& part);
    void endReasoning();

    // They keep half a surrogate pair for the next delta.
    QStringEncoder m_encoder{QStringEncoder::Utf8};
    QStringEncoder m_reasoningEncoder{QStringEncoder::Utf8};
    bool m_printed = false;
    bool m_reasoning = false; //!< its line on stderr is open
};

} // namespace bw::cli
