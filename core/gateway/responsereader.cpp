// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/responsereader.h"

#include "openai/bodykind.h"
#include "openai/classify.h"
#include "openai/responseheaders.h"
#include "sse/eventstreamparser.h"

#include <QUrl>

namespace bw::gateway {

namespace {

//! Some frame their refusals as a stream all the same: what its first event says. Else the body itself.
QByteArray refusalIn(const QByteArray& body)
{
    const std::string_view bytes(body.constData(), size_t(body.size()));
    if (openai::bodyKind(bytes) != openai::BodyKind::EventStream)
        return body;
    QByteArray first;
    const auto take = [&first](const sse::Event& event) {
        const std::string_view said = event.error.empty() ? event.data : event.error;
        if (first.isEmpty() && said != "null")
            first = QByteArray(said.data(), qsizetype(said.size()));
    };
    sse::EventStreamParser parser;
    if (parser.feed(bytes, take))
        static_cast<void>(parser.finish(take));
    return first.isEmpty() ? body : first;
}

} // namespace

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
    openai::ApiError error = openai::parseErrorBody(view(refusalIn(m_errorBody)));
    if (m_errorBody.isEmpty())
        error.message = transport.message;
    if (m_head.status / 100 == 3)
        error.message = redirection();
    return said(openai::classify(m_head.status, error), error);
}

QString ResponseReader::redirection() const
{
    const QUrl url = QUrl::fromEncoded(net::headerValue(m_head.headers, "Location"));
    const QString target = url.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo); // each may hold a secret
    if (target.isEmpty())
        return tr("The gateway answered with a redirect.");
    return tr("The gateway redirects to %1. Redirects are not followed, since the key would go along: if that address is right, "
              "make it the base URL.").arg(target);
}

Failure ResponseReader::said(ErrorClass errorClass, const openai::ApiError& error)
{
    Failure failure;
    failure.errorClass = errorClass;
    failure.httpStatus = m_head.status;
    failure.code = error.code.isEmpty() ? error.type : error.code;
    failure.type = error.type;
    failure.reason = error.reason;
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
