// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/wholeanswer.h"

#include "sim/errorreply.h"
#include "sim/httphead.h"

#include <utility>

namespace bw::sim {

WholeAnswer::WholeAnswer(const HttpRequest& request, Instant due, ChatWriter writer, QByteArray rest, QByteArray headers,
                         StreamFault fault)
    : m_request(request), m_due(due), m_writer(std::move(writer)), m_rest(std::move(rest)),
      m_headers(std::move(headers)), m_fault(fault)
{
}

AfterWrite WholeAnswer::write(Instant now, QByteArray& out)
{
    if (m_halfWritten)
        return AfterWrite::Reset;
    if (facts() && m_fault == StreamFault::None)
        countTokens(facts()->completionTokens);
    QByteArray body;
    body.reserve(m_rest.size() + 128);
    m_writer.appendBodyStart(body);
    body.append(m_rest);
    m_writer.appendBodyEnd(body);
    if (m_fault == StreamFault::ErrorEvent)
        body = errorBody(problemForStatus(503)); // with 200, as some providers do
    else if (m_fault == StreamFault::Malformed)
        body.truncate(body.size() / 2);
    appendHead(out, m_request, 200, "application/json", {body.size()}, m_headers);
    if (m_fault != StreamFault::Reset) {
        out.append(body);
        return AfterWrite::Finished;
    }
    out.append(body.first(body.size() / 2));
    m_halfWritten = true;
    m_due = now + BeforeReset;
    return AfterWrite::More;
}

} // namespace bw::sim
