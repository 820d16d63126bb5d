// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/updatecheck.h"

#include "net/proxychoice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::update {

namespace {

constexpr std::chrono::minutes FirstLook{1};
constexpr std::chrono::hours LookAgain{1}; //!< whether it is due: a computer may sleep for days

QNetworkRequest requestFor(const QUrl& address)
{
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Bellwether"_s); // Qt's own would name this system's version
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Language", "en"); // … and the person's language
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(static_cast<int>(UpdateCheck::Patience.count()));
    return request;
}

} // namespace

UpdateCheck::UpdateCheck(QUrl address, QString version, Settings& settings, const Clock& clock, QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_version(std::move(version)), m_settings(settings), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &UpdateCheck::lookIfDue);
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::CheckUpdates && m_timer.isActive())
            lookIfDue();
    });
}

QUrl UpdateCheck::builtInAddress()
{
    return QUrl(QStringLiteral(BELLWETHER_UPDATE_ADDRESS));
}

void UpdateCheck::start()
{
    m_timer.start(LookAgain);
    QTimer::singleShot(FirstLook, this, &UpdateCheck::lookIfDue);
}

void UpdateCheck::lookIfDue()
{
    if (m_settings.value<bool>(Setting::CheckUpdates) && isDue())
        look();
}

std::optional<QDateTime> UpdateCheck::lastLook() const
{
    const QDateTime last = QDateTime::fromString(m_settings.value<QString>(Setting::LastUpdateCheck), Qt::ISODate);
    return last.isValid() ? std::optional(last) : std::nullopt;
}

//! A clock that was set back must not put the next one off for years.
bool UpdateCheck::isDue() const
{
    const auto last = lastLook();
    const QDateTime now = m_clock.wallTime();
    return !last || *last > now || last->secsTo(now) >= std::chrono::seconds(Every).count();
}

void UpdateCheck::look()
{
    if (!canLook() || m_state == State::Asking)
        return;
    m_settings.setValue(Setting::LastUpdateCheck, m_clock.wallTime().toString(Qt::ISODate)); // a server that is down is not asked each hour
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    m_network->setProxy(net::proxyFor(m_address, {}));
    QNetworkReply* const reply = m_network->get(requestFor(m_address));
    connect(reply, &QNetworkReply::readyRead, reply, [reply] { // progress is told too seldom
        if (reply->bytesAvailable() > MostBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(*reply); });
    m_state = State::Asking;
    emit changed();
}

void UpdateCheck::finish(QNetworkReply& reply)
{
    reply.deleteLater();
    if (reply.error() == QNetworkReply::NoError)
        return take(releaseFromJson(reply.read(MostBytes)));
    take(failure(ErrorCode::Unavailable,
                 tr("The server could not be asked: %1. Look whether this computer is online; the program works without it.").arg(reply.errorString())));
}

void UpdateCheck::take(const Result<Release>& release)
{
    m_release = release.value_or(Release());
    m_problem = release ? QString() : release.error().message;
    const bool newer = release && isNewer(release->version, m_version);
    m_state = !release ? State::Failed : newer ? State::Newer : State::UpToDate;
    emit changed();
    if (newer)
        emit newerFound(m_release);
}

} // namespace bw::update
