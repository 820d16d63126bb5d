// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/answer.h"
#include "sim/chatstream.h"
#include "sim/chatwriter.h"
#include "sim/httprequest.h"

namespace bw::sim {

//! A completion in one JSON object. It is put together when it is due, so that its stamp tells the truth.
class WholeAnswer final : public Answer
{
public:
    //! `rest` as from ChatWriter::bodyRest().
    WholeAnswer(const HttpRequest& request, Instant due, ChatWriter writer, QByteArray rest, QByteArray headers,
                StreamFault fault);

    [[nodiscard]] Instant due() const noexcept override { return m_due; }
    [[nodiscard]] AfterWrite write(Instant now, QByteArray& out) override;

private:
    const HttpRequest& m_request;
    Instant m_due;
    ChatWriter m_writer;
    QByteArray m_rest;
    QByteArray m_headers;
    StreamFault m_fault;
    bool m_halfWritten = false;
};

} // namespace bw::sim
