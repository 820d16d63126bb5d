// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace bw::net {

//! Undoes Content-Encoding gzip and deflate, piece by piece; deflate also without zlib's header, as some send it. Without
//! zlib at build time nothing is offered.
class ContentDecoder final
{
public:
    //! What to send as Accept-Encoding when the whole answer is wanted anyway.
    [[nodiscard]] static QByteArrayView offered();
    [[nodiscard]] static bool understands(QByteArrayView contentEncoding);

    explicit ContentDecoder(QByteArrayView contentEncoding = "gzip");
    ~ContentDecoder();
    Q_DISABLE_COPY_MOVE(ContentDecoder)

    //! Fails on broken data, and above 10 MB when it grew more than a hundredfold (a bomb).
    [[nodiscard]] Result<QByteArray> decode(const QByteArray& bytes);

    //! To be asked when no more comes: fails if the encoding's own end is missing. Nothing at all is complete.
    [[nodiscard]] Result<void> finish() const;

private:
    class Inflate;
    std::unique_ptr<Inflate> m_inflate;
};

} // namespace bw::net
