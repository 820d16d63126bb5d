// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sim/requestlog.h"

#include <QByteArray>

#include <memory>
#include <utility>

namespace bw::sim {

//! What becomes of the connection after some bytes of an answer were written.
enum class AfterWrite {
    More,     //!< the answer goes on at its due()
    Finished, //!< the answer is complete
    Reset,    //!< reset at once: the bytes are not written
};

//! An answer on its way out: it says when it wants to write next, and then what. It may refer to its HttpRequest, which
//! the connection keeps until the answer is gone.
class Answer
{
public:
    Answer() = default;
    virtual ~Answer() = default;
    Q_DISABLE_COPY_MOVE(Answer)

    //! When the next bytes are due; Instant::max(): never.
    [[nodiscard]] virtual Instant due() const noexcept = 0;

    //! Appends all bytes that are due at `now`, which is not before due().
    [[nodiscard]] virtual AfterWrite write(Instant now, QByteArray& out) = 0;

    //! For the request log; nullptr when there is none.
    void setFacts(std::unique_ptr<RequestFacts> facts) { m_facts = std::move(facts); }
    [[nodiscard]] RequestFacts* facts() const noexcept { return m_facts.get(); }

protected:
    void countTokens(int tokens) noexcept
    {
        if (m_facts)
            m_facts->tokensSent += tokens;
    }

private:
    std::unique_ptr<RequestFacts> m_facts;
};

//! A reset throws away what the client has not read yet: it gets this long to read what was written before.
inline constexpr Milliseconds BeforeReset{20};

//! An answer whose bytes are known beforehand and leave at once. One that ends with a reset gives the client time to
//! read them first.
class FixedAnswer final : public Answer
{
public:
    FixedAnswer(Instant due, QByteArray bytes, AfterWrite after = AfterWrite::Finished)
        : m_due(due), m_bytes(std::move(bytes)), m_after(after)
    {
    }

    [[nodiscard]] Instant due() const noexcept override { return m_due; }
    [[nodiscard]] AfterWrite write(Instant now, QByteArray& out) override
    {
        out.append(m_bytes);
        if (m_after != AfterWrite::Reset || m_bytes.isEmpty())
            return m_after;
        m_bytes.clear();
        m_due = now + BeforeReset;
        return AfterWrite::More;
    }

private:
    Instant m_due;
    QByteArray m_bytes;
    AfterWrite m_after;
};

} // namespace bw::sim
