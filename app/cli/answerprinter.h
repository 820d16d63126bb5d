// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"

#include <QStringEncoder>

namespace bw::cli {

//! Writes an answer to stdout as it comes, and its numbers to stderr.
class AnswerPrinter
{
public:
    void print(const openai::ChatDelta& delta);
    void finish(const record::RequestRecord& record);

private:
    QStringEncoder m_encoder{QStringEncoder::Utf8}; //!< keeps half a surrogate pair for the next delta
    bool m_printed = false;
};

} // namespace bw::cli
