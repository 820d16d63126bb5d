// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/qtkeychain.h"

#include <qt6keychain/keychain.h>

#include <QLibrary>

#include <array>

namespace bw::secrets {

namespace {

using namespace Qt::StringLiterals;

struct ErrorRow
{
    QKeychain::Error theirs = QKeychain::OtherError;
    KeychainError ours = KeychainError::Other;
};

constexpr std::array Errors = {
    ErrorRow{QKeychain::NoError, KeychainError::None},
    ErrorRow{QKeychain::EntryNotFound, KeychainError::NotFound},
    ErrorRow{QKeychain::AccessDeniedByUser, KeychainError::RefusedByPerson},
    ErrorRow{QKeychain::AccessDenied, KeychainError::Denied},
    ErrorRow{QKeychain::NoBackendAvailable, KeychainError::NoService},
    ErrorRow{QKeychain::NotImplemented, KeychainError::NoService},
};

KeychainReply replyOf(const QKeychain::Job& job)
{
    KeychainReply reply{KeychainError::Other, job.errorString(), {}};
    for (const ErrorRow& row : Errors) {
        if (row.theirs == job.error())
            reply.error = row.ours;
    }
    if (const auto* read = qobject_cast<const QKeychain::ReadPasswordJob*>(&job);
        read && reply.error == KeychainError::None)
        reply.secret = SecretString(read->binaryData()); // the bytes as they are, without a QString that nobody wipes
    return reply;
}

const QString Service = u"Bellwether"_s;

} // namespace

void QtKeychain::read(const QString& item, Done done)
{
    start(new QKeychain::ReadPasswordJob(Service), item, std::move(done));
}

void QtKeychain::write(const QString& item, const SecretString& secret, Done done)
{
    auto* job = new QKeychain::WritePasswordJob(Service);
    QString text = QString::fromUtf8(secret.reveal());
    job->setTextData(text); // as text, so that the person finds it readable in the keychain's own program
    text.fill(u'\0');
    start(job, item, std::move(done));
}

void QtKeychain::remove(const QString& item, Done done)
{
    start(new QKeychain::DeletePasswordJob(Service), item, std::move(done));
}

//! The job deletes itself when finished, and only then: libsecret holds on to it while a call is under way.
void QtKeychain::start(QKeychain::Job* job, const QString& item, Done done)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(item);
    QObject::connect(job, &QKeychain::Job::finished, &m_context,
                     [done = std::move(done)](QKeychain::Job* finished) { done(replyOf(*finished)); });
    job->start();
}

QString QtKeychain::name() const
{
#if defined(Q_OS_WIN)
    return u"Credential Manager"_s;
#elif defined(Q_OS_MACOS)
    return u"Keychain"_s;
#else
    // QtKeychain takes the Secret Service wherever libsecret can be loaded, else KWallet.
    QLibrary libsecret(u"secret-1"_s, 0);
    return libsecret.load() ? u"Secret Service"_s : u"KWallet"_s;
#endif
}

} // namespace bw::secrets
