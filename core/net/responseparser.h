// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"

#include <memory>

namespace bw::net {

//! An HTTP/1.1 response from its bytes, in pieces of any size: RFC 9112, strict (a message framed in two ways or with bare
//! LFs is refused). Interim 1xx responses are skipped. Pure; one response after the other with restart().
class ResponseParser final
{
public:
    enum class State { Head, Body, Done, Failed };

    static constexpr qsizetype HeadLimit = 256 * 1024; //!< more than any server in use sends, far less than harm
    static constexpr int InterimLimit = 16;            //!< 1xx responses before the final one

    ResponseParser();
    ~ResponseParser();
    Q_DISABLE_COPY_MOVE(ResponseParser)

    //! Expects a new response. `toHead`: the request was HEAD, so no body follows whatever the header says.
    void restart(bool toHead);

    //! Takes the next bytes. After Done or Failed they are only counted as surplus.
    State feed(QByteArrayView bytes);

    //! The peer ended the connection: Done if that is how the body ends, else Failed unless it was done already.
    State end();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool hasHead() const noexcept { return m_hasHead; } //!< stays true when the body fails
    [[nodiscard]] const ResponseHead& head() const noexcept { return m_head; } //!< `at` is the caller's
    [[nodiscard]] QByteArray takeBody() noexcept { return std::exchange(m_body, {}); } //!< de-chunked, since the last time
    [[nodiscard]] bool keepsAlive() const noexcept { return m_keepsAlive; } //!< after Done: the connection may be used again
    [[nodiscard]] bool endsByClose() const; //!< after the head: the body ends with the connection
    [[nodiscard]] bool sawBytes() const noexcept { return m_sawBytes; }
    [[nodiscard]] qsizetype surplus() const noexcept { return m_surplus; } //!< bytes nobody asked for
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    class Grammar;

    struct Step
    {
        qsizetype used = 0;
        bool needsMore = false;
    };

    State parse(const char* data, qsizetype size);
    Step step(const char* data, qsizetype size);
    void finishMessage();
    State refuse(const QString& reason);

    std::unique_ptr<Grammar> m_grammar;
    ResponseHead m_head;
    Headers m_lastHeaders; //!< of the response before: a connection's responses are much alike, and equal text is shared
    QByteArray m_body;
    QByteArray m_unparsed; //!< the start of a line that is not complete yet
    QString m_error;
    qsizetype m_headBytes = 0;
    qsizetype m_surplus = 0;
    int m_interim = 0;
    State m_state = State::Head;
    bool m_toHead = false;
    bool m_hasHead = false;
    bool m_keepsAlive = false;
    bool m_sawBytes = false;
};

} // namespace bw::net
