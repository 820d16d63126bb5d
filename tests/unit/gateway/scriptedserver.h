// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace bw::test {

//! What the server does with one request.
struct Script
{
    enum class End { Keep, Close, Reset };

    QByteArray bytes;    //!< written as they are
    End end = End::Keep; //!< afterwards
};

//! A server that answers the n-th request with the n-th script, the last one for all that follow. Lives in the test's
//! thread. Knows just enough of HTTP to see where a request ends.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit ScriptedServer(QList<Script> scripts, QObject* parent = nullptr);

    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] const QList<QByteArray>& requests() const noexcept { return m_requests; }
    [[nodiscard]] int connections() const noexcept { return m_connections; }

    //! A response with Content-Length.
    [[nodiscard]] static QByteArray response(const QByteArray& status, const QByteArray& body,
                                             const QByteArray& headers = "Content-Type: application/json\r\n");
    //! A chunked event stream; `end` false leaves out the last chunk.
    [[nodiscard]] static QByteArray stream(const QList<QByteArray>& events, bool end = true);
    //! `data: {…}` with a delta of choice 0.
    [[nodiscard]] static QByteArray delta(const QByteArray& text, const QByteArray& finish = {});

private:
    void serve(QTcpSocket* socket);
    void answer(QTcpSocket* socket);

    QList<Script> m_scripts;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace bw::test
