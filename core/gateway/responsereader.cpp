// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/responsereader.h"

#include "openai/classify.h"
#include "openai/responseheaders.h"

namespace bw::gateway {

void ResponseReader::begin(const net::ResponseHead& head)
{
    m_head = head;
}

void ResponseReader::feed(const QByteArray& bytes, Instant at)
{
    if (succeeded())
        read(bytes, at);
    else if (m_errorBody.size() < MaxErrorBytes)
        m_errorBody += bytes.left(MaxErrorBytes - m_errorBody.size());
}

Failure ResponseReader::finish(const Failure& transport, Instant at)
{
    if (m_head.status == 0)
        return transport;
    if (succeeded())
        return conclude(transport, at);
    // The status counts even if the rest of the error page never came.
    const openai::ApiError error = openai::parseErrorBody(view(m_errorBody));
    return said(openai::classify(m_head.status, error), error);
}

Failure ResponseReader::said(ErrorClass errorClass, const openai::ApiError& error)
{
    Failure failure;
    failure.errorClass = errorClass;
    failure.httpStatus = m_head.status;
    failure.code = error.code.isEmpty() ? error.type : error.code;
    failure.message = error.message;
    failure.serverDelay = openai::serverDelay(m_head.status, m_head.headers, error, m_clock.wallTime());
    m_apiError = error;
    return failure;
}

std::string_view ResponseReader::view(const QByteArray& bytes) noexcept
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace bw::gateway
