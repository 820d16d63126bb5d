// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodydecoding.h"

#include <algorithm>
#include <array>

namespace bw::net {

namespace {

//! Some name a character set here, or "none": that hides nothing, and the body is as it stands.
bool namesCompression(const QByteArray& encoding)
{
    constexpr std::array<QByteArrayView, 9> compressions = {"br", "zstd", "gzip", "x-gzip", "deflate", "compress", "x-compress", "dcb", "dcz"};
    const QByteArrayList tokens = encoding.toLower().split(',');
    return std::ranges::any_of(tokens, [&](const QByteArray& token) { return std::ranges::find(compressions, token.trimmed()) != compressions.end(); });
}

} // namespace

void BodyDecoding::begin(ResponseHead& head)
{
    const QByteArray encoding = headerValue(head.headers, "Content-Encoding").trimmed();
    if (!namesCompression(encoding))
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
