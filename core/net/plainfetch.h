// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace bw::net {

//! Fetches one thing of the web that a person asked for, and tells its host as little as can be: no cookies, no referrer,
//! no logins, no cache. Follows redirects within the host and scheme; one that leads elsewhere is the answer. Bounded in
//! size and time. Needs an event loop; one thread; destroying it stops it without a signal.
class PlainFetch final : public QObject
{
    Q_OBJECT

public:
    enum class Problem {
        None,
        Address,   //!< neither http nor https
        MovedAway, //!< see Answer::movedTo
        TooBig,
        TooLate,
        Status, //!< see Answer::status
        Network,
    };

    struct Answer
    {
        Problem problem = Problem::None;
        int status = 0;   //!< of HTTP; 0: there was none
        QByteArray body{}; //!< None
        QUrl movedTo{};   //!< MovedAway: another host or scheme
        QString detail{}; //!< Network: in the system's words
    };

    struct Limits
    {
        qint64 bytes = 10LL * 1024 * 1024;
        Milliseconds time = std::chrono::seconds(20); //!< for all of it
    };

    explicit PlainFetch(QObject* parent = nullptr) : PlainFetch(Limits(), parent) {}
    explicit PlainFetch(const Limits& limits, QObject* parent = nullptr);
    ~PlainFetch() override;
    Q_DISABLE_COPY_MOVE(PlainFetch)

    void start(const QUrl& url); //!< once

signals:
    void finished(const bw::net::PlainFetch::Answer& answer); //!< once, after start() has returned

private:
    void ask(const QUrl& url);
    void read();
    void take();
    void follow(const QUrl& target);
    void end(Answer answer);

    Limits m_limits;
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QByteArray m_body;
    int m_redirects = 0;
    bool m_over = false;
};

//! http or https with a host: what may be fetched.
[[nodiscard]] bool isWebAddress(const QUrl& url);

} // namespace bw::net
