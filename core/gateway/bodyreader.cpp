// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/bodyreader.h"

#include "openai/bodykind.h"
#include "openai/classify.h"

namespace bw::gateway {

void BodyReader::read(const QByteArray& bytes, Instant /*at*/)
{
    m_body += bytes.left(MaxBytes - m_body.size());
}

Failure BodyReader::conclude(const Failure& transport, Instant /*at*/)
{
    if (transport.errorClass != ErrorClass::Ok)
        return transport;
    if (m_body.trimmed().isEmpty())
        return said(ErrorClass::Protocol,
                    openai::protocolError(tr("The gateway answered with success, but sent nothing.")));
    const std::optional<QString> problem = m_parse(view(m_body));
    return problem ? misunderstood(*problem) : Failure();
}

Failure BodyReader::misunderstood(const QString& problem)
{
    const openai::BodyKind kind = openai::bodyKind(view(m_body));
    if (kind != openai::BodyKind::Json)
        return said(ErrorClass::Protocol, openai::protocolError(openai::textSummary(QString::fromUtf8(m_body))));
    const openai::ApiError error = openai::parseErrorBody(view(m_body));
    const bool said200 = !error.code.isEmpty() || !error.type.isEmpty();
    return said200 ? said(openai::classify(status(), error), error)
                   : said(ErrorClass::Protocol, openai::protocolError(problem));
}

} // namespace bw::gateway
