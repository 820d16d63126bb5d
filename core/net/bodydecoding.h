// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/contentdecoder.h"
#include "net/exchange.h"

#include <QCoreApplication>

namespace bw::net {

//! The body of one response without its compression. Some compress although they were asked not to.
class BodyDecoding
{
    Q_DECLARE_TR_FUNCTIONS(bw::net::BodyDecoding)

public:
    //! Where something will be undone, the length of what was compressed goes out of the head. Without this call bytes stay as they are.
    void begin(ResponseHead& head);

    //! Nothing once error() says why.
    [[nodiscard]] QByteArray take(const QByteArray& bytes);
    [[nodiscard]] Result<void> finish() const; //!< when no more comes
    [[nodiscard]] const QString& error() const noexcept { return m_error; } //!< empty: none so far

private:
    std::unique_ptr<ContentDecoder> m_decoder;
    QByteArray m_unknown; //!< a compression that we cannot undo
    QString m_error;
};

} // namespace bw::net
