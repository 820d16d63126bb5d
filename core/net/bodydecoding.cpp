// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodydecoding.h"

namespace bw::net {

void BodyDecoding::begin(ResponseHead& head)
{
    const QByteArray encoding = headerValue(head.headers, "Content-Encoding").trimmed();
    if (encoding.isEmpty() || encoding.compare("identity", Qt::CaseInsensitive) == 0)
        return;
    if (!ContentDecoder::understands(encoding)) {
        m_unknown = encoding;
        return;
    }
    m_decoder = std::make_unique<ContentDecoder>(encoding);
    head.headers.removeIf([](const Header& header) { return header.first.compare("Content-Length", Qt::CaseInsensitive) == 0; });
}

QByteArray BodyDecoding::take(const QByteArray& bytes)
{
    if (bytes.isEmpty() || !m_error.isEmpty())
        return {};
    if (!m_unknown.isEmpty()) {
        m_error = tr("The response is compressed with “%1”, which was not asked for and cannot be undone here. Usually a proxy on "
                     "the way compresses what it should not.").arg(QString::fromLatin1(m_unknown));
        return {};
    }
    if (!m_decoder)
        return bytes;
    auto decoded = m_decoder->decode(bytes);
    if (decoded)
        return *decoded;
    m_error = decoded.error().message;
    return {};
}

Result<void> BodyDecoding::finish() const
{
    return m_decoder ? m_decoder->finish() : Result<void>();
}

} // namespace bw::net
