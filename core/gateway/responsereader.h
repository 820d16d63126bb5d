// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "net/exchange.h"
#include "openai/apierror.h"
#include "openai/usage.h"

#include <QCoreApplication>

#include <optional>

namespace bw::gateway {

//! Makes an answer, or a failure, of one response while it comes. What differs by operation is in the subclasses;
//! responses that say by their status that they failed are read here. One response, one thread.
class ResponseReader
{
    Q_DECLARE_TR_FUNCTIONS(ResponseReader)

public:
    enum class Progress {
        More,    //!< not all there
        Settled, //!< all there that must come; a usage block may follow
        Done,    //!< whatever follows does not matter
    };

    //! The longest error body that is looked at.
    static constexpr qsizetype MaxErrorBytes = 1024 * 1024;

    explicit ResponseReader(const Clock& clock) : m_clock(clock) {}
    virtual ~ResponseReader() = default;
    Q_DISABLE_COPY_MOVE(ResponseReader)

    void begin(const net::ResponseHead& head);
    void feed(const QByteArray& bytes, Instant at);
    //! Once, at the end. `transport`: how the HTTP exchange ended; Ok as well if it was left when Done. Returns the
    //! failure of the attempt, or one of class Ok.
    [[nodiscard]] Failure finish(const Failure& transport, Instant at);

    [[nodiscard]] virtual Progress progress() const { return Progress::More; }
    [[nodiscard]] virtual bool delivered() const { return false; } //!< something reached the caller
    [[nodiscard]] virtual bool anyEvent() const { return false; }  //!< of a stream, content or not
    [[nodiscard]] virtual std::optional<openai::Usage> usage() const { return std::nullopt; }

    [[nodiscard]] int status() const noexcept { return m_head.status; }
    [[nodiscard]] const net::ResponseHead& head() const noexcept { return m_head; }
    [[nodiscard]] const std::optional<openai::ApiError>& apiError() const noexcept { return m_apiError; }

protected:
    //! Bytes of a body whose status says success.
    virtual void read(const QByteArray& bytes, Instant at) = 0;
    [[nodiscard]] virtual Failure conclude(const Failure& transport, Instant at) = 0;

    //! What the gateway said, as a failure of this class.
    [[nodiscard]] Failure said(ErrorClass errorClass, const openai::ApiError& error);
    [[nodiscard]] static std::string_view view(const QByteArray& bytes) noexcept;

private:
    [[nodiscard]] QString redirection() const;
    [[nodiscard]] bool succeeded() const noexcept { return m_head.status >= 200 && m_head.status < 300; }

    const Clock& m_clock;
    net::ResponseHead m_head;
    QByteArray m_errorBody;
    std::optional<openai::ApiError> m_apiError;
};

} // namespace bw::gateway
